import { daysBetween } from './days.ts';
import type { Day } from './days.ts';

/** The days of the week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** The day of the week of a day. */
export function weekdayOf(day: Day): Weekday {
  // 1970-01-05 was a Monday.
  return weekdays[((daysBetween('1970-01-05', day) % 7) + 7) % 7]!;
}

/** When an evening begins if the learner does not say. */
export const usualEvening = '19:00';

/** A time of the day, such as `19:30`. */
export const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
