import type { Action } from './events.ts';
import type { Slice } from './slice.ts';
import { insertById } from './sorted.ts';

/** Whether an action counts: nobody has taken it back. Undefined where none was ever taken back. */
export type Counts = ((action: Action) => boolean) | undefined;

/** One slice of a log: what was done to each of its subjects, and what that adds up to. */
export class SliceFold<V = unknown> {
  readonly #slice: Slice<V>;
  readonly #base: SliceFold<V> | undefined;
  readonly #actions = new Map<string, Action[]>();
  /** What keys are called now, by what they were called before. */
  #renamed: ReadonlyMap<string, string> = new Map();
  readonly #values = new Map<string, V>();

  /** @param base what this one is laid over; see `ProgressLog.over` */
  constructor(slice: Slice<V>, base?: SliceFold<V>) {
    this.#slice = slice;
    this.#base = base;
  }

  /** What was touched; the rest is untouched. */
  all(): ReadonlyMap<string, V> {
    return this.#base ? new Map([...this.#base.all(), ...this.#values]) : this.#values;
  }

  at(key: string): V {
    return this.#values.get(this.nowCalled(key)) ?? this.#base?.at(key) ?? this.#slice.fold.untouched;
  }

  /** Every subject that something was done to. */
  keys(): Iterable<string> {
    return this.#actions.keys();
  }

  nowCalled(key: string): string {
    if (this.#base) return this.#base.nowCalled(key);
    return this.#renamed.size === 0 ? key : (this.#renamed.get(key) ?? key);
  }

  /** Counts what was done under an old key for the new one, from now on and for all before. */
  rename(renamed: ReadonlyMap<string, string>, counts: Counts): void {
    if (isSame(renamed, this.#renamed)) return;
    const actions = [...this.#actions.values()].flat();
    this.#renamed = renamed;
    this.#actions.clear();
    this.#values.clear();
    for (const action of actions) this.record(action);
    for (const key of this.keys()) this.replay(key, counts);
  }

  /** The key of what an action is about; undefined where it is about nothing here. */
  keyOf(action: Action): string | undefined {
    const key = this.#slice.keyOf(action);
    return key === undefined ? undefined : this.nowCalled(key);
  }

  /** Every action on a subject, by id, undone ones included. */
  actionsOn(key: string): readonly Action[] {
    const before = this.#base?.actionsOn(key) ?? [];
    const own = this.#actions.get(this.nowCalled(key)) ?? [];
    return before.length === 0 ? own : own.length === 0 ? before : [...before, ...own];
  }

  /** Puts an action where it belongs by its id. Its effect is for `move` or `replay` to work out. */
  record(action: Action): void {
    const key = this.keyOf(action);
    if (key === undefined) return;
    const list = this.#actions.get(key);
    if (list === undefined) this.#actions.set(key, [action]);
    else insertById(list, action);
  }

  /** Moves a subject by an action that was recorded: by one step where it is the latest, else by all. */
  move(key: string, action: Action, counts: Counts): void {
    if (this.#actions.get(key)!.at(-1) !== action) this.replay(key, counts);
    else if (counts === undefined || counts(action))
      this.#values.set(key, this.#slice.fold.step(this.at(key), action));
  }

  /** Works out a subject again from all that was done to it and still counts. @returns how much that was */
  replay(key: string, counts: Counts): number {
    const actions = this.actionsOn(key);
    const counting = counts === undefined ? actions : actions.filter(counts);
    const { untouched, step } = this.#slice.fold;
    // Over another log, which may have a value here, it must be said.
    if (counting.length === 0 && this.#base === undefined) this.#values.delete(key);
    else this.#values.set(key, counting.reduce(step, untouched));
    return actions.length;
  }
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
