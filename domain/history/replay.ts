import type { Event } from '../progress/events.ts';
import { firstIdAt } from '../progress/clock.ts';
import { ProgressLog } from '../progress/progress-log.ts';

/** A moment of a history to look at: all events before `at` (ms since 1970) are applied. */
export interface Moment {
  readonly at: number;
  readonly look: (log: ProgressLog) => void;
}

// About 10 ms of work.
const perTurn = 10_000;

/**
 * Replays a history once and stops at each moment. A mark that was undone later still counts at a moment
 * before the undo. The ordering clock in an event's id decides whether the event is before a moment.
 * @param events ordered by id
 * @param renamed current keys of items by former keys
 * @param moments in any order
 * @returns nothing; yields its progress from 0 to 1 about every 10 ms
 */
export function* walkHistory(
  events: readonly Event[],
  renamed: ReadonlyMap<string, string>,
  moments: readonly Moment[],
): Generator<number, void> {
  const log = new ProgressLog();
  log.rename('items', renamed);
  let next = 0;
  for (const { at, look } of moments.toSorted((a, b) => a.at - b.at)) {
    const end = firstIdAt(at);
    for (; next < events.length && events[next]!.id < end; next++) {
      log.apply(events[next]!);
      if (next % perTurn === perTurn - 1) yield next / events.length;
    }
    look(log);
  }
}
