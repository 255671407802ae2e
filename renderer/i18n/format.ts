import { parseDate, startOfWeek } from '@internationalized/date';
import { createContext, use } from 'react';
import { exactPercentOf, percentOf } from '../../domain/standing/standing.ts';
import { calendarIn, daysBetween, timeZoneHere } from '../../domain/base/days.ts';
import type { Day } from '../../domain/base/days.ts';
import { longDaysIn, momentsIn, shortDaysIn, timeOfDayIn } from '../../domain/base/moments.ts';
import type { WriteMoment } from '../../domain/base/moments.ts';

/** Formats numbers and dates in the learner's locale. */
export interface Format {
  /** The locale of all this, BCP 47. */
  readonly locale: string;
  readonly number: (value: number) => string;
  /** `done` of `required` as a percentage, rounded down, so that only complete coverage is 100 %. */
  readonly share: (done: number, required: number) => string;
  /** The same to a tenth of a percent, for use beside a fraction that can be recalculated. */
  readonly exactShare: (done: number, required: number) => string;
  readonly list: (words: readonly string[]) => string;
  /** A UTC time in local time: `24 Nov, 21:14`; with the year if it is not the current one. */
  readonly moment: WriteMoment;
  /** `24 November 2026, 21:14` */
  readonly fullMoment: (at: string) => string;
  /** `24 November 2026, 21:14:05` */
  readonly second: (at: string) => string;
  /** `24 November 2026`, for a day or the learner's own day of an instant. */
  readonly date: (when: string) => string;
  /** `Tuesday, 24 November` */
  readonly today: (now: number) => string;
  /** How long ago, in days: `today`, `yesterday`, else the date. */
  readonly day: (at: string, now: number) => string;
  /** The first day of a day's week, as weeks begin in the locale. */
  readonly weekStart: (day: Day) => Day;
  /** `November 2026`, for a day. */
  readonly monthOfYear: (day: Day) => string;
  /** `Nov`, for a day. */
  readonly month: (day: Day) => string;
  /** `Tuesday, 24 November`, for a day; with the year if it is not the current one. */
  readonly longDay: (day: Day, now: number) => string;
  /** `21:14`, for a UTC time. */
  readonly time: (at: string) => string;
  /** `Tue`, for a day. */
  readonly weekday: (day: Day) => string;
  /** A size in bytes: `1.2 MB`. */
  readonly bytes: (bytes: number) => string;
}

/**
 * @param locale a BCP 47 tag; `system` for the computer's own
 * @param words the language of the surrounding words, BCP 47
 */
export function formatIn(locale: string, words = 'en'): Format {
  const tag = localeOf(locale, words);
  const timeZone = timeZoneHere();
  const { dayOf } = calendarIn(timeZone);
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone });
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const exactPercent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(words);
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const time = timeOfDayIn(tag);
  const fullMoment = dates({ day: 'numeric', month: 'long', year: 'numeric', ...time });
  const second = dates({ day: 'numeric', month: 'long', year: 'numeric', ...time, second: '2-digit' });
  const today = dates({ weekday: 'long', day: 'numeric', month: 'long' });
  const weekday = dates({ weekday: 'long' });
  // A day has no time zone.
  const shortWeekday = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
  const monthAndYear = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  const dayAndWeekday = new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const dayOfYear = new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const timeOfDay = dates(time);
  const shortDay = shortDaysIn(tag, timeZone);
  return {
    locale: tag,
    number: (value) => number.format(value),
    share: (done, required) => percent.format(percentOf({ done, required }) / 100),
    exactShare: (done, required) => exactPercent.format(exactPercentOf({ done, required }) / 100),
    list: (all) => list.format(all),
    moment: momentsIn(tag, timeZone),
    fullMoment: (at) => fullMoment.format(new Date(at)),
    date: longDaysIn(tag, timeZone),
    second: (at) => second.format(new Date(at)),
    today: (now) => today.format(now),
    day(at, now) {
      const days = daysBetween(dayOf(Date.parse(at)), dayOf(now));
      if (days <= 1 && days >= 0) return relative.format(-days, 'day');
      return days > 1 && days < 7 ? weekday.format(new Date(at)) : shortDay(at, now);
    },
    weekStart: (day) => startOfWeek(parseDate(day), tag).toString(),
    monthOfYear: (day) => monthAndYear.format(new Date(`${day}T00:00:00Z`)),
    month: (day) => shortMonth.format(new Date(`${day}T00:00:00Z`)),
    longDay: (day, now) =>
      (day.slice(0, 4) === dayOf(now).slice(0, 4) ? dayAndWeekday : dayOfYear).format(
        new Date(`${day}T00:00:00Z`),
      ),
    time: (at) => timeOfDay.format(new Date(at)),
    weekday: (day) => shortWeekday.format(new Date(`${day}T00:00:00Z`)),
    bytes(bytes) {
      const unit = bytes < 1000 ? 'byte' : bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
      const value = bytes / { byte: 1, kilobyte: 1000, megabyte: 1_000_000 }[unit];
      return new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: value < 10 && unit === 'megabyte' ? 1 : 0,
      }).format(value);
    },
  };
}

/**
 * The tag to format by. That of the computer for `system`, and if `Intl` does not know the given one.
 * @param words the language of the surrounding words, BCP 47
 */
export function localeOf(locale: string, words: string): string {
  if (locale === 'system') return systemLocale(words);
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? systemLocale(words);
  } catch {
    return systemLocale(words);
  }
}

/** The computer's own locale. Among words of another language: theirs, as its region writes numbers and days. */
function systemLocale(words: string): string {
  const { language, region } = new Intl.Locale(navigator.language);
  return language === words || region === undefined ? navigator.language : `${words}-${region}`;
}

const FormatContext = createContext<Format>(formatIn('system'));

export const FormatProvider = FormatContext;

export function useFormat(): Format {
  return use(FormatContext);
}
