import { describe, expect, it } from 'vitest';
import { calendarIn } from '../../domain/base/days.ts';
import { weekdayOf } from '../../domain/base/weekdays.ts';
import { translate } from '../../domain/messages/translator.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import type { Plan } from '../../domain/progress/slices/plans/slice.ts';
import { itemFold } from '../../domain/progress/slices/items/fold.ts';
import { remindersFor, remindersOn } from '../../domain/reminders/reminders.ts';
import { defaultSettings, recheckRule } from '../../domain/settings/settings.ts';
import { calendarFile } from '../../main/files/calendar-file.ts';
import { samplePath } from '../support/paths.ts';

/** A Friday. */
const now = Date.parse('2026-11-27T12:00:00Z');
const plan: Plan = {
  by: '2027-01-31',
  hours: 5,
  off: ['2026-12-21'],
  evenings: ['tue', 'thu'],
  from: '19:30',
};
const index = indexPath(samplePath());
const doneOn = (days: Readonly<Record<string, string>>) => (key: string) =>
  days[key] === undefined
    ? itemFold.untouched
    : { ...itemFold.untouched, state: 'done' as const, since: `${days[key]}T10:00:00.000Z` };
const made = (
  of: Plan | null,
  days: Readonly<Record<string, string>> = {},
  { perDay = 5, zone = 'Europe/Berlin' } = {},
) =>
  remindersFor(
    { index, item: doneOn(days) },
    of,
    { rule: recheckRule(defaultSettings), perDay },
    { now, calendar: calendarIn(zone) },
  );

describe('what to be reminded of', () => {
  it('is the evenings of the plan, without those of weeks off', () => {
    expect(weekdayOf('2026-11-27')).toBe('fri');
    expect(made(plan).evenings).toEqual({
      first: '2026-12-01',
      until: '2027-01-31',
      days: ['tue', 'thu'],
      at: '19:30',
      minutes: 150,
      except: ['2026-12-22', '2026-12-24'],
    });
    const on = (day: string) => remindersOn(made(plan), day).isEvening;
    expect(['2026-12-01', '2026-12-02', '2026-12-22', '2026-12-29', '2027-02-02'].map(on)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('has no evenings without days, without a plan, and after the plan', () => {
    const { evenings: _, ...none } = plan;
    for (const of of [null, none, { ...plan, by: '2026-11-30' }]) expect(made(of).evenings).toBeNull();
  });

  it('ends an evening at midnight at the latest', () => {
    expect(made({ ...plan, hours: 40, evenings: ['tue'] }).evenings!.minutes).toBe(270);
  });

  it('is what will be asked again, as many a day as the learner wants, the longest due first', () => {
    const long = {
      'sql/one': '2026-06-01',
      'sql/two': '2026-06-02',
      'java/one': '2026-06-03',
      'ruby/one': '2026-11-20',
    };
    expect(made(null, long, { perDay: 2 }).rechecks).toEqual([
      { day: '2026-11-27', items: 2, skills: ['sql'] },
      { day: '2026-11-28', items: 1, skills: ['java'] },
      { day: '2026-12-20', items: 1, skills: ['ruby'] },
    ]);
    expect(made(null, long, { perDay: 0 }).rechecks).toEqual([]);
    // What was answered today counts towards the number of today.
    const item = (key: string) => ({
      ...doneOn(long)(key),
      ...(key === 'java/two'
        ? {
            ...doneOn({ [key]: '2026-06-01' })(key),
            rechecks: [{ at: '2026-11-27T08:00:00.000Z', answer: 'good' as const }],
          }
        : {}),
    });
    const rest = remindersFor(
      { index, item },
      null,
      { rule: recheckRule(defaultSettings), perDay: 2 },
      { now, calendar: calendarIn('UTC') },
    );
    expect(rest.rechecks.slice(0, 2).map(({ day, items }) => [day, items])).toEqual([
      ['2026-11-27', 1],
      ['2026-11-28', 2],
    ]);
    // What is due in more than sixty days is not known yet.
    expect(made(null, { 'sql/one': '2027-01-20' }).rechecks).toEqual([]);
  });
});

/** The entries of a calendar, by id, each with its unfolded lines (RFC 5545, 3.1). */
function entriesOf(text: string): ReadonlyMap<string, readonly string[]> {
  const entries = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  return new Map(
    entries.map((entry) => {
      const lines = entry.split('\r\n');
      return [lines.find((line) => line.startsWith('UID:'))!.slice(4), lines];
    }),
  );
}

describe('the calendar file', () => {
  const fileOf = (of: Plan | null, days = {}, at = now, title = 'Backend') =>
    calendarFile({
      reminders: made(of, days),
      path: { id: 'sample', title },
      workspace: 'w1',
      now: at,
      translate,
    });

  it('holds the evenings as one entry that comes again, in local time, with an alarm', () => {
    const entry = entriesOf(fileOf(plan)).get('evening.sample.w1@waymark')!;
    for (const line of [
      'DTSTART:20261201T193000',
      'DTEND:20261201T220000',
      'RRULE:FREQ=WEEKLY;UNTIL=20270131T235900;BYDAY=TU,TH',
      'EXDATE:20261222T193000,20261224T193000',
      'SUMMARY:Learn: Backend',
      'BEGIN:VALARM',
    ])
      expect(entry).toContain(line);
  });

  it('has the same ids every time, with a higher sequence, and cancels what is no more', () => {
    const first = entriesOf(fileOf(plan, { 'sql/one': '2026-06-01' }));
    const later = entriesOf(fileOf(null, {}, now + 86_400_000));
    expect([...later.keys()]).toEqual([...first.keys()]);
    const sequenceOf = (lines: readonly string[]) =>
      Number(lines.find((line) => line.startsWith('SEQUENCE:'))!.slice(9));
    for (const [id, lines] of later) {
      expect(sequenceOf(lines)).toBeGreaterThan(sequenceOf(first.get(id)!));
      expect(lines).toContain('STATUS:CANCELLED');
    }
    expect(first.get('recheck-1.sample.w1@waymark')).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20261127',
        'SUMMARY:Still known? 1 item',
        'DESCRIPTION:sql',
      ]),
    );
    expect(sequenceOf(first.get('recheck-1.sample.w1@waymark')!)).toBeLessThan(2 ** 31);
  });

  it('is one line for each value, whatever a title holds, and no line is too long', () => {
    expect(fileOf({ ...plan, off: [] })).not.toContain('EXDATE');
    expect(fileOf(plan)).toMatch(/END:VCALENDAR\r\n$/);
    expect(fileOf(plan, {}, now, 'A; B, C')).toContain('NAME:Waymark: A\\; B\\, C\r\n');
    const text = fileOf(plan, {}, now, 'A; B, C\\ "D" BEGIN:VEVENT 😀 '.repeat(9));
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(31);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
