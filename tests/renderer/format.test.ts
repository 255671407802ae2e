import { describe, expect, it } from 'vitest';
import { formatIn } from '../../renderer/i18n/format.ts';

const now = new Date(2026, 10, 24, 9, 30).getTime();
const at = (day: number) => new Date(2026, 10, day, 22, 10).toISOString();

describe('dates and numbers', () => {
  it.each([
    ['en-GB', '12,345.6', 'Tuesday 24 November'],
    ['de', '12.345,6', 'Dienstag, 24. November'],
    ['fr', '12 345,6', 'mardi 24 novembre'],
  ])('are written as in %s', (locale, number, today) => {
    const format = formatIn(locale);
    expect(format.number(12_345.6).replaceAll(/\s/g, ' ')).toBe(number);
    expect(format.today(now)).toBe(today);
  });

  it('say how long ago a day is, by the calendar and not by the hour', () => {
    const { day } = formatIn('en-GB');
    expect([day(at(24), now), day(at(23), now), day(at(20), now), day(at(3), now)]).toEqual([
      'today',
      'yesterday',
      'Friday',
      '3 Nov',
    ]);
  });

  it('have the year if it is not this one', () => {
    const { day, moment } = formatIn('en-GB');
    const then = new Date(2019, 2, 4, 12, 30).toISOString();
    expect([day(then, now), moment(then, now)]).toEqual(['4 Mar 2019', '4 Mar 2019, 12:30']);
    expect(moment(at(3), now)).toBe('3 Nov, 22:10');
    const newYear = new Date(2027, 0, 2, 9, 0).getTime();
    expect(day(new Date(2026, 11, 20).toISOString(), newYear)).toBe('20 Dec 2026');
    expect(day(new Date(2026, 11, 30).toISOString(), newYear)).toBe('Wednesday');
  });

  it('say 100 % only for everything', () => {
    const { share } = formatIn('en-GB');
    expect([share(0, 0), share(299, 300), share(300, 300)]).toEqual(['100%', '99%', '100%']);
  });

  it('give a fraction’s percentage, to a tenth beside the fraction', () => {
    const { share, exactShare } = formatIn('en-GB');
    expect([share(29, 50), share(108, 349), share(57, 100), share(7, 25)]).toEqual([
      '58%',
      '30%',
      '57%',
      '28%',
    ]);
    expect([exactShare(108, 349), exactShare(299, 300), exactShare(29, 50)]).toEqual([
      '30.9%',
      '99.6%',
      '58%',
    ]);
    // Every percentage that is a whole number is written as that number.
    const fractions = Array.from({ length: 200 }, (_, i) => i + 1).flatMap((required) =>
      Array.from({ length: required + 1 }, (_, done) => [done, required] as const),
    );
    const whole = fractions.filter(([done, required]) => (100 * done) % required === 0);
    expect(
      whole.filter(([done, required]) => share(done, required) !== `${(100 * done) / required}%`),
    ).toEqual([]);
  });

  it('give readable sizes', () => {
    const { bytes } = formatIn('en-GB');
    expect([bytes(187), bytes(30_400), bytes(1_240_000)]).toEqual(['187 bytes', '30 kB', '1.2 MB']);
  });

  it('are those of the computer if a tag is unknown', () => {
    expect(formatIn('xx-nonsense-tag').number(1)).toBe('1');
  });
});
