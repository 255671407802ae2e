import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarIn, daysBetween } from '../../domain/base/days.ts';
import { doneHours } from '../../domain/forecast/done-hours.ts';
import { forecast } from '../../domain/forecast/forecast.ts';
import { leftOf, ownPace, skillsOf } from '../../domain/forecast/goal.ts';
import { outlookOn } from '../../domain/forecast/outlook.ts';
import { doneAtPace, paceFor } from '../../domain/forecast/plan.ts';
import { mondayOf, pastWeeks } from '../../domain/forecast/weeks.ts';
import type { Week } from '../../domain/forecast/weeks.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import type { EventDraft } from '../../domain/progress/events.ts';
import { learnerView, progressIn } from '../../domain/standing/learner-view.ts';
import { samplePath } from '../support/paths.ts';
import { logOfDays } from '../support/rechecks.ts';
import type { Doing } from '../support/rechecks.ts';

const today = '2027-01-06';
const weeksOf = (hours: readonly number[]): Week[] =>
  hours.map((one, i) => ({ monday: addDays('2026-06-01', 7 * i), hours: one, items: 1 }));
const hoursList = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 4, maxLength: 26 });

describe('a forecast', () => {
  it('needs four whole weeks, and something left', () => {
    expect(forecast({ weeks: weeksOf([5, 5, 5]), hours: 10, today })).toEqual({
      kind: 'too-early',
      weeks: 3,
    });
    expect(forecast({ weeks: weeksOf([5, 5, 5, 5]), hours: 0, today })).toEqual({ kind: 'complete' });
  });

  it('is near the plain arithmetic for an even pace, the careful date later', () => {
    const told = forecast({ weeks: weeksOf(Array.from({ length: 26 }, () => 5)), hours: 100, today });
    if (told.kind !== 'dates') throw new Error('no dates');
    const [likely, careful] = [told.likely!, told.careful!].map((day) => daysBetween(today, day));
    expect(likely).toBeGreaterThan(120);
    expect(likely).toBeLessThan(160);
    expect(careful).toBeGreaterThan(likely!);
  });

  it('is the same for the same history, and never careful before likely', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(hoursList, fc.integer({ min: 1, max: 900 }), (list, hours) => {
        const told = forecast({ weeks: weeksOf(list), hours, today });
        expect(forecast({ weeks: weeksOf(list), hours, today })).toEqual(told);
        const { likely = null, careful = null } = told.kind === 'dates' ? told : {};
        expect((careful ?? '9999') >= (likely ?? '9999')).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('says that there is no date if nothing was done for half a year', () => {
    expect(forecast({ weeks: weeksOf(Array.from({ length: 26 }, () => 0)), hours: 9, today })).toMatchObject({
      likely: null,
      careful: null,
    });
  });

  it('looks at recent weeks more than at old ones', () => {
    const daysFor = (list: number[]) => {
      const told = forecast({ weeks: weeksOf(list), hours: 200, today });
      return told.kind === 'dates' ? daysBetween(today, told.likely!) : NaN;
    };
    const [slow, fast] = [Array.from({ length: 13 }, () => 2), Array.from({ length: 13 }, () => 10)];
    expect(daysFor([...slow, ...fast])).toBeLessThan(daysFor([...fast, ...slow]));
  });

  it('goes on after weeks off', () => {
    const off = new Set(Array.from({ length: 10 }, (_, i) => addDays(mondayOf(today), 7 * i)));
    const given = { weeks: weeksOf([5, 5, 5, 5]), hours: 20, today };
    const [without, withOff] = [forecast(given), forecast({ ...given, off })];
    if (without.kind !== 'dates' || withOff.kind !== 'dates') throw new Error('no dates');
    // Of this week four days are left.
    expect(daysBetween(without.likely!, withOff.likely!)).toBe(67);
  });
});

describe('the arithmetic of a plan', () => {
  it('counts weeks off, and says what it takes to be in time', () => {
    expect(doneAtPace(20, 5, today)).toBe(addDays(today, 28));
    expect(doneAtPace(20, 5, today, new Set([mondayOf(addDays(today, 7))]))).toBe(addDays(today, 35));
    // On whatever day of the week one looks, no date is in a week off.
    for (let i = 0; i < 7; i++) {
      const from = addDays('2026-11-23', i);
      const off = new Set(['2026-11-30', '2026-12-07']);
      for (let hours = 1; hours < 40; hours++)
        expect(off.has(mondayOf(doneAtPace(hours, 7, from, off)!))).toBe(false);
    }
    expect(doneAtPace(100_000, 1, today)).toBeNull();
    expect(paceFor(20, addDays(today, 28), today)).toBe(5);
    expect(paceFor(20, today, today)).toBeNull();
  });
});

describe('the last weeks', () => {
  const index = indexPath(samplePath());
  const begin = Date.parse('2026-11-02T18:30:00.000Z');
  const done = (item: string, placed?: true): EventDraft => ({
    type: 'item.marked',
    item,
    state: 'done',
    ...(placed ? { placed } : {}),
  });
  const doings: Doing[] = [
    [0, done('java/one')],
    // Sunday evening in London, but Monday in Kathmandu.
    [6, done('java/two')],
    [15, done('sql/one', true)],
    [21, done('sql/two')],
    [28, done('sql/three')],
  ];
  const view = learnerView(index, progressIn(logOfDays(begin, doings).log, index.path));
  const hours = (zone: string, off: readonly string[] = []) =>
    pastWeeks(view, calendarIn(zone), '2026-12-02', new Set(off)).map((week) => week.hours);

  it('are whole weeks from the first on, with empty ones, without what was placed', () => {
    expect(hours('Europe/London')).toEqual([4, 0, 0, 2]);
    expect(hours('Asia/Kathmandu')).toEqual([2, 2, 0, 2]);
    expect(hours('Europe/London', ['2026-11-09'])).toEqual([4, 0, 2]);
  });

  it('are drawn by what was done in them, the first with all that was done before', () => {
    const calendar = calendarIn('Europe/London');
    const done = (day: string) => doneHours(view, new Set(['java', 'sql']), calendar, day);
    expect(done('2026-12-02')).toEqual([
      { day: '2026-11-01', hours: 0 },
      { day: '2026-11-08', hours: 4 },
      { day: '2026-11-15', hours: 4 },
      { day: '2026-11-22', hours: 6 },
      { day: '2026-11-29', hours: 8 },
      { day: '2026-12-02', hours: 10 },
    ]);
    expect(done('2028-12-02')[0]).toEqual({ day: '2027-11-28', hours: 10 });
    expect(doneHours(view, new Set(['ruby']), calendar, '2026-12-02')).toEqual([
      { day: '2026-12-02', hours: 0 },
    ]);
  });

  it('give an outlook; what is supposed changes only the answer', () => {
    const calendar = calendarIn('Europe/London');
    const plan = { by: '2027-03-01', hours: 4, off: [] };
    const now = outlookOn(view, plan, calendar, '2026-12-02');
    expect(now).toMatchObject({
      left: { hours: 2, items: 1 },
      week: { hours: 2, items: 1 },
      atPlan: '2026-12-06',
    });
    expect(now.forecast.kind).toBe('dates');
    const ruby = outlookOn(view, plan, calendar, '2026-12-02', { take: { language: ['ruby'] } });
    expect(ruby.left).toEqual({ hours: 8, items: 4 });
    expect(outlookOn(view, plan, calendar, '2026-12-02', { without: ['data'] }).left.items).toBe(0);
  });

  it('count logged time instead of the estimate, on its day, and what is left at the pace that it shows', () => {
    const calendar = calendarIn('Europe/London');
    const timed = (item: string, minutes: number, on?: string): EventDraft => ({
      type: 'item.timed',
      item,
      minutes,
      ...(on === undefined ? {} : { on }),
    });
    const viewOf = (...more: readonly Doing[]) =>
      learnerView(index, progressIn(logOfDays(begin, [...doings, ...more]).log, index.path));
    // Java, estimated at 2 h, took 5 h in the week before; another hour went into what is open.
    const logged = viewOf([29, timed('java/one', 300, '2026-11-04')], [29, timed('sql/four', 60)]);
    expect(pastWeeks(logged, calendar, '2026-12-02').map((week) => [week.hours, week.items])).toEqual([
      [7, 2],
      [0, 0],
      [0, 0],
      [2, 1],
    ]);
    expect(
      outlookOn(logged, { by: '2027-03-01', hours: 4, off: [], skills: ['java'] }, calendar, '2026-12-02')
        .week,
    ).toEqual({ hours: 0, items: 0 });
    // A clock that was set back leaves work ahead, which is not of this week.
    expect(outlookOn(logged, null, calendar, '2026-11-12').week).toEqual({ hours: 0, items: 0 });
    expect(outlookOn(logged, null, calendar, '2026-12-02').week).toEqual({ hours: 3, items: 1 });
    expect(doneHours(logged, new Set(['java', 'sql']), calendar, '2026-12-02').at(-1)!.hours).toBe(14);
    // One item says nothing of the others.
    expect(ownPace(logged)).toBe(1);
    expect(leftOf(logged, new Set(['sql']))).toEqual({ hours: 1, items: 1 });
    // Twice the estimate of ten hours: so will be the rest. What is begun is never nothing.
    const keys = ['java/one', 'java/two', 'sql/two', 'sql/three', 'ruby/one'];
    const slow = viewOf([29, done('ruby/one')], ...keys.map((key): Doing => [29, timed(key, 240)]), [
      29,
      timed('sql/four', 600),
    ]);
    expect(ownPace(slow)).toBe(2);
    expect(leftOf(slow, new Set(['ruby']))).toEqual({ hours: 8, items: 2 });
    expect(leftOf(slow, new Set(['sql'])).hours).toBeCloseTo(0.2);
  });

  it('have a goal: an area, some skills, and optional skills once they are begun', () => {
    const keys = (...given: Parameters<typeof skillsOf> extends [unknown, ...infer R] ? R : never) => [
      ...skillsOf(view, ...given),
    ];
    expect(keys({})).toEqual(['java', 'sql']);
    expect(keys({ area: 'data' })).toEqual(['sql']);
    expect(keys({ skills: ['extra', 'ruby'] })).toEqual(['ruby', 'extra']);
    expect(keys({ skills: ['extra', 'sql'] }, { dropOptional: true })).toEqual(['sql']);
    const begun = learnerView(
      index,
      progressIn(
        logOfDays(begin, [[0, { type: 'item.marked', item: 'extra/one', state: 'learning' }]]).log,
        index.path,
      ),
    );
    expect([...skillsOf(begun, {})]).toContain('extra');
    expect([...skillsOf(begun, {}, { dropOptional: true })]).not.toContain('extra');
    expect(leftOf(view, new Set(['ruby']))).toEqual({ hours: 6, items: 3 });
  });
});
