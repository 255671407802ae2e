import { describe, expect, it } from 'vitest';
import { levels } from '../../domain/path/levels.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import { choiceToMake, nextItems } from '../../domain/standing/next-items.ts';
import { standing, countSkill } from '../../domain/standing/standing.ts';
import type { Decided } from '../../domain/standing/standing.ts';
import { bundledIndex } from '../support/paths.ts';

/** The items, in order, of a beginner who always does the first suggestion and answers each choice. */
function skillOrder(index: PathIndex, steps: number): readonly string[] {
  const done = new Set<string>();
  let decided: Decided = {};
  while (done.size < steps) {
    const item = (key: string) => ({
      state: done.has(key) ? ('done' as const) : ('todo' as const),
      note: '',
      evidence: [],
    });
    const skillCounts = new Map(
      index.path.skills.map((skill) => [skill.key, countSkill(skill, (key) => item(key).state)]),
    );
    const here = {
      index,
      item,
      skillCounts,
      standing: standing(index.path, skillCounts, decided),
      decided,
      now: 0,
    };
    const choice = choiceToMake(here, 3);
    if (choice) {
      decided = Object.assign({}, decided, { [choice.id]: [choice.skills.at(-1)!] });
      continue;
    }
    const [first] = nextItems(here, 3);
    if (first === undefined) break;
    done.add(first.item.key);
  }
  return [...done];
}

describe.each([
  ['backend-engineer', 40, ['browser-basics/page-by-hand', 'sql-querying/select-and-sort']],
  // It has fewer skills, and no web page.
  ['api-platform-engineer', 39, ['sql-querying/select-and-sort', 'language-basics/call-an-api']],
])('the first steps on the path %s', (id, steps, met) => {
  const index = bundledIndex(id);
  const keys = skillOrder(index, steps);

  it('are all awareness or foundational', () => {
    const above = keys.filter((key) => levels.indexOf(index.items.get(key)!.item.level!) > 1);
    expect(above).toEqual([]);
  });

  it('never leave the order of their skill', () => {
    for (const [at, key] of keys.entries()) {
      const { skill, item } = index.items.get(key)!;
      const before = skill.items.slice(0, skill.items.indexOf(item)).map((one) => `${skill.key}/${one.id}`);
      expect(before.filter((one) => !keys.slice(0, at).includes(one))).toEqual([]);
    }
  });

  it('include a program within ten, and the first page or call and SELECT within forty', () => {
    expect(keys.slice(0, 10)).toContain('workstation/install-and-run');
    expect(keys).toEqual(expect.arrayContaining(met));
  });
});

it('by the end of the path, every required item comes once', () => {
  const index = bundledIndex();
  const keys = skillOrder(index, index.items.size);
  expect(new Set(keys).size).toBe(index.items.size);
});
