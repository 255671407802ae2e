import { expect, it } from 'vitest';
import { indexPath } from '../../domain/path/path-index.ts';
import { noFilter } from '../../domain/standing/filter-items.ts';
import { rowHeight } from '../../renderer/features/path/row-height.ts';
import { buildRows } from '../../renderer/features/path/rows.ts';
import { samplePath } from '../support/paths.ts';

const index = indexPath(samplePath());
const { rows } = buildRows(index, new Set(), noFilter, {
  stateOf: () => 'todo',
  stateThen: () => 'todo',
  counted: new Set<string>(),
  found: undefined,
});
const row = (kind: string) => rows.find((one) => one.kind === kind)!;

it('a text that fits is one line high, and the next line begins when it is full', () => {
  const item = row('item');
  const one = rowHeight(item, 1000, () => 300);
  expect(rowHeight(item, 1000, () => 600)).toBe(one);
  const two = rowHeight(item, 1000, () => 1000);
  expect(two).toBeGreaterThan(one);
  expect(rowHeight(item, 1000, () => 2500) - one).toBe(2 * (two - one));
});

it('an area includes its summary, and a skill the choice that begins with it', () => {
  const area = row('area');
  expect(rowHeight(area, 500, () => 900)).toBeGreaterThan(rowHeight(area, 500, () => 100));
  const skills = rows.filter((one) => one.kind === 'skill');
  const heights = skills.map((one) => rowHeight(one, 500, () => 100));
  const opening = skills.findIndex(({ opens }) => opens);
  const other = skills.findIndex(({ opens }) => !opens);
  expect(heights[opening]).toBeGreaterThan(heights[other]!);
});

it('a zero width still gives a height', () => {
  for (const one of rows) expect(Number.isFinite(rowHeight(one, 0, () => 100))).toBe(true);
});
