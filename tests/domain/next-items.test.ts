import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPath } from '../../domain/path/path-index.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import { states } from '../../domain/base/states.ts';
import type { State } from '../../domain/base/states.ts';
import { missingMost } from '../../domain/standing/missing.ts';
import { choiceToMake, nextItems } from '../../domain/standing/next-items.ts';
import type { Situation } from '../../domain/standing/offers.ts';
import type { Decided } from '../../domain/standing/standing.ts';
import { standing, countSkill } from '../../domain/standing/standing.ts';
import { bundledIndex, samplePath } from '../support/paths.ts';
import { systemTimeZone } from '../support/time-zone.ts';

const now = Date.parse('2026-11-24T20:00:00.000Z');
const sample = indexPath(samplePath());
const bundled = bundledIndex();

function situation(
  marks: Readonly<Record<string, State>>,
  index: PathIndex = sample,
  since = '2026-11-14T20:00:00.000Z',
  decided: Decided = Object.keys(marks).some((key) => /^(java|ruby)/.test(key)) ? {} : { language: ['java'] },
): Situation {
  const item = (key: string) => ({ state: marks[key] ?? ('todo' as const), since, note: '', evidence: [] });
  const skillCounts = new Map(
    index.path.skills.map((skill) => [skill.key, countSkill(skill, (key) => item(key).state)]),
  );
  return { index, item, skillCounts, standing: standing(index.path, skillCounts, decided), decided, now };
}

const suggested = (marks: Readonly<Record<string, State>>, count = 3) =>
  nextItems(situation(marks), count).map(({ item, reason }) => [item.key, reason.kind]);

describe('what is next', () => {
  it('starts with a skill that others build on', () => {
    expect(nextItems(situation({}), 1)).toMatchObject([
      { item: { key: 'java/one' }, reason: { kind: 'opens', skill: 'java', skills: ['sql'] } },
    ]);
  });

  it('puts all items planned because of comments first', () => {
    const asked = [
      { item: 'extra/two' },
      { skill: 'sql' },
      { responsibility: 'speed' },
      { whole: true } as const,
      { item: 'gone/none' },
    ];
    const next = (marks: Readonly<Record<string, State>>, count: number) =>
      nextItems(situation(marks), count, asked).map(({ item, reason }) => [item.key, reason.kind]);
    expect(next({ 'extra/two': 'done', 'sql/one': 'learning' }, 1)).toEqual([
      ['extra/two', 'asked'],
      ['sql/one', 'asked'],
    ]);
    expect(next({ 'sql/one': 'done' }, 3)).toEqual([
      ['extra/two', 'asked'],
      ['sql/two', 'asked'],
      [expect.not.stringContaining('sql/two'), expect.any(String)],
    ]);
  });

  it('counts an item started last night as started yesterday: by calendar days, not by hours', () => {
    systemTimeZone('Asia/Kathmandu');
    // 1:45 in the morning there; half an hour before midnight, and half an hour after.
    const days = (since: string) =>
      nextItems(situation({ 'sql/one': 'learning' }, sample, since), 1)[0]!.reason;
    expect(days('2026-11-24T17:45:00.000Z')).toMatchObject({ kind: 'under-way', days: 1 });
    expect(days('2026-11-24T18:45:00.000Z')).toMatchObject({ kind: 'under-way', days: 0 });
  });

  it('puts items under way first, with the days since they were started', () => {
    expect(nextItems(situation({ 'java/two': 'learning' }), 1)).toMatchObject([
      { item: { key: 'java/two' }, reason: { kind: 'under-way', days: 10 } },
    ]);
  });

  it('then suggests a skill that is nearly complete, then one that is started', () => {
    expect(suggested({ 'ruby/one': 'done', 'ruby/two': 'done', 'sql/two': 'done' })).toEqual([
      ['ruby/three', 'nearly-complete'],
      ['sql/one', 'begun'],
      ['sql/three', 'begun'],
    ]);
  });

  it('includes everything under way, however few are requested', () => {
    const marks = { 'java/one': 'learning', 'java/two': 'learning', 'sql/four': 'learning' } as const;
    expect(suggested(marks, 1).map(([, kind]) => kind)).toEqual(['under-way', 'under-way', 'under-way']);
    expect(suggested(marks, 4)).toHaveLength(4);
  });

  describe('by level', () => {
    const path = samplePath();
    const level = (skill: number, ...given: readonly ('foundational' | 'working' | 'practitioner')[]) =>
      given.forEach((one, i) => (path.skills[skill]!.items[i]!.level = one));
    path.skills[2]!.prerequisites = [];
    level(0, 'working', 'foundational');
    level(2, 'foundational', 'working', 'working', 'practitioner');
    const index = indexPath(path);
    const keys = (marks: Readonly<Record<string, State>>, count: number) =>
      nextItems(situation(marks, index), count).map(({ item }) => item.key);

    it('is the first open item of the lowest open level of each skill', () => {
      expect(keys({}, 2)).toEqual(['java/two', 'sql/one']);
    });

    it('stays on one level in all skills before the next', () => {
      expect(keys({ 'java/two': 'done' }, 1)).toEqual(['sql/one']);
      expect(keys({ 'java/two': 'done', 'sql/one': 'done' }, 2)).toEqual(['java/one', 'sql/two']);
    });

    it('gives the last of three places to a skill in which the learner is ahead', () => {
      expect(keys({ 'sql/one': 'done', 'sql/two': 'done' }, 3).slice(0, 2)).toEqual([
        'java/two',
        'sql/three',
      ]);
      expect(keys({ 'sql/one': 'done', 'sql/two': 'done' }, 2)[0]).toBe('java/two');
      expect(keys({ 'sql/one': 'done' }, 1)).toEqual(['java/two']);
    });
  });

  describe('of a choice', () => {
    const path = samplePath();
    path.skills[2]!.prerequisites = [];
    const index = indexPath(path);
    const at = (marks: Readonly<Record<string, State>>, decided: Decided) =>
      situation(marks, index, undefined, decided);
    const skillsOf = (here: Situation, count: number) =>
      new Set(nextItems(here, count).map(({ item }) => item.skill.key));

    it('is nothing before the learner has chosen: they are asked', () => {
      expect(skillsOf(at({}, {}), 20)).toEqual(new Set(['sql']));
      expect(choiceToMake(at({}, {}), 3)?.id).toBe('language');
    });

    it('is what the learner has chosen, even if they are further with another skill', () => {
      const marks = { 'java/one': 'done' } as const;
      expect(skillsOf(at({}, { language: ['ruby'] }), 20)).toEqual(new Set(['sql', 'ruby']));
      expect(choiceToMake(at({}, { language: ['ruby'] }), 3)).toBeUndefined();
      expect(skillsOf(at(marks, { language: ['ruby'] }), 20)).toEqual(new Set(['sql', 'ruby']));
      expect(skillsOf(at(marks, { language: ['java', 'ruby'] }), 20)).toEqual(
        new Set(['sql', 'java', 'ruby']),
      );
    });

    it('is what the learner has started, without a question', () => {
      expect(choiceToMake(at({ 'java/one': 'learning' }, {}), 3)).toBeUndefined();
      expect(skillsOf(at({ 'java/one': 'learning' }, {}), 20)).toEqual(new Set(['sql', 'java']));
    });

    it('is asked again after a "not yet" only if nothing else is left', () => {
      expect(choiceToMake(at({}, { language: [] }), 3)).toBeUndefined();
      expect(skillsOf(at({}, { language: [] }), 20)).toEqual(new Set(['sql']));
      const done = Object.fromEntries(path.skills[2]!.items.map(({ id }) => [`sql/${id}`, 'done' as const]));
      expect(choiceToMake(at(done, { language: [] }), 3)?.id).toBe('language');
      expect(nextItems(at(done, { language: [] }), 3)).toEqual([]);
    });
  });

  it('waits for prerequisites until they are half done', () => {
    expect(suggested({}, 2).map(([key]) => key)).toEqual(['java/one', 'java/two']);
    expect(suggested({ 'java/one': 'done' }, 2).map(([key]) => key)).toContain('sql/one');
  });

  it('does not wait for an alternative that the choice does not need', () => {
    expect(suggested({ 'ruby/one': 'done' }, 2).map(([key]) => key)).toContain('sql/one');
  });

  it('suggests an optional skill once nothing required is left', () => {
    const done = Object.fromEntries(
      ['java/one', 'java/two', 'sql/one', 'sql/two', 'sql/three', 'sql/four'].map((key) => [
        key,
        'done' as const,
      ]),
    );
    expect(suggested(done).map(([key]) => key)).toContain('extra/one');
    expect(suggested({}).map(([key]) => key)).not.toContain('extra/one');
  });

  it('keeps its promises for any marks', () => {
    const keys = [...bundled.items.keys()];
    const marks = fc.array(fc.constantFrom(...states), { minLength: keys.length, maxLength: keys.length });
    fc.assert(
      fc.property(marks, fc.integer({ min: 0, max: 5 }), (given, count) => {
        const all = Object.fromEntries(keys.map((key, i) => [key, given[i]!]));
        const here = situation(all, bundled);
        const next = nextItems(here, count);
        const underWay = keys.filter((key) => all[key] === 'learning').length;
        expect(next.length).toBeLessThanOrEqual(Math.max(count, underWay));
        expect(next.slice(0, underWay).every(({ reason }) => reason.kind === 'under-way')).toBe(true);
        expect(new Set(next.map(({ item }) => item.key)).size).toBe(next.length);
        for (const { item } of next) {
          expect(['todo', 'learning']).toContain(all[item.key]);
          const counts = here.standing.counted.has(item.skill.key);
          expect(counts || all[item.key] === 'learning').toBe(true);
        }
        expect(nextItems(here, count)).toEqual(next);
      }),
      { numRuns: 40 },
    );
  });

  it('replaces a choice group among the prerequisites by the members that the learner needs', () => {
    const path = samplePath();
    path.skills[2]!.prerequisites = ['language'];
    const index = indexPath(path);
    const next = (marks: Readonly<Record<string, State>>) =>
      nextItems(situation(marks, index), 1).map(({ item, reason }) => [item.key, reason.kind]);
    expect(nextItems(situation({}, index), 1)).toMatchObject([
      { item: { key: 'java/one' }, reason: { kind: 'opens', skill: 'java', skills: ['sql'] } },
    ]);
    const done = { 'java/one': 'done', 'java/two': 'done' } as const;
    expect(next(done)).toEqual([['sql/one', 'thin']]);
    expect(next({ 'ruby/one': 'done' })).toEqual([['ruby/two', 'nearly-complete']]);
  });

  it('is empty once everything is done', () => {
    const all = Object.fromEntries([...sample.items.keys()].map((key) => [key, 'done' as const]));
    expect(suggested(all)).toEqual([]);
  });
});

describe('the skills furthest behind', () => {
  it('are those that count with the most items not done', () => {
    const { index, skillCounts, standing: stand } = situation({ 'java/one': 'done' });
    const keys = (id: string) => missingMost(index.path, skillCounts, stand, id, 2).map(({ key }) => key);
    expect([keys('logic'), keys('speed')]).toEqual([['sql', 'java'], ['sql']]);
  });
});
