import { addDays, daysBetween } from '../base/days.ts';
import type { Calendar, Day } from '../base/days.ts';
import type { LearnerView } from '../standing/learner-view.ts';

/** What was done in one week. */
export interface Week {
  /** Its first day. */
  readonly monday: Day;
  /** The hours that the items done in it take, as the path estimates them. */
  readonly hours: number;
  readonly items: number;
}

/** How many weeks back the pace of a learner is looked at. */
export const weeksLookedAt = 26;

/** The Monday of a day's week. Weeks of plans and forecasts begin on Monday everywhere, so that they are the same on every device. */
export function mondayOf(day: Day): Day {
  // 1970-01-05 was a Monday.
  return addDays(day, -(((daysBetween('1970-01-05', day) % 7) + 7) % 7));
}

/** What was done, with when and how long it takes. What was known before (placed) was not done then. */
export function* doneItems({
  index,
  item,
}: Pick<LearnerView, 'index' | 'item'>): Generator<{ readonly since: string; readonly hours: number }, void> {
  for (const { key, item: one } of index.items.values()) {
    const { state, since, placed } = item(key);
    if (state === 'done' && !placed && since !== undefined) yield { since, hours: one.hours };
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
  const start = new Date(calendar.startOf(begin)).toISOString();
  const found = new Map<Day, Week>();
  let isOlder = false;
  for (const { since, hours: more } of doneItems(view)) {
    if (since < start) {
      isOlder = true;
      continue;
    }
    const monday = mondayOf(calendar.dayOf(Date.parse(since)));
    const { hours, items } = found.get(monday) ?? { hours: 0, items: 0 };
    found.set(monday, { monday, hours: hours + more, items: items + 1 });
  }
  const [first = thisMonday] = [...found.keys()].toSorted();
  const weeks: Week[] = [];
  for (let monday = isOlder ? begin : first; monday < thisMonday; monday = addDays(monday, 7))
    if (!off.has(monday)) weeks.push(found.get(monday) ?? { monday, hours: 0, items: 0 });
  return weeks;
}
