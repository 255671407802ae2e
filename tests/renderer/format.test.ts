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

  it('only call everything 100 %', () => {
    const { share } = formatIn('en-GB');
    expect([share(0, 0), share(299, 300), share(300, 300)]).toEqual(['100%', '99%', '100%']);
  });

  it('give sizes that one can read', () => {
    const { bytes } = formatIn('en-GB');
    expect([bytes(187), bytes(30_400), bytes(1_240_000)]).toEqual(['187 bytes', '30 kB', '1.2 MB']);
  });

  it('are those of the computer where a tag is not known', () => {
    expect(formatIn('xx-nonsense-tag').number(1)).toBe('1');
  });
});
