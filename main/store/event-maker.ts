import { stampBatch } from '../../domain/progress/clock.ts';
import type { ClockState } from '../../domain/progress/clock.ts';
import { isReversal } from '../../domain/progress/is-reversal.ts';
import { isEvent } from '../../domain/progress/is-event.ts';
import type { Event, EventDraft } from '../../domain/progress/events.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';

/**
 * Decides on a change, given everything that happened before it. Called once, when its turn comes.
 * @returns an empty list to change nothing; several events are saved, and undone, as one
 * @throws WaymarkError to refuse the change
 */
export type Decide = (log: ProgressLog) => readonly EventDraft[];

/** Lets each pending change decide on top of the ones before it, and stamps the resulting events. */
export class EventMaker {
  readonly #device: string;
  #clock: ClockState;
  /** The log including the changes that go to the disk in the current batch. */
  #staged: ProgressLog | undefined;

  constructor(device: string, clock: ClockState) {
    this.#device = device;
    this.#clock = clock;
  }

  /** The last stamp issued. It may only move forward. */
  get clock(): ClockState {
    return this.#clock;
  }
  set clock(later: ClockState) {
    this.#clock = later;
  }

  /**
   * Makes the events of one change.
   * @param log what is on the disk
   * @param earlier the events that precede these in the same write
   * @param wall when the change was requested, ms since 1970
   * @throws what `decide` throws
   */
  make(decide: Decide, log: ProgressLog, earlier: readonly Event[], wall: number): readonly Event[] {
    const drafts = decide(this.#stage(log, earlier));
    if (drafts.length === 0) return [];
    if (drafts.length > 1 && drafts.some((draft) => isReversal(draft as Event)))
      throw new Error('An undo or a redo stands alone.');
    const before = (earlier.at(-1) ?? log.events.at(-1))?.at;
    const { events, clock } = stampBatch(drafts, this.#clock, this.#device, wall, before);
    // An event that cannot be read back must never be written: it would make the line it is in unreadable.
    const unsound = events.find((event) => !isEvent(JSON.parse(JSON.stringify(event))));
    if (unsound) throw new Error(`An event of the type ${unsound.type} is not as events are.`);
    this.#clock = clock;
    return events;
  }

  /** The log as it will be once `earlier` is on the disk. */
  #stage(log: ProgressLog, earlier: readonly Event[]): ProgressLog {
    if (earlier.length === 0) {
      this.#staged = undefined;
      return log;
    }
    const staged = (this.#staged ??= log.over());
    for (let i = staged.size; i < earlier.length; i++) staged.apply(earlier[i]!);
    return staged;
  }
}
