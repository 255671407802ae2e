import { calendarIn, isDay, timeZoneHere } from './days.ts';

/** Writes an instant; the year only where it is not that of `now` (ms since 1970). */
export type WriteMoment = (at: string, now: number) => string;

/** How a locale writes hours and minutes: `09:05`, but `9:05 am`. */
export function timeOfDayIn(tag: string) {
  const { hour12 } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions();
  return { hour: hour12 === true ? 'numeric' : '2-digit', minute: '2-digit' } as const;
}

/** Instants as the learner's own day and hour: `24 Nov, 21:14`, and `24 Nov 2019, 21:14` in another year. */
export function momentsIn(tag: string, timeZone = timeZoneHere()): WriteMoment {
  const dayAndHour = { day: 'numeric', month: 'short', ...timeOfDayIn(tag) } as const;
  return withYear(tag, dayAndHour, timeZone);
}

/** The same without the hour. */
export function shortDaysIn(tag: string, timeZone = timeZoneHere()): WriteMoment {
  return withYear(tag, { day: 'numeric', month: 'short' }, timeZone);
}

/** `27 November 2026`, for a day or for the learner's own day of an instant. */
export function longDaysIn(tag: string, timeZone = timeZoneHere()): (when: string) => string {
  const [day, instant] = ['UTC', timeZone].map(
    (zone) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: zone }),
  ) as [Intl.DateTimeFormat, Intl.DateTimeFormat];
  return (when) => (isDay(when) ? day : instant).format(Date.parse(when));
}

function withYear(tag: string, parts: Intl.DateTimeFormatOptions, timeZone: string): WriteMoment {
  const { dayOf } = calendarIn(timeZone);
  const yearOf = (at: number) => dayOf(at).slice(0, 4);
  const short = new Intl.DateTimeFormat(tag, { ...parts, timeZone });
  const long = new Intl.DateTimeFormat(tag, { ...parts, year: 'numeric', timeZone });
  return (at, now) => {
    const instant = Date.parse(at);
    return (yearOf(instant) === yearOf(now) ? short : long).format(instant);
  };
}
