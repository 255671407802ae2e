import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { states } from '../../domain/base/states.ts';
import type { State } from '../../domain/base/states.ts';
import { talliedByLevel } from '../../domain/standing/by-level.ts';
import { standingOf } from '../support/standing.ts';
import { furthest, countSkill } from '../../domain/standing/standing.ts';
import { samplePath } from '../support/paths.ts';

const path = samplePath();
const keys = path.skills.flatMap((skill) => skill.items.map((item) => `${skill.key}/${item.id}`));

function standingWith(marks: Record<string, State>, of = path) {
  return standingOf(of, (key) => marks[key] ?? 'todo');
}

describe('coverage', () => {
  it('counts required skills, and only the furthest of a choice group', () => {
    const { coverage, optional, counted } = standingWith({
      'ruby/one': 'done',
      'sql/one': 'done',
      'sql/two': 'learning',
      'sql/three': 'skipped',
      'extra/one': 'done',
    });
    expect([...counted]).toEqual(['sql', 'ruby']);
    expect(coverage).toEqual({ required: 7, done: 2, learning: 1, skipped: 1 });
    expect(optional).toEqual({ required: 4, done: 1, learning: 0, skipped: 0 });
  });

  it('counts the first of a choice group while nothing in it is done', () => {
    expect([...standingWith({}).counted]).toEqual(['sql', 'java']);
  });

  it('counts the learner’s decision before the furthest skill, and all of the chosen skills', () => {
    const taking = (...taken: readonly string[]) =>
      standingOf(path, (key) => (key === 'java/one' ? 'done' : 'todo'), { language: taken });
    expect([...taking('ruby').counted]).toEqual(['sql', 'ruby']);
    expect([...taking('java', 'ruby').counted]).toEqual(['sql', 'java', 'ruby']);
    expect([...taking().counted]).toEqual(['sql', 'java']);
    // A skill that is no longer in the group.
    expect([...taking('cobol').counted]).toEqual(['sql', 'java']);
  });

  it('is not misled by a choice group named after a property of every object', () => {
    const odd = { ...path, choices: [{ ...path.choices[0]!, id: 'constructor' }] };
    expect([...standingOf(odd, () => 'todo', {}).counted]).toEqual(['sql', 'java']);
    expect([...standingOf(odd, () => 'todo', { constructor: ['ruby'] }).counted]).toEqual(['sql', 'ruby']);
  });

  it('is counted by level too, lowest first', () => {
    const [java] = samplePath().skills;
    java!.items[0]!.level = 'working';
    java!.items[1]!.level = 'foundational';
    expect(talliedByLevel(java!, (key) => (key === 'java/two' ? 'done' : 'learning'))).toEqual([
      { level: 'foundational', done: 1, required: 1 },
      { level: 'working', done: 0, required: 1 },
    ]);
  });

  it('chooses the furthest by share, not by number', () => {
    const skillCounts = new Map(
      path.skills.map((skill) => [
        skill.key,
        countSkill(skill, (key) => (['java/one', 'ruby/one'].includes(key) ? 'done' : 'todo')),
      ]),
    );
    expect(furthest(path.choices[0]!, skillCounts)).toEqual(['java']);
  });

  it('prefers what is under way if nothing is done', () => {
    expect([...standingWith({ 'ruby/one': 'learning' }).counted]).toContain('ruby');
  });

  it('never counts a skipped item as done', () => {
    expect(standingWith(Object.fromEntries(keys.map((key) => [key, 'skipped']))).coverage).toEqual({
      required: 6,
      done: 0,
      learning: 0,
      skipped: 6,
    });
  });
});

describe('readiness', () => {
  it('is coverage of the items that serve the responsibility', () => {
    const { responsibilities } = standingWith({ 'sql/one': 'done', 'sql/two': 'done' });
    expect(responsibilities).toEqual([
      { id: 'logic', figure: { required: 5, done: 1, learning: 0, skipped: 0 } },
      { id: 'speed', figure: { required: 1, done: 1, learning: 0, skipped: 0 } },
    ]);
  });
});

describe('any marks', () => {
  /** The same path with two items in each skill of the choice. */
  const even = {
    ...path,
    skills: path.skills.map((skill) =>
      skill.key === 'ruby' ? { ...skill, items: skill.items.slice(0, 2) } : skill,
    ),
  };
  const keys = even.skills.flatMap((skill) => skill.items.map((item) => `${skill.key}/${item.id}`));
  const marks = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom(...states));

  it('never add up to more than is required, and never lower the coverage if choices are even', () => {
    fc.assert(
      fc.property(marks, fc.constantFrom(...keys), (some, key) => {
        const before = standingWith(some, even).coverage;
        expect(before.done + before.learning + before.skipped).toBeLessThanOrEqual(before.required);
        const { coverage, optional } = standingWith({ ...some, [key]: 'done' }, even);
        expect(coverage.required + optional.required).toBe(keys.length);
        expect(coverage.done / coverage.required).toBeGreaterThanOrEqual(before.done / before.required);
      }),
    );
  });
});

describe('a choice of skills of unequal size (docs/decisions/0005)', () => {
  /** Java with 2 items, Ruby with `size` items. */
  function uneven(size: number) {
    const ruby = samplePath().skills.find(({ key }) => key === 'ruby')!;
    const items = Array.from({ length: size }, (_, i) => ({ ...ruby.items[0]!, id: `item-${i}` }));
    const document = {
      ...samplePath(),
      skills: samplePath().skills.map((skill) => (skill.key === 'ruby' ? { ...skill, items } : skill)),
    };
    const all = document.skills.flatMap((skill) => skill.items.map((item) => `${skill.key}/${item.id}`));
    const stand = (done: ReadonlySet<string>) =>
      standingOf(document, (key) => (done.has(key) ? 'done' : 'todo'));
    const shareOfChoice = (done: ReadonlySet<string>) => {
      const shares = document.choices[0]!.skills.map((key) => {
        const { all: figure } = countSkill(
          document.skills.find((skill) => skill.key === key)!,
          (item) => (done.has(item) ? 'done' : 'todo'),
        );
        return figure.done / figure.required;
      });
      return Math.max(...shares);
    };
    return { all, stand, shareOfChoice };
  }

  it('falls only if another skill overtakes the one that counted, and never within the choice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.nat()), fc.nat(), (size, picks, pick) => {
        const { all, stand, shareOfChoice } = uneven(size);
        const done = new Set(picks.map((n) => all[n % all.length]!));
        const more = new Set([...done, all[pick % all.length]!]);
        const [before, after] = [stand(done), stand(more)];
        const isSame = [...before.counted].toSorted().join() === [...after.counted].toSorted().join();
        const fell =
          after.coverage.done / after.coverage.required < before.coverage.done / before.coverage.required;
        expect(fell && isSame).toBe(false);
        expect(shareOfChoice(more)).toBeGreaterThanOrEqual(shareOfChoice(done));
      }),
    );
  });

  it('does fall then, because the larger skill brings more open items', () => {
    const { stand } = uneven(12);
    const small = new Set(['sql/one', 'sql/two', 'sql/three', 'java/one']);
    const large = Array.from({ length: 7 }, (_, i) => `ruby/item-${i}`);
    const [before, after] = [stand(small).coverage, stand(new Set([...small, ...large])).coverage];
    expect(after.done / after.required).toBeLessThan(before.done / before.required);
  });
});
