import { calendarIn, timeZoneHere } from '../report/days.ts';
import type { Day } from '../report/days.ts';

/** How a share writes the time of what tells its day only: as midnight of UTC. The day is that of the learner's calendar. */
const midnight = 'T00:00:00.000Z';

/** A day of the learner's calendar as a share writes it. */
export function onDay(day: Day): string {
  return `${day}${midnight}`;
}

/** The same time of a share for somebody elsewhere: what tells a day only begins that day here, in any time zone. */
export function readHere(at: string): string {
  if (!at.endsWith(midnight)) return at;
  return new Date(calendarIn(timeZoneHere()).startOf(at.slice(0, -midnight.length))).toISOString();
}
