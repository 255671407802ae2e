import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarIn,
  daysBetween,
  daysIn,
  isDay,
  knowsTimeZone,
  timeZoneHere,
} from '../../../domain/base/days.ts';
import { systemTimeZone } from '../../support/time-zone.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];
const days = fc.integer({ min: 0, max: 6000 }).map((n) => addDays('2020-01-01', n));

describe('a calendar', () => {
  it.each(zones)('in %s begins every day at its first moment', (zone) => {
    const calendar = calendarIn(zone);
    fc.assert(
      fc.property(days, (day) => {
        const start = calendar.startOf(day);
        expect([calendar.dayOf(start), calendar.dayOf(start - 1)]).toEqual([day, addDays(day, -1)]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([...zones, 'Pacific/Apia', 'Pacific/Kiritimati', 'America/Sao_Paulo'])(
    'in %s gives many instants the days that it gives each',
    (zone) => {
      const calendar = calendarIn(zone);
      const dayOf = daysIn(calendar);
      const instants = fc.date({
        min: new Date('2005-01-01'),
        max: new Date('2036-12-31'),
        noInvalidDate: true,
      });
      fc.assert(
        fc.property(instants, (at) => {
          expect(dayOf(at.toISOString())).toBe(calendar.dayOf(at.getTime()));
        }),
        { numRuns: 2000 },
      );
      // Around every midnight of a year with skipped hours.
      for (let day = '2011-12-25'; day < '2012-12-31'; day = addDays(day, 1))
        for (const off of [-3_600_000, -1, 0, 3_600_000]) {
          const at = calendar.startOf(day) + off;
          expect(dayOf(new Date(at).toISOString())).toBe(calendar.dayOf(at));
        }
    },
  );

  it('begins a day at 1:00 if the clocks skip midnight, and at the first of two midnights', () => {
    const start = (day: string) => new Date(calendarIn('America/Havana').startOf(day)).toISOString();
    expect([start('2036-03-09'), start('2036-11-02')]).toEqual([
      '2036-03-09T05:00:00.000Z',
      '2036-11-02T04:00:00.000Z',
    ]);
  });

  it('begins a day according to the zone, to summer time, and to skipped hours', () => {
    const iso = (zone: string, day: string) => new Date(calendarIn(zone).startOf(day)).toISOString();
    expect(iso('Europe/Berlin', '2026-11-27')).toBe('2026-11-26T23:00:00.000Z');
    expect(iso('Europe/Berlin', '2026-07-27')).toBe('2026-07-26T22:00:00.000Z');
    // The clocks go from 0:00 to 1:00, so the day begins at 1:00.
    expect(iso('Africa/Cairo', '2026-04-24')).toBe('2026-04-23T22:00:00.000Z');
  });
});

describe('the time zone of this computer', () => {
  it.each(['', 'Etc/Unknown', 'Mars/Base', ':/nowhere'])('is UTC if the system says "%s"', (zone) => {
    systemTimeZone(zone);
    expect([timeZoneHere(), knowsTimeZone()]).toEqual(['UTC', false]);
  });

  it.each(['Asia/Kathmandu', 'Europe/Berlin'])('is %s if the system says so', (zone) => {
    systemTimeZone(zone);
    const year = calendarIn(zone).dayOf(0);
    expect([calendarIn(timeZoneHere()).dayOf(0), knowsTimeZone()]).toEqual([year, true]);
  });
});

describe('days', () => {
  it('are counted over months, years and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
  });

  it('are distinguished from other texts', () => {
    const wrong = ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '2026-11-27T00:00Z', '', '1969-12-31'];
    expect([...wrong, '2026-11-27', '2028-02-29'].filter(isDay)).toEqual(['2026-11-27', '2028-02-29']);
  });
});
