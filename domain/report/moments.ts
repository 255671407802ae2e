import type { PathIndex } from '../path/path-index.ts';
import type { Event } from '../progress/events.ts';
import { firstIdAt } from '../progress/clock.ts';
import { ProgressLog } from '../progress/progress-log.ts';
import type { Decided } from '../readiness/standing.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';
import type { SkillProgress } from '../progress/slices/skills/slice.ts';

/** Where the items and skills of a path stood at some moment. */
export interface PathState {
  readonly item: (key: string) => ItemProgress;
  readonly skill: (key: string) => SkillProgress;
  /** What the learner takes of the choice groups. */
  readonly decided: Decided;
}

/** Something to look at on the way through a history: all that had happened before `at` (ms since 1970). */
export interface Moment {
  readonly at: number;
  readonly look: (log: ProgressLog) => void;
}

// How many events are some 10 ms of work.
const perTurn = 10_000;

/**
 * Goes through a history once and stops at each moment, as it was then: a mark that was taken back later still stands
 * before that. Which event came before a moment, the ordering clock in its id says.
 * @param events by id
 * @param renamed what the items were called before
 * @param moments in whatever order
 * @returns nothing; yields how far it has come, from 0 to 1, every 10 ms or so
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

/** Keeps what a path's items and skills are like now; the log may go on. */
export function pathStateOf({ path, items, skills }: PathIndex, log: ProgressLog): PathState {
  const itemsNow = new Map([...items.keys()].map((key) => [key, log.at('items', key)]));
  const skillsNow = new Map([...skills.keys()].map((key) => [key, log.at('skills', key)]));
  // A key that the path lacks was never asked for.
  const { decided } = log.at('paths', path.id);
  return { item: (key) => itemsNow.get(key)!, skill: (key) => skillsNow.get(key)!, decided };
}
