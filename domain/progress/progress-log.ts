import { stepOf } from './events.ts';
import { isReversal } from './is-reversal.ts';
import type { Action, Event, Reversal } from './events.ts';
import type { SliceTable, ValueOf } from './slice.ts';
import { SliceFold } from './slice-fold.ts';
import type { Counts } from './slice-fold.ts';
import { slices as everySlice } from './slices/index.ts';
import type { Slices } from './slices/index.ts';
import { insertById, placeOf } from './sorted.ts';

/** A subject in a log: a slice, and a key in it. */
export type Address<N extends string = keyof Slices> = readonly [slice: N, key: string];

/** What one undo or redo changes: a single action, or a batch. */
export interface Step {
  /** The id that a reversal has as its `target`. */
  readonly id: string;
  /** The last action of the step. */
  readonly event: Action;
  /** The number of actions in the step. */
  readonly count: number;
}

/**
 * The events of a workspace and the progress that they add up to, slice by slice.
 *
 * A set of events gives the same progress in any order of arrival, because only the order of the ids counts.
 * An event that comes last by id, as every new one does, costs one step of one subject.
 */
export class ProgressLog<T extends SliceTable = Slices> {
  readonly #slices: T;
  /** The log below this one, if any; see `over`. */
  readonly #base: ProgressLog<T> | undefined;
  readonly #folds: ReadonlyMap<keyof T & string, SliceFold>;
  /** The folds that listen to each type of event. */
  readonly #listening = new Map<string, SliceFold[]>();
  /** Every event, ordered by id. */
  readonly #events: Event[] = [];
  /** The actions of each batch, ordered by id. */
  readonly #batches = new Map<string, Action[]>();
  /** The reversal that counts for each step: the last by id. It may arrive before its step. */
  readonly #reversals = new Map<string, Reversal>();

  /** @param slices instead of Waymark's own, which are the default and fix T */
  constructor(events: Iterable<Event> = [], slices = everySlice as unknown as T, base?: ProgressLog<T>) {
    this.#slices = slices;
    this.#base = base;
    this.#folds = new Map(
      Object.entries(slices).map(([name, slice]) => [
        name,
        new SliceFold(slice, base && base.#folds.get(name)),
      ]),
    );
    for (const [name, { kinds }] of Object.entries(slices))
      for (const { type } of kinds)
        this.#listening.set(type, [...(this.#listening.get(type) ?? []), this.#folds.get(name)!]);
    for (const _ of this.#build(events));
  }

  /**
   * Like the constructor, but yields after about 10 ms of work, so that building a long log does not block
   * other work.
   * @returns the log, when the generator is done
   */
  static *inChunks(events: Iterable<Event>): Generator<void, ProgressLog> {
    const log = new ProgressLog();
    yield* log.#build(events);
    return log;
  }

  *#build(events: Iterable<Event>): Generator<void, void> {
    let count = 0;
    for (const event of events) {
      this.#record(event);
      if (++count % perTurn === 0) yield;
    }
    for (const fold of this.#folds.values())
      for (const key of fold.keys()) {
        count += fold.replay(key, this.#counts);
        if (count > perTurn) {
          count = 0;
          yield;
        }
      }
  }

  /**
   * A log on top of this one. It shows what this log would show with more events, all of them later by id,
   * and leaves this one unchanged. Its `events` are only the additional ones.
   */
  over(): ProgressLog<T> {
    return new ProgressLog([], this.#slices, this);
  }

  get size(): number {
    return this.#events.length;
  }

  /** Every event, ordered by id. The list grows as events arrive, so copy it to keep it. */
  get events(): readonly Event[] {
    return this.#events;
  }

  /** The values of a slice by key; keys without actions may be absent. */
  all<N extends keyof T & string>(slice: N): ReadonlyMap<string, ValueOf<T[N]>> {
    return this.#folds.get(slice)!.all() as ReadonlyMap<string, ValueOf<T[N]>>;
  }

  /** The value of a key in a slice; the untouched value if nothing happened. */
  at<N extends keyof T & string>(slice: N, key: string): ValueOf<T[N]> {
    return this.#folds.get(slice)!.at(key) as ValueOf<T[N]>;
  }

  /** Whether the log has any action on this key. */
  knows(slice: keyof T & string, key: string): boolean {
    return this.actionsOn(slice, key).length > 0;
  }

  /** Counts actions under a slice's old keys as actions on the new keys, past and future ones. */
  rename(slice: keyof T & string, renamed: ReadonlyMap<string, string>): void {
    this.#folds.get(slice)!.rename(renamed, this.#counts);
  }

  get(id: string): Event | undefined {
    const event = this.#events[placeOf(this.#events, id) - 1];
    return event?.id === id ? event : this.#base?.get(id);
  }

  /** Whether a step is undone. @param step its id; see `stepOf` */
  isUndone(step: string): boolean {
    return this.#reversalOf(step)?.type === 'event.undone';
  }

  /** Every action on a key of a slice, ordered by id, undone ones included. */
  actionsOn(slice: keyof T & string, key: string): readonly Action[] {
    return this.#folds.get(slice)!.actionsOn(key);
  }

  /** The actions of a step, ordered by id; empty if there is no such step. */
  actionsOf(step: string): readonly Action[] {
    const batch = [...(this.#base?.actionsOf(step) ?? []), ...(this.#batches.get(step) ?? [])];
    if (batch.length > 0) return batch;
    const event = this.#events[placeOf(this.#events, step) - 1];
    return event?.id === step && event.batch === undefined && !isReversal(event) ? [event] : [];
  }

  /** Every subject that the events affect. An undo or redo affects those of its step. */
  addressesOf(events: readonly Event[]): readonly Address<keyof T & string>[] {
    const actions = events.flatMap((event) => (isReversal(event) ? this.actionsOf(event.target) : [event]));
    const found = [...this.#folds].flatMap(([name, fold]) =>
      actions
        .filter(({ type }) => this.#listening.get(type)?.includes(fold))
        .flatMap((action) => fold.keyOf(action) ?? [])
        .map((key) => [`${name} ${key}`, [name, key]] as const),
    );
    return [...new Map(found).values()];
  }

  /** Adds an event and updates the progress. Adding it again has no effect. */
  apply(event: Event): void {
    if (!this.#record(event)) return;
    if (isReversal(event)) {
      for (const [name, key] of this.addressesOf([event])) this.#folds.get(name)!.replay(key, this.#counts);
      return;
    }
    for (const fold of this.#listening.get(event.type) ?? []) {
      const key = fold.keyOf(event);
      if (key !== undefined) fold.move(key, event, this.#counts);
    }
  }

  /** The step that undo would reverse on `device`: the last one there that is not undone. */
  nextUndo(device: string): Step | undefined {
    return this.#lastStep(device, (step) => this.isUndone(step));
  }

  /**
   * The step that redo would restore on `device`: the last one undone there, unless another action followed.
   */
  nextRedo(device: string): Step | undefined {
    for (const log of this.#base ? [this, this.#base] : [this]) {
      for (let i = log.#events.length - 1; i >= 0; i--) {
        const event = log.#events[i]!;
        if (event.device !== device) continue;
        if (!isReversal(event)) return undefined;
        const last = this.actionsOf(event.target).at(-1);
        if (event.type === 'event.undone' && this.#reversalOf(event.target) === event && last)
          return this.#stepEndingWith(last);
      }
    }
    return undefined;
  }

  /** @param isUndone as seen by the log on top, which may have undone steps of this one */
  #lastStep(device: string, isUndone: (step: string) => boolean): Step | undefined {
    const last = this.#events.findLast(
      (event) => event.device === device && !isReversal(event) && !isUndone(stepOf(event)),
    );
    if (last) return this.#stepEndingWith(last as Action);
    return this.#base ? this.#base.#lastStep(device, isUndone) : undefined;
  }

  #stepEndingWith(event: Action): Step {
    const id = stepOf(event);
    return { id, event, count: event.batch === undefined ? 1 : this.actionsOf(id).length };
  }

  #reversalOf(step: string): Reversal | undefined {
    return this.#reversals.get(step) ?? (this.#base ? this.#base.#reversalOf(step) : undefined);
  }

  get #counts(): Counts {
    const noReversals = this.#reversals.size === 0 && this.#base === undefined;
    return noReversals ? undefined : (action) => !this.isUndone(stepOf(action));
  }

  /** Inserts an event by its id. @returns false if it is already recorded */
  #record(event: Event): boolean {
    if (!insertById(this.#events, event)) return false;
    if (isReversal(event)) {
      const current = this.#reversals.get(event.target);
      if (current === undefined || current.id < event.id) this.#reversals.set(event.target, event);
      return true;
    }
    for (const fold of this.#listening.get(event.type) ?? []) fold.record(event);
    if (event.batch === undefined) return true;
    const batch = this.#batches.get(event.batch);
    if (batch === undefined) this.#batches.set(event.batch, [event]);
    else insertById(batch, event);
    return true;
  }
}

// About 10 ms of work.
const perTurn = 20_000;
