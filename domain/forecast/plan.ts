import { addDays, daysBetween } from '../base/days.ts';
import type { Day } from '../base/days.ts';
import { mondayOf } from './weeks.ts';

/** Ten years: nobody plans further. */
const mostDays = 10 * 364;

/**
 * The day on which some days of work are done, if weeks off are passed over; null if that is more than ten years away.
 * @param off the Mondays of weeks off
 */
export function dayAfterWork(days: number, today: Day, off: ReadonlySet<Day> = new Set()): Day | null {
  if (days > mostDays) return null;
  let left = days;
  let ahead = 0;
  while (left > 0) {
    ahead += 1;
    if (!off.has(mondayOf(addDays(today, ahead)))) left -= 1;
  }
  return ahead > mostDays ? null : addDays(today, ahead);
}

/** The day on which some hours are done at an even pace, without weeks off; null if that is more than ten years away. */
export function doneAtPace(
  hours: number,
  perWeek: number,
  today: Day,
  off: ReadonlySet<Day> = new Set(),
): Day | null {
  return dayAfterWork(Math.ceil((7 * hours) / perWeek), today, off);
}

/** The hours a week that it takes to be done with some hours by a day, without weeks off; null if no time is left. */
export function paceFor(
  hours: number,
  by: Day,
  today: Day,
  off: ReadonlySet<Day> = new Set(),
): number | null {
  const days = daysBetween(today, by);
  let working = 0;
  for (let day = 1; day <= days; day++) if (!off.has(mondayOf(addDays(today, day)))) working += 1;
  return working === 0 ? null : (7 * hours) / working;
}
