import { addDays, daysBetween } from '../base/days.ts';
import type { Day } from '../base/days.ts';
import { mondayOf } from './weeks.ts';

/** Ten years: nobody plans further. */
const mostWeeks = 520;

/** The day on which some hours are done at an even pace, without weeks off; null if that is more than ten years away. */
export function doneAtPace(
  hours: number,
  perWeek: number,
  today: Day,
  off: ReadonlySet<Day> = new Set(),
): Day | null {
  let left = hours;
  for (let week = 0; week < mostWeeks; week++) {
    const from = addDays(today, 7 * week);
    if (off.has(mondayOf(from))) continue;
    if (perWeek >= left) return addDays(from, Math.ceil((7 * left) / perWeek));
    left -= perWeek;
  }
  return null;
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
  for (let day = 0; day < days; day++) if (!off.has(mondayOf(addDays(today, day)))) working += 1;
  return working === 0 ? null : (7 * hours) / working;
}
