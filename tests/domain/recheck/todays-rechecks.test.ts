import { describe, expect, it } from 'vitest';
import { calendarIn } from '../../../domain/base/days.ts';
import { defaultSettings, recheckRule } from '../../../domain/settings/settings.ts';
import { todaysRechecks } from '../../../domain/recheck/todays-rechecks.ts';
import type { EventDraft } from '../../../domain/progress/events.ts';
import { learnerView, progressIn } from '../../../domain/standing/learner-view.ts';
import { bundledIndex } from '../../support/paths.ts';
import { logOfDays } from '../../support/rechecks.ts';
import type { Doing } from '../../support/rechecks.ts';

const usualRule = recheckRule(defaultSettings);

const index = bundledIndex();
const optional = index.path.skills.find(({ required }) => !required)!;
const required = index.path.skills.filter((one) => one.required && one !== optional);
const keysOf = (skill: (typeof required)[number]) => skill.items.map(({ id }) => `${skill.key}/${id}`);
const done = (item: string): EventDraft => ({ type: 'item.marked', item, state: 'done' });
const begin = Date.parse('2027-02-26T18:00:00.000Z');

function asked(
  doings: readonly Doing[],
  day: number,
  { perDay = 5, zone = 'Europe/Berlin' }: { perDay?: number; zone?: string } = {},
) {
  const view = learnerView(index, progressIn(logOfDays(begin, doings).log, index.path));
  const when = { now: begin + day * 86_400_000, calendar: calendarIn(zone) };
  return todaysRechecks(view, usualRule, perDay, when);
}
const counts = (...given: Parameters<typeof asked>) => asked(...given).map(({ items }) => items.length);

describe('what is asked on a day', () => {
  const [first, second] = required as [(typeof required)[number], (typeof required)[number]];
  // Enough that practising leaves more than a day's number.
  const all: readonly Doing[] = required
    .slice(0, 6)
    .flatMap(keysOf)
    .map((key) => [0, done(key)]);

  it('is nothing before it is due, and no more than the number of the day', () => {
    expect(counts(all, 29)).toEqual([]);
    expect(counts(all, 30).reduce((sum, one) => sum + one, 0)).toBe(5);
    expect(counts(all, 30, { perDay: 0 })).toEqual([]);
    expect(counts(all, 30, { perDay: 3 })).toEqual([3]);
  });

  it('is one skill after the other, and counts what was answered on the day', () => {
    const [sitting] = asked(all, 30);
    const answered: Doing[] = sitting!.items
      .slice(0, 2)
      .map(({ placed }) => [30, { type: 'item.rechecked', item: placed.key, answer: 'good' }]);
    const after = asked([...all, ...answered], 30);
    expect(after.flatMap(({ items }) => items)).toHaveLength(3);
    expect(after[0]!.skill).toBe(sitting!.skill);
    // The next day has its own number.
    expect(asked([...all, ...answered], 31).flatMap(({ items }) => items)).toHaveLength(5);
  });

  it('does not pile up over a break', () => {
    expect(asked(all, 400).flatMap(({ items }) => items)).toHaveLength(5);
  });

  it('is what counts before what is optional, and the most faded first', () => {
    const both: Doing[] = [
      [0, done(keysOf(optional)[0]!)],
      [0, done(keysOf(first)[0]!)],
      [10, done(keysOf(second)[0]!)],
    ];
    const order = (day: number) => asked(both, day).map(({ skill }) => skill.key);
    expect(order(60)).toEqual([first.key, second.key, optional.key]);
    // What is much more faded comes first, required or not.
    const old: Doing[] = [
      [-500, done(keysOf(optional)[0]!)],
      [0, done(keysOf(first)[0]!)],
    ];
    expect(asked(old, 31).map(({ skill }) => skill.key)).toEqual([optional.key, first.key]);
  });

  it('is due for the whole day, in each time zone, over a leap day and a change of the clocks', () => {
    const one: Doing[] = [[0, done(keysOf(first)[0]!)]];
    // Done on 26 February 2027, 19:00 in Berlin; due on 28 March, when the clocks change, from its first minute on.
    const midnight = (Date.parse('2027-03-27T23:00:00.000Z') - begin) / 86_400_000;
    expect(counts(one, midnight)).toEqual([1]);
    expect(counts(one, midnight - 1 / 1440)).toEqual([]);
    const kathmandu = (Date.parse('2027-03-27T18:15:00.000Z') - begin) / 86_400_000;
    expect(counts(one, kathmandu, { zone: 'Asia/Kathmandu' })).toEqual([1]);
    expect(counts(one, kathmandu - 1 / 1440, { zone: 'Asia/Kathmandu' })).toEqual([]);
    const leap: Doing[] = [[338, done(keysOf(first)[0]!)]];
    // 30 January 2028 and 30 days, of which one is 29 February.
    const due = (Date.parse('2028-02-28T23:00:00.000Z') - begin) / 86_400_000;
    expect(counts(leap, due)).toEqual([1]);
    expect(counts(leap, due - 1 / 1440)).toEqual([]);
  });
});
