/** A subscribable store for React's useSyncExternalStore. */
export class Observable {
  readonly #listeners = new Set<() => void>();

  /** @returns a function that unsubscribes */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Notifies all listeners of a change. */
  protected announce(): void {
    for (const listener of this.#listeners) listener();
  }
}
