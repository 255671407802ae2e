import type { PathIndex } from '../path/path-index.ts';
import type { Event } from '../progress/events.ts';
import { firstIdAt } from '../progress/clock.ts';
import { ProgressLog } from '../progress/progress-log.ts';
import type { Decided } from '../standing/standing.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';
import type { SkillProgress } from '../progress/slices/skills/slice.ts';

/** The progress on a path's items and skills at some moment. */
export interface PathState {
  readonly item: (key: string) => ItemProgress;
  readonly skill: (key: string) => SkillProgress;
  /** The learner's decisions in the choice groups. */
  readonly decided: Decided;
}

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

/** A snapshot of the progress on a path's items and skills. Later changes to the log do not affect it. */
export function pathStateOf({ path, items, skills }: PathIndex, log: ProgressLog): PathState {
  const itemsNow = new Map([...items.keys()].map((key) => [key, log.at('items', key)]));
  const skillsNow = new Map([...skills.keys()].map((key) => [key, log.at('skills', key)]));
  // The values can be asserted: only keys of this path are looked up.
  const { decided } = log.at('paths', path.id);
  return { item: (key) => itemsNow.get(key)!, skill: (key) => skillsNow.get(key)!, decided };
}
