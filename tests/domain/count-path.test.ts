import { expect, it } from 'vitest';
import { countPath } from '../../domain/path/count-path.ts';
import { bundledIndex, samplePath } from '../support/paths.ts';

it('counts hours, levels, and items that serve only one responsibility', () => {
  const path = samplePath();
  const [java, ruby, sql] = path.skills;
  java!.items[0]!.level = 'foundational';
  ruby!.items[0]!.level = 'working';
  sql!.items[1]!.responsibilities = ['logic', 'speed'];
  sql!.items[2]!.expect = ['One row.'];
  sql!.items[2]!.resources = [{ title: 'Manual', url: 'https://example.org' }];
  expect(countPath(path)).toEqual({
    areas: 2,
    skills: 4,
    items: 11,
    hours: 22,
    // Java or Ruby, and SQL.
    requiredHours: { least: 12, most: 14 },
    firstRungHours: { least: 0, most: 2 },
    responsibilities: { logic: 10, speed: 2 },
    onlyThere: { logic: 9, speed: 1 },
    levels: { foundational: 1, working: 1 },
    hoursByArea: { languages: 10, data: 12 },
    withResource: 1,
    withExpected: 1,
  });
});

it.each([
  ['backend-engineer', 77, 590],
  ['api-platform-engineer', 32, 300],
])('%s is deep and even enough', (id, skills, items) => {
  const counts = countPath(bundledIndex(id).path);
  expect(counts.skills).toBeGreaterThanOrEqual(skills);
  expect(counts.items).toBeGreaterThanOrEqual(items);
  expect(Math.min(...Object.values(counts.responsibilities))).toBeGreaterThanOrEqual(45);
  expect(Math.min(...Object.values(counts.onlyThere))).toBeGreaterThanOrEqual(12);
  expect(counts.withResource / counts.items).toBeGreaterThanOrEqual(0.8);
  expect(Object.values(counts.levels).reduce((sum, count) => sum + count, 0)).toBe(counts.items);
});
