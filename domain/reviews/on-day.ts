import { calendarIn, timeZoneHere } from '../base/days.ts';
import type { Day } from '../base/days.ts';

/** A share writes a day without a time as midnight UTC. The day is that of the learner's calendar. */
const midnight = 'T00:00:00.000Z';

/** Writes a day of the learner's calendar as a share does. */
export function onDay(day: Day): string {
  return `${day}${midnight}`;
}

/** Reads an instant of a share in the reader's time zone: a day without a time begins at local midnight. */
export function readHere(at: string): string {
  if (!at.endsWith(midnight)) return at;
  return new Date(calendarIn(timeZoneHere()).startOf(at.slice(0, -midnight.length))).toISOString();
}
