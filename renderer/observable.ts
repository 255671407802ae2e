/** Something that others listen to, as React's useSyncExternalStore wants it. */
export class Observable {
  readonly #listeners = new Set<() => void>();

  /** @returns what ends the listening */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says to all that listen that something has changed. */
  protected announce(): void {
    for (const listener of this.#listeners) listener();
  }
}
