import { addDays } from '../base/days.ts';
import type { Calendar, Day } from '../base/days.ts';
import { weekdayOf, weekdays } from '../base/weekdays.ts';
import type { LearnerView } from '../standing/learner-view.ts';

/** What was done in one week. */
export interface Week {
  /** Its first day. */
  readonly monday: Day;
  /** The hours that were worked in it: as logged, else as the path estimates what was done. */
  readonly hours: number;
  readonly items: number;
}

/** How many weeks back the pace of a learner is looked at. */
export const weeksLookedAt = 26;

/** The Monday of a day's week. Weeks of plans and forecasts begin on Monday everywhere, so that they are the same on every device. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekdays.indexOf(weekdayOf(day)));
}

/** A piece of work: an item that was done, or time that was logged on one. */
export interface Work {
  readonly skill: string;
  /** ms since 1970 */
  readonly at: number;
  /** As logged; of an item without logged time, as the path estimates it. */
  readonly hours: number;
  /** Whether an item was done with it. */
  readonly isDone: boolean;
  /** Whether it was known before: it was not done then. */
  readonly placed: boolean;
}

/** What was worked. Where time was logged, it counts instead of the estimate. */
export function* workIn(
  { index, item }: Pick<LearnerView, 'index' | 'item'>,
  calendar: Calendar,
): Generator<Work, void> {
  for (const { key, skill, item: one } of index.items.values()) {
    const { state, since, placed = false, times = [] } = item(key);
    for (const { at, minutes, on } of times)
      yield {
        skill: skill.key,
        at: on === undefined ? Date.parse(at) : calendar.startOf(on),
        hours: minutes / 60,
        isDone: false,
        placed: false,
      };
    if (state === 'done' && since !== undefined)
      yield {
        skill: skill.key,
        at: Date.parse(since),
        hours: times.length > 0 ? 0 : one.hours,
        isDone: true,
        placed,
      };
  }
}

/**
 * The last whole weeks, oldest first: from the first in which something was done, 26 at most, without those in which the
 * learner was off.
 * @param today the day of the learner
 * @param off the Mondays of weeks off
 */
export function pastWeeks(
  view: Pick<LearnerView, 'index' | 'item'>,
  calendar: Calendar,
  today: Day,
  off: ReadonlySet<Day> = new Set(),
): readonly Week[] {
  const thisMonday = mondayOf(today);
  const begin = addDays(thisMonday, -7 * weeksLookedAt);
  const start = calendar.startOf(begin);
  const found = new Map<Day, Week>();
  let isOlder = false;
  for (const { at, hours: more, isDone, placed } of workIn(view, calendar)) {
    if (placed) continue;
    if (at < start) {
      isOlder = true;
      continue;
    }
    const monday = mondayOf(calendar.dayOf(at));
    const { hours, items } = found.get(monday) ?? { hours: 0, items: 0 };
    found.set(monday, { monday, hours: hours + more, items: items + (isDone ? 1 : 0) });
  }
  const [first = thisMonday] = [...found.keys()].toSorted();
  const weeks: Week[] = [];
  for (let monday = isOlder ? begin : first; monday < thisMonday; monday = addDays(monday, 7))
    if (!off.has(monday)) weeks.push(found.get(monday) ?? { monday, hours: 0, items: 0 });
  return weeks;
}
