import type { Action } from './events.ts';
import type { Slice } from './slice.ts';
import { insertById } from './sorted.ts';

/** Whether an action counts, that is, is not undone. Undefined if no action was ever undone. */
export type Counts = ((action: Action) => boolean) | undefined;

/** One slice of a log: the actions on each of its subjects, and the values that they add up to. */
export class SliceFold<V = unknown> {
  readonly #slice: Slice<V>;
  readonly #base: SliceFold<V> | undefined;
  readonly #actions = new Map<string, Action[]>();
  /** Current keys by former keys. */
  #renamed: ReadonlyMap<string, string> = new Map();
  readonly #values = new Map<string, V>();

  /** @param base the fold below this one; see `ProgressLog.over` */
  constructor(slice: Slice<V>, base?: SliceFold<V>) {
    this.#slice = slice;
    this.#base = base;
  }

  /** The values of subjects with actions; all others are untouched. */
  all(): ReadonlyMap<string, V> {
    return this.#base ? new Map([...this.#base.all(), ...this.#values]) : this.#values;
  }

  at(key: string): V {
    return this.#values.get(this.nowCalled(key)) ?? this.#base?.at(key) ?? this.#slice.fold.untouched;
  }

  /** The key of every subject with an action in this fold, without those of the base. */
  keys(): Iterable<string> {
    return this.#actions.keys();
  }

  nowCalled(key: string): string {
    if (this.#base) return this.#base.nowCalled(key);
    return this.#renamed.size === 0 ? key : (this.#renamed.get(key) ?? key);
  }

  /** Counts actions under old keys as actions on the new keys, past and future ones. */
  rename(renamed: ReadonlyMap<string, string>, counts: Counts): void {
    if (isSame(renamed, this.#renamed)) return;
    const actions = [...this.#actions.values()].flat();
    this.#renamed = renamed;
    this.#actions.clear();
    this.#values.clear();
    for (const action of actions) this.record(action);
    for (const key of this.keys()) this.replay(key, counts);
  }

  /** The current key of an action's subject; undefined if the action does not concern this slice. */
  keyOf(action: Action): string | undefined {
    const key = this.#slice.keyOf(action);
    return key === undefined ? undefined : this.nowCalled(key);
  }

  /** Every action on a subject, ordered by id, undone ones included. */
  actionsOn(key: string): readonly Action[] {
    const before = this.#base?.actionsOn(key) ?? [];
    const own = this.#actions.get(this.nowCalled(key)) ?? [];
    return before.length === 0 ? own : own.length === 0 ? before : [...before, ...own];
  }

  /** Inserts an action by its id. `move` or `replay` then updates the value. */
  record(action: Action): void {
    const key = this.keyOf(action);
    if (key === undefined) return;
    const list = this.#actions.get(key);
    if (list === undefined) this.#actions.set(key, [action]);
    else insertById(list, action);
  }

  /**
   * Updates a subject after an action was recorded: by one step if it is the latest action, else by a replay.
   */
  move(key: string, action: Action, counts: Counts): void {
    if (this.#actions.get(key)!.at(-1) !== action) this.replay(key, counts);
    else if (counts === undefined || counts(action))
      this.#values.set(key, this.#slice.fold.step(this.at(key), action));
  }

  /**
   * Recomputes a subject from all of its actions that count. @returns the number of its actions, undone ones
   * included
   */
  replay(key: string, counts: Counts): number {
    const actions = this.actionsOn(key);
    const counting = counts === undefined ? actions : actions.filter(counts);
    const { untouched, step } = this.#slice.fold;
    // If the base may have a value for this key, the untouched value must be stored to hide it.
    if (counting.length === 0 && this.#base === undefined) this.#values.delete(key);
    else this.#values.set(key, counting.reduce(step, untouched));
    return actions.length;
  }
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
