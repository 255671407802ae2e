import { describe, expect, it } from 'vitest';
import { indexPath } from '../../domain/path/path-index.ts';
import type { State } from '../../domain/progress/states.ts';
import { buildRows, isFiltering, noFilter } from '../../renderer/features/path/rows.ts';
import type { Filter } from '../../renderer/features/path/rows.ts';
import { samplePath } from '../support/paths.ts';

const index = indexPath(samplePath());

function shown(
  filter: Partial<Filter> = {},
  collapsed: readonly string[] = [],
  states: Record<string, State> = {},
) {
  const { rows, matches } = buildRows(
    index,
    new Set(collapsed),
    { ...noFilter, ...filter },
    (key) => states[key] ?? 'todo',
  );
  return { ids: rows.map(({ id }) => id), matches, rows };
}

describe('the lines of the path', () => {
  it('are areas over skills over items, in the order of the path', () => {
    const { ids, matches } = shown();
    expect(ids.slice(0, 5)).toEqual(['area:languages', 'java', 'java/one', 'java/two', 'ruby']);
    expect(matches).toBe(11);
    expect(ids).toHaveLength(2 + 4 + 11);
  });

  it('say how deep they are, of how many, and which', () => {
    const { rows } = shown();
    const line = (id: string) => {
      const { level, size, position } = rows.find((row) => row.id === id)!;
      return [level, size, position];
    };
    expect(line('area:data')).toEqual([1, 2, 2]);
    expect(line('ruby')).toEqual([2, 2, 2]);
    expect(line('sql/three')).toEqual([3, 4, 3]);
  });

  it('hide what is below a closed skill or area, and still count it', () => {
    const { ids, matches } = shown({}, ['java', 'area:data']);
    expect(ids).toEqual([
      'area:languages',
      'java',
      'ruby',
      'ruby/one',
      'ruby/two',
      'ruby/three',
      'area:data',
    ]);
    expect(matches).toBe(11);
  });

  it.each<[string, Partial<Filter>, string[]]>([
    ['a responsibility', { responsibility: 'speed' }, ['area:data', 'sql', 'sql/one']],
    ['a state', { state: 'done' }, ['area:languages', 'ruby', 'ruby/two']],
    [
      'text in an item',
      { text: ' THREE  can ' },
      ['area:languages', 'ruby', 'ruby/three', 'area:data', 'sql', 'sql/three'],
    ],
    ['text in a skill', { text: 'extra two' }, ['area:data', 'extra', 'extra/two']],
    ['two at once', { text: 'three', state: 'done' }, []],
  ])('narrow by %s, with what they belong to', (_, filter, ids) => {
    expect(shown(filter, [], { 'ruby/two': 'done' }).ids).toEqual(ids);
  });

  it('leave out optional skills where only the required are wanted', () => {
    expect(shown({ requiredOnly: true }).ids).not.toContain('extra');
  });

  it('are all open while a filter is on', () => {
    expect(shown({ text: 'two' }, ['java', 'area:languages']).ids).toContain('java/two');
  });

  it('know whether anything is filtered', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, text: '  ' })).toBe(false);
    expect(isFiltering({ ...noFilter, requiredOnly: true })).toBe(true);
  });
});
