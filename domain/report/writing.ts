import { exactPercentOf } from '../standing/standing.ts';
import type { ItemCounts } from '../standing/standing.ts';
import type { Message } from '../messages/message.ts';
import type { Day } from '../base/days.ts';

/** How a report is written: its language, and its formats for numbers and days. */
export interface Writing {
  /** BCP 47, for screen readers. */
  readonly lang: string;
  /** Of numbers and days, BCP 47. */
  readonly locale: string;
  readonly translate: (message: Message) => string;
  readonly number: (value: number) => string;
  /** `27 November 2026` */
  readonly day: (day: Day) => string;
  /** `Nov 2026` */
  readonly month: (day: Day) => string;
  /** The done share to a tenth of a percent, rounded down, so that only complete coverage is 100 %. */
  readonly percent: (figure: Pick<ItemCounts, 'required' | 'done'>) => string;
}

/**
 * @param lang of the words
 * @param locale for numbers and days, BCP 47
 */
export function writingIn(lang: string, locale: string, translate: Writing['translate']): Writing {
  const numbers = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return {
    lang,
    locale,
    translate,
    number: (value) => numbers.format(value),
    day: remembered((day) => days.format(new Date(day))),
    month: (day) => months.format(new Date(day)),
    percent: (figure) => percent.format(exactPercentOf(figure) / 100),
  };
}

/** Memoizes a function: a report has few days and names each of them often. */
function remembered(write: (day: Day) => string): (day: Day) => string {
  const written = new Map<Day, string>();
  return (day) => {
    const known = written.get(day) ?? write(day);
    written.set(day, known);
    return known;
  };
}
