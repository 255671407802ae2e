import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countPath } from '../../domain/path/count-path.ts';
import { readLibrary } from '../../main/paths/read-path.ts';
import { bundledIndex } from '../support/paths.ts';

describe('the backend-engineer path', () => {
  const { path } = bundledIndex();

  it('keeps every key of its first version, so that no tick is lost', () => {
    const file = join(import.meta.dirname, '../fixtures/backend-engineer-1.0.0.json');
    const first = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
    const now = new Map(path.skills.map(({ key, items }) => [key, items.map(({ id }) => id)]));
    for (const [key, ids] of Object.entries(first)) expect(now.get(key)).toEqual(expect.arrayContaining(ids));
  });

  it('has at least 26 skills and 150 items, and covers every responsibility well', () => {
    const counts = countPath(path);
    expect(counts.skills).toBeGreaterThanOrEqual(26);
    expect(counts.items).toBeGreaterThanOrEqual(150);
    expect(Math.min(...Object.values(counts.responsibilities))).toBeGreaterThanOrEqual(45);
  });

  it('requires one of four languages and one of three databases', () => {
    const choices = path.choices.map(({ atLeast, skills }) => ({ atLeast, skills: skills.toSorted() }));
    expect(choices).toEqual([
      { atLeast: 1, skills: ['java', 'nodejs', 'python', 'ruby'] },
      { atLeast: 1, skills: ['mongodb', 'mysql', 'postgresql'] },
    ]);
  });
});

describe('the api-platform-engineer path', () => {
  const { path } = bundledIndex('api-platform-engineer');

  it('has at least 20 skills, at least 10 of them shared, and covers every responsibility well', () => {
    const others = bundledIndex().skills;
    expect(path.skills.length).toBeGreaterThanOrEqual(20);
    expect(path.skills.filter(({ key }) => others.has(key)).length).toBeGreaterThanOrEqual(10);
    expect(Math.min(...Object.values(countPath(path).responsibilities))).toBeGreaterThanOrEqual(25);
  });
});

describe('the library of skills', async () => {
  const { library: bundledLibrary, faults: libraryFaults } = await readLibrary(
    join(import.meta.dirname, '../../resources'),
  );
  const items = [...bundledLibrary.values()].flatMap((skill) => skill.items);

  it('has no fault', () => {
    expect(libraryFaults).toEqual([]);
  });

  it('phrases every item as a "can do" line: 15 to 160 characters, a verb first, no full stop', () => {
    const odd = items
      .map(({ text }) => text)
      .filter(
        (text) =>
          text.length < 15 || text.length > 160 || !/^[A-Z][a-z]+,? /.test(text) || text.endsWith('.'),
      );
    expect(odd).toEqual([]);
  });

  it('has every material that an item names, and no other', async () => {
    const folder = join(import.meta.dirname, '../../resources/materials');
    const there = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.slice(folder.length + 1)}/${entry.name}`);
    const named = items.flatMap(({ materials = [] }) => materials.map(({ file }) => file));
    expect(there.toSorted()).toEqual([...new Set(named)].toSorted());
  });

  it('has no duplicate texts', () => {
    const texts = items.map(({ text }) => text.toLowerCase());
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('has no skill that no path uses', () => {
    const used = new Set(
      ['backend-engineer', 'api-platform-engineer'].flatMap((id) => [...bundledIndex(id).skills.keys()]),
    );
    expect([...bundledLibrary.keys()].filter((key) => !used.has(key))).toEqual([]);
  });
});
