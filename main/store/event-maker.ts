import { stampBatch } from '../../domain/progress/clock.ts';
import type { ClockState } from '../../domain/progress/clock.ts';
import { isReversal } from '../../domain/progress/events.ts';
import { isEvent } from '../../domain/progress/is-event.ts';
import type { Event, EventDraft } from '../../domain/progress/events.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';

/**
 * Decides what is to happen, seeing all that happened before. Called once, when its turn comes.
 * @returns none where nothing is to change; several are kept, and undone, as one
 * @throws WaymarkError to refuse
 */
export type Decide = (log: ProgressLog) => readonly EventDraft[];

/** Lets changes be decided, each on all that came before it, and stamps what is decided. */
export class EventMaker {
  readonly #device: string;
  #clock: ClockState;
  /** What the changes that go to the disk together add up to so far. */
  #staged: ProgressLog | undefined;

  constructor(device: string, clock: ClockState) {
    this.#device = device;
    this.#clock = clock;
  }

  /** The last stamp given out; it may only be moved on. */
  get clock(): ClockState {
    return this.#clock;
  }
  set clock(later: ClockState) {
    this.#clock = later;
  }

  /**
   * @param log what is on the disk
   * @param earlier what goes to the disk together with it, before it
   * @param wall when it was asked for, ms since 1970
   */
  make(decide: Decide, log: ProgressLog, earlier: readonly Event[], wall: number): readonly Event[] {
    const drafts = decide(this.#stage(log, earlier));
    if (drafts.length === 0) return [];
    if (drafts.length > 1 && drafts.some((draft) => isReversal(draft as Event)))
      throw new Error('An undo or a redo stands alone.');
    const before = (earlier.at(-1) ?? log.events.at(-1))?.at;
    const { events, clock } = stampBatch(drafts, this.#clock, this.#device, wall, before);
    // What could not be read back must never reach the disk: it would take all that is beside it along.
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
