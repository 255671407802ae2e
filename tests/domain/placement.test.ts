import { expect, it } from 'vitest';
import { levels } from '../../domain/path/levels.ts';
import { itemsUpTo } from '../../domain/standing/placement.ts';
import { bundledIndex } from '../support/paths.ts';

const { path } = bundledIndex();

it.each(path.skills.map((skill) => [skill.title, skill] as const))(
  'a level of %s covers the items of the level and of those below it',
  (_, skill) => {
    const covered = [1, 2, 3, 4, 5].map((level) => itemsUpTo(skill, level));
    expect(covered[0]).toEqual([]);
    expect(covered[4]).toHaveLength(skill.items.length);
    covered.forEach((items, i) => {
      if (i === 0) return;
      const known = skill.items.filter(({ level }) => level !== undefined && levels.indexOf(level) <= i);
      expect(items).toEqual(expect.arrayContaining(known.map(({ id }) => `${skill.key}/${id}`)));
      expect(items).toEqual(expect.arrayContaining([...covered[i - 1]!]));
    });
  },
);
