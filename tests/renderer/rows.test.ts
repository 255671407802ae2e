import { describe, expect, it } from 'vitest';
import { indexPath } from '../../domain/path/path-index.ts';
import { standingOf } from '../support/standing.ts';
import type { State } from '../../domain/base/states.ts';
import { countFacets, isFiltering, noFilter } from '../../domain/standing/filter-items.ts';
import type { Filter } from '../../domain/standing/filter-items.ts';
import { ItemSearch, ranksOf } from '../../domain/search/item-search.ts';
import { buildRows, nearestRow } from '../../renderer/features/path/rows.ts';
import { samplePath } from '../support/paths.ts';

const index = indexPath(samplePath());
const search = new ItemSearch(index);
search.update({ item: () => ({ note: '', evidence: [] }), skill: () => ({ note: '', evidence: [] }) });
const foundBy = ({ text = '' }: Partial<Filter>) =>
  text.trim() === '' ? undefined : ranksOf(search.search(text));

function shown(
  filter: Partial<Filter> = {},
  collapsed: readonly string[] = [],
  states: Record<string, State> = {},
  before = states,
) {
  const stateOf = (key: string) => states[key] ?? 'todo';
  const stateThen = (key: string) => before[key] ?? 'todo';
  const { rows, matches } = buildRows(
    index,
    new Set(collapsed),
    { ...noFilter, ...filter },
    { stateOf, stateThen, counted: standingOf(index.path, stateOf).counted, found: foundBy(filter) },
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

  it('give their depth, their number and their position', () => {
    const { rows } = shown();
    const line = (id: string) => {
      const { level, size, position } = rows.find((row) => row.id === id)!;
      return [level, size, position];
    };
    expect(line('area:data')).toEqual([1, 2, 2]);
    expect(line('ruby')).toEqual([2, 2, 2]);
    expect(line('sql/three')).toEqual([3, 4, 3]);
  });

  it('hide the children of a closed skill or area, and still count them', () => {
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
    ['a responsibility', { responsibilities: ['speed'] }, ['area:data', 'sql', 'sql/one']],
    [
      'any of several responsibilities',
      { responsibilities: ['speed', 'none'] },
      ['area:data', 'sql', 'sql/one'],
    ],
    ['a state', { states: ['done'] }, ['area:languages', 'ruby', 'ruby/two']],
    ['an area', { area: 'data', text: 'four' }, ['area:data', 'sql', 'sql/four']],
    [
      'text in an item',
      { text: ' THREE  can ' },
      ['area:languages', 'ruby', 'ruby/three', 'area:data', 'sql', 'sql/three'],
    ],
    ['text in a skill', { text: 'extra two' }, ['area:data', 'extra', 'extra/two']],
    ['two at once', { text: 'three', states: ['done'] }, []],
  ])('narrow by %s, and keep the parent rows', (_, filter, ids) => {
    expect(shown(filter, [], { 'ruby/two': 'done' }).ids).toEqual(ids);
  });

  it('begin with the best matches, in their skills and areas', () => {
    const path = samplePath();
    path.skills[3]!.items[1]!.text = 'Show that three is left out';
    path.skills[3]!.title = 'three';
    const here = indexPath(path);
    const own = new ItemSearch(here);
    own.update({ item: () => ({ note: '', evidence: [] }), skill: () => ({ note: '', evidence: [] }) });
    const facts = {
      stateOf: () => 'todo' as const,
      stateThen: () => 'todo' as const,
      counted: new Set<string>(),
      found: ranksOf(own.search('three')),
    };
    const ids = buildRows(here, new Set(), { ...noFilter, text: 'three' }, facts).rows.map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['area:data', 'extra', 'extra/two', 'extra/one']);
    expect(ids).toEqual(expect.arrayContaining(['sql/three', 'ruby/three']));
  });

  it('leave out what does not count if only required items are shown', () => {
    const { ids } = shown({ requiredOnly: true }, [], { 'ruby/one': 'done' });
    expect(ids).toEqual(expect.arrayContaining(['ruby', 'sql']));
    expect(ids).not.toEqual(expect.arrayContaining(['extra']));
    expect(ids).not.toContain('java');
  });

  it('show the beginning of a choice group', () => {
    const opening = shown().rows.flatMap((row) => (row.kind === 'skill' && row.opens ? [row.id] : []));
    expect(opening).toEqual(['java']);
  });

  it('are all open while a filter is set', () => {
    expect(shown({ text: 'two' }, ['java', 'area:languages']).ids).toContain('java/two');
  });

  it('know whether a filter is set', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, text: '  ' })).toBe(false);
    expect(isFiltering({ ...noFilter, requiredOnly: true })).toBe(true);
  });
});

describe('the counts on the chips', () => {
  const facets = (filter: Partial<Filter>, states: Record<string, State> = {}) => {
    const stateOf = (key: string) => states[key] ?? 'todo';
    const { counted } = standingOf(index.path, stateOf);
    return countFacets(index, { ...noFilter, ...filter }, { stateOf, counted, found: foundBy(filter) });
  };

  it('are what each chip would show if the rest of the filter stayed the same', () => {
    const { states, responsibilities, required } = facets({ text: 'three' }, { 'ruby/three': 'done' });
    expect(states).toEqual({ todo: 1, learning: 0, done: 1, skipped: 0 });
    expect([...responsibilities]).toEqual([
      ['logic', 2],
      ['speed', 0],
    ]);
    expect(required).toBe(2);
  });

  it.each<Partial<Filter>>([
    {},
    { responsibilities: ['speed'] },
    { states: ['done', 'learning'] },
    { requiredOnly: true, area: 'data' },
    { text: 'one', states: ['todo'] },
  ])('agree with the list when the chip is selected (%o)', (filter) => {
    const marks: Record<string, State> = {
      'ruby/one': 'done',
      'sql/one': 'learning',
      'extra/two': 'skipped',
    };
    const counted = facets(filter, marks);
    for (const state of ['todo', 'learning', 'done', 'skipped'] as const)
      expect(counted.states[state]).toBe(shown({ ...filter, states: [state] }, [], marks).matches);
    for (const [id, count] of counted.responsibilities)
      expect(count).toBe(shown({ ...filter, responsibilities: [id] }, [], marks).matches);
    expect(counted.required).toBe(shown({ ...filter, requiredOnly: true }, [], marks).matches);
  });

  it('keep what passed a state filter when it was set, add what passes now, and count only the latter', () => {
    const now = { 'java/one': 'done', 'java/two': 'learning' } as const;
    const { ids, matches } = shown({ states: ['learning'] }, [], now, { 'java/one': 'learning' });
    expect(ids).toEqual(['area:languages', 'java', 'java/one', 'java/two']);
    expect(matches).toBe(1);
  });
});

describe('the row to go on from', () => {
  const nearest = (hidden: string | null, gone: readonly string[], collapsed: readonly string[] = []) =>
    nearestRow(
      shown({}, collapsed).rows.filter(({ id }) => !gone.includes(id)),
      index,
      hidden,
    )?.id;

  it('is the next one of the skill, the one before, or the skill', () => {
    expect(nearest('ruby/two', ['ruby/two'])).toBe('ruby/three');
    expect(nearest('ruby/three', ['ruby/three'])).toBe('ruby/two');
    expect(nearest('ruby/two', [], ['ruby'])).toBe('ruby');
  });

  it('is the first skill if nothing was selected, or if the skill is gone too', () => {
    expect(nearest(null, [])).toBe('java');
    expect(nearest('none/one', [])).toBe('java');
    expect(nearestRow([], index, 'ruby/two')).toBeUndefined();
  });
});
