import type { Action, ActionId } from './list.ts';
import { Observable } from '../state/observable.ts';

/** What an action does on the current screen. */
export interface Handler {
  /** @param key the pressed key; empty if run from a menu */
  readonly run: (key: string) => void;
  readonly isEnabled?: boolean;
}

export type Handlers = Readonly<Partial<Record<ActionId, Handler>>>;

/** The handlers of the frame and of the current screen. */
export class ActionRegistry extends Observable {
  readonly #owners = new Map<string, Handlers>();
  /** The handlers of the frame, for what no screen handles itself. */
  readonly #fallbacks = new Map<string, Handlers>();
  #enabled: ReadonlySet<ActionId> = new Set();
  /** All actions, enabled or not. */
  readonly actions: readonly Action[];

  constructor(actions: readonly Action[]) {
    super();
    this.actions = actions;
  }

  /** The actions that are enabled now. The same set until that changes. */
  readonly enabled = (): ReadonlySet<ActionId> => this.#enabled;

  /** @param isFallback whether the handlers of others come first */
  offer(owner: string, handlers: Handlers, isFallback = false): void {
    (isFallback ? this.#fallbacks : this.#owners).set(owner, handlers);
    this.#refresh();
  }

  withdraw(owner: string): void {
    this.#owners.delete(owner);
    this.#fallbacks.delete(owner);
    this.#refresh();
  }

  /** Runs an action. @returns false if it is disabled */
  run(id: ActionId, key = ''): boolean {
    const handler = this.#handler(id);
    if (handler === undefined) return false;
    handler.run(key);
    return true;
  }

  #handler(id: ActionId): Handler | undefined {
    for (const handlers of [...this.#owners.values(), ...this.#fallbacks.values()]) {
      const handler = handlers[id];
      if (handler && handler.isEnabled !== false) return handler;
    }
    return undefined;
  }

  #refresh(): void {
    const enabled = new Set(this.actions.map(({ id }) => id).filter((id) => this.#handler(id)));
    if (enabled.size === this.#enabled.size && [...enabled].every((id) => this.#enabled.has(id))) return;
    this.#enabled = enabled;
    this.announce();
  }

  /** The action for a key, after `prefix` if a chord has begun; `'prefix'` if the key begins a chord. */
  actionFor(key: string, prefix: string | undefined): Action | 'prefix' | undefined {
    const pressed = prefix === undefined ? key : `${prefix} ${key}`;
    const action = this.actions.find(({ keys }) => keys.includes(pressed));
    if (action) return action;
    const begins = (chord: string) => chord.length > 1 && chord.startsWith(`${key} `);
    return prefix === undefined && this.actions.some(({ keys }) => keys.some(begins)) ? 'prefix' : undefined;
  }
}
