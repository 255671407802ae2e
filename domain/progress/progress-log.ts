import { isReversal, stepOf } from './events.ts';
import type { Action, Event, Reversal } from './events.ts';
import type { SliceTable, ValueOf } from './slice.ts';
import { SliceFold } from './slice-fold.ts';
import type { Counts } from './slice-fold.ts';
import { slices as everySlice } from './slices/index.ts';
import type { Slices } from './slices/index.ts';
import { insertById, placeOf } from './sorted.ts';

/** A place in the fold: a slice, and a key in it. */
export type Address<N extends string = keyof Slices> = readonly [slice: N, key: string];

/** What undo or redo would take at once: one action, or a batch of them. */
export interface Step {
  /** What a reversal names as its target. */
  readonly id: string;
  /** The last of its actions. */
  readonly event: Action;
  /** How many actions it has. */
  readonly count: number;
}

/**
 * The events of a workspace and the progress they add up to, slice by slice.
 *
 * A set of events gives the same progress in whatever order it arrives: what counts is the order of
 * the ids. An event that comes last by id, as every new one does, costs one step of one subject.
 */
export class ProgressLog<T extends SliceTable = Slices> {
  readonly #slices: T;
  /** What this log is laid over, if anything; see `over`. */
  readonly #base: ProgressLog<T> | undefined;
  readonly #folds: ReadonlyMap<keyof T & string, SliceFold>;
  /** The folds that listen to each type of event. */
  readonly #listening = new Map<string, SliceFold[]>();
  /** Every event, by id. */
  readonly #events: Event[] = [];
  /** The actions of each batch, by id. */
  readonly #batches = new Map<string, Action[]>();
  /** The reversal that counts for each step: the last by id. It may come before its step does. */
  readonly #reversals = new Map<string, Reversal>();

  /** @param slices others than Waymark's own; without them T is what they are */
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
   * As the constructor, in turns of some 10 ms of work: whoever builds a long log can let other work in between.
   * @returns the log, when the generator is done
   */
  static *inTurns(events: Iterable<Event>): Generator<void, ProgressLog> {
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
   * A log that shows what this one would with more events, each later by id than all here, and leaves this one
   * as it is. Its own `events` hold only what is more.
   */
  over(): ProgressLog<T> {
    return new ProgressLog([], this.#slices, this);
  }

  get size(): number {
    return this.#events.length;
  }

  /** Every event, by id. The list grows as events arrive: copy it to keep it. */
  get events(): readonly Event[] {
    return this.#events;
  }

  /** All of a slice that was touched, by key. */
  all<N extends keyof T & string>(slice: N): ReadonlyMap<string, ValueOf<T[N]>> {
    return this.#folds.get(slice)!.all() as ReadonlyMap<string, ValueOf<T[N]>>;
  }

  /** What stands in a slice under a key; the untouched value where nothing happened. */
  at<N extends keyof T & string>(slice: N, key: string): ValueOf<T[N]> {
    return this.#folds.get(slice)!.at(key) as ValueOf<T[N]>;
  }

  /** Whether anything ever happened there. */
  knows(slice: keyof T & string, key: string): boolean {
    return this.actionsOn(slice, key).length > 0;
  }

  /** Counts what was done under an old key of a slice for the new one, from now on and for all before. */
  rename(slice: keyof T & string, renamed: ReadonlyMap<string, string>): void {
    this.#folds.get(slice)!.rename(renamed, this.#counts);
  }

  get(id: string): Event | undefined {
    const event = this.#events[placeOf(this.#events, id) - 1];
    return event?.id === id ? event : this.#base?.get(id);
  }

  /** Whether a step, by its id (see `stepOf`), is taken back. */
  isUndone(step: string): boolean {
    return this.#reversalOf(step)?.type === 'event.undone';
  }

  /** Every action on what stands in a slice under a key, by id, undone ones included. */
  actionsOn(slice: keyof T & string, key: string): readonly Action[] {
    return this.#folds.get(slice)!.actionsOn(key);
  }

  /** The actions of a step, by id; none where there is no such step. */
  actionsOf(step: string): readonly Action[] {
    const batch = [...(this.#base?.actionsOf(step) ?? []), ...(this.#batches.get(step) ?? [])];
    if (batch.length > 0) return batch;
    const event = this.#events[placeOf(this.#events, step) - 1];
    return event?.id === step && event.batch === undefined && !isReversal(event) ? [event] : [];
  }

  /** All places that events are about; for an undo or a redo, those of the step it names. */
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

  /** Takes in one event and moves the fold. Twice is once. */
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

  /** What undo would take back on `device`: the last step there that still counts. */
  nextUndo(device: string): Step | undefined {
    return this.#lastStep(device, (step) => this.isUndone(step));
  }

  /** What redo would bring back on `device`: the last step undone, unless something was done since. */
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

  /** @param isUndone as the log on top sees it, which may have taken back what is in this one */
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

  /** Puts an event where it belongs by its id; false where it is there already. */
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

// How many events are some 10 ms of work.
const perTurn = 20_000;
