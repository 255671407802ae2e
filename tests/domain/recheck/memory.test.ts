import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers } from '../../../domain/base/answers.ts';
import type { Answer } from '../../../domain/base/answers.ts';
import { chanceAfter, memoryOf } from '../../../domain/recheck/memory.ts';
import { dayLength } from '../../../domain/base/days.ts';
import { defaultSettings, recheckRule } from '../../../domain/settings/settings.ts';
import type { RecheckRule } from '../../../domain/recheck/memory.ts';
import type { ItemProgress } from '../../../domain/progress/slices/items/slice.ts';

const usualRule = recheckRule(defaultSettings);

const begin = Date.parse('2026-01-31T20:00:00.000Z');
const iso = (days: number) => new Date(begin + days * dayLength).toISOString();

/** An item done on day 0, with answers on later days. */
function item(...looks: readonly (readonly [day: number, answer: Answer])[]): ItemProgress {
  const rechecks = looks.map(([day, answer]) => ({ at: iso(day), answer }));
  return {
    state: 'done',
    since: iso(0),
    note: '',
    evidence: [],
    ...(rechecks.length > 0 ? { rechecks } : {}),
  };
}

const interval = (one: ItemProgress, rule: RecheckRule = usualRule) => memoryOf(one, rule)!.interval;
const rule = fc.record({
  retention: fc.integer({ min: 75, max: 97 }).map((percent) => percent / 100),
  firstDays: fc.integer({ min: 7, max: 365 }),
});
const looks = fc
  .array(fc.tuple(fc.double({ min: 0, max: 400, noNaN: true }), fc.constantFrom(...answers)), {
    maxLength: 8,
  })
  .map((list) => {
    let day = 0;
    return list.map(([days, answer]) => [(day += days), answer] as const);
  });

describe('what is remembered', () => {
  it('is asked after 30 days first, then further and further apart', () => {
    expect(interval(item())).toBe(30);
    const [second, third] = [interval(item([30, 'good'])), interval(item([30, 'good'], [140, 'good']))];
    expect(second).toBeGreaterThan(60);
    expect(third).toBeGreaterThan(2 * second);
  });

  it('has fallen to the retention when it is due, to a day', () => {
    for (const retention of [0.8, 0.9, 0.95]) {
      const memory = memoryOf(item(), { retention, firstDays: 30 })!;
      expect(memory.interval).toBe(30);
      expect(chanceAfter(30, memory)).toBeCloseTo(retention, 2);
    }
  });

  it('is only of what is done', () => {
    expect(memoryOf({ ...item(), state: 'learning' }, usualRule)).toBeUndefined();
    expect(memoryOf({ state: 'done', note: '', evidence: [] }, usualRule)).toBeUndefined();
  });

  it('is asked again after a week if it is not known any more', () => {
    expect(interval(item([30, 'again']))).toBe(7);
    expect(interval(item([30, 'good'], [100, 'again']))).toBeLessThan(interval(item([30, 'good'])) / 2);
  });

  it('is never asked earlier after a better answer', () => {
    fc.assert(
      fc.property(rule, looks, fc.double({ min: 0, max: 900, noNaN: true }), (by, before, days) => {
        const last = (before.at(-1)?.[0] ?? 0) + days;
        const due = answers.map((answer) => interval(item(...before, [last, answer]), by));
        expect(due).toEqual(due.toSorted((a, b) => a - b));
        expect(due[0]).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('is not hurt by a clock that was set back', () => {
    const memory = memoryOf(item([30, 'good'], [10, 'good']), usualRule)!;
    expect(memory.at).toBe(begin + 30 * dayLength);
    expect(memory.interval).toBe(interval(item([30, 'good'], [30, 'good'])));
  });
});
