import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockStart, stampBatch } from '../../domain/progress/clock.ts';
import type { EventDraft } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { isNewer } from '../../domain/path/version.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import {
  archivedItems,
  chosenPathId,
  firstPath,
  pathIds,
  renamedItems,
} from '../../domain/standing/paths.ts';
import { histories } from '../support/events.ts';
import { shown } from '../support/slice-properties.ts';
import { faultsOf, samplePath } from '../support/paths.ts';

const added = (path: string): EventDraft => ({
  type: 'path.added',
  path,
  version: '1.0.0',
  hash: 'a'.repeat(64),
});
const chosen = (path: string): EventDraft => ({ type: 'path.chosen', path });
const removed = (path: string): EventDraft => ({ type: 'path.removed', path });

function after(...drafts: EventDraft[]) {
  const log = new ProgressLog(
    stampBatch(drafts, clockStart, 'aaaaaaaa', 1_800_000_000_000, undefined).events,
  );
  return [pathIds(log), chosenPathId(log)];
}

describe('the paths of a workspace', () => {
  it('are only the first one, before anything was done', () => {
    expect(after()).toEqual([[firstPath], firstPath]);
  });

  it('are in the same order, whatever was added first', () => {
    expect(after(added('z'), added('a'))).toEqual([[firstPath, 'a', 'z'], firstPath]);
  });

  it('have the last chosen one as current', () => {
    expect(after(added('a'), added('b'), chosen('b'), chosen('a'))[1]).toBe('a');
    expect(after(added('a'), chosen('a'), chosen(firstPath))[1]).toBe(firstPath);
  });

  it('fall back to the previous choice if the chosen one is removed', () => {
    expect(after(added('a'), added('b'), chosen('a'), chosen('b'), removed('b'))).toEqual([
      [firstPath, 'a'],
      'a',
    ]);
  });

  it('do not include the first one if it was removed, but are never empty', () => {
    expect(after(added('a'), removed(firstPath))).toEqual([['a'], 'a']);
    expect(after(added('a'), removed('a'), removed(firstPath))).toEqual([[firstPath], firstPath]);
  });

  it('include a path that was removed and added again, but not as the current one', () => {
    expect(after(added('a'), chosen('a'), removed('a'), added('a'))).toEqual([[firstPath, 'a'], firstPath]);
  });
});

it.each([
  ['1.0.1', '1.0.0', true],
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '1.99.99', true],
  ['1.0.0', '1.0.0', false],
  ['1.0.9', '1.1.0', false],
])('%s is newer than %s: %s', (a, b, newer) => {
  expect(isNewer(a, b)).toBe(newer);
});

describe('an item that was renamed', () => {
  const path = samplePath();
  const renamed = { 'java/first': 'java/uno', 'java/uno': 'java/one', 'ruby/x': 'sql/one' };
  const index = indexPath({ ...path, renamed });

  it('gets the last of its names', () => {
    expect([...renamedItems([index])]).toEqual([
      ['java/first', 'java/one'],
      ['java/uno', 'java/one'],
      ['ruby/x', 'sql/one'],
    ]);
    expect(faultsOf({ ...path, renamed })).toEqual([]);
  });

  it('has no name in a circle, and that does not crash', () => {
    const circle = { 'a/a': 'a/b', 'a/b': 'a/a', 'a/c': 'a/d' };
    expect([...renamedItems([indexPath({ ...path, renamed: circle })])]).toEqual([]);
    expect(faultsOf({ ...path, renamed: { 'a/a': 'a/b', 'a/b': 'a/a' } }).length).toBeGreaterThan(0);
  });

  it('keeps its own ticks if another path still has it', () => {
    const skills = path.skills.map((skill) =>
      skill.key === 'ruby' ? { ...skill, items: [{ ...skill.items[0]!, id: 'x' }] } : skill,
    );
    expect(renamedItems([index, indexPath({ ...path, skills })]).has('ruby/x')).toBe(false);
  });

  it('has everything done under either name, in order, and undo works', () => {
    const names = new Map([['sql/joins', 'sql/windows']]);
    fc.assert(
      fc.property(histories, (events) => {
        const log = new ProgressLog(events);
        log.rename('items', names);
        const text = JSON.stringify(events).replaceAll('sql/joins', 'sql/windows');
        expect(shown(log).slices).toEqual(shown(new ProgressLog(JSON.parse(text) as typeof events)).slices);
        expect(log.at('items', 'sql/joins')).toEqual(log.at('items', 'sql/windows'));
        const over = log.over();
        expect(over.at('items', 'sql/joins')).toEqual(log.at('items', 'sql/windows'));
        log.rename('items', new Map());
        expect(shown(log)).toEqual(shown(new ProgressLog(events)));
      }),
    );
  });
});

describe('an item that no path has any more', () => {
  const path = samplePath();
  const marked = (item: string, state: 'done' | 'todo'): EventDraft => ({ type: 'item.marked', item, state });

  it('is archived with the text of the latest document that had it, if it has progress', () => {
    const older = { ...path, version: '0.9.0' };
    const words = (text: string) => ({
      ...older,
      skills: [{ ...path.skills[0]!, items: [{ id: 'gone', text, hours: 1 }] }],
    });
    const drafts = [
      marked('java/gone', 'done'),
      marked('java/lost', 'done'),
      marked('java/idle', 'todo'),
      marked('java/one', 'done'),
    ];
    const log = new ProgressLog(stampBatch(drafts, clockStart, 'aaaaaaaa', 1, undefined).events);
    const documents = [words('Later words'), { ...words('Early words'), version: '0.8.0' }];
    expect(archivedItems(log, [indexPath(path)], documents)).toMatchObject([
      { key: 'java/gone', text: 'Later words', skill: 'java', progress: { state: 'done' } },
      { key: 'java/lost', text: null, skill: 'java' },
    ]);
  });
});
