import { describe, expect, it } from 'vitest';
import { indexPath } from '../../domain/path/path-index.ts';
import { asMarkdown } from '../../renderer/inspector/as-markdown.ts';
import { itemsToMark, targetsOf } from '../../renderer/inspector/targets.ts';
import { learnerView } from '../../domain/standing/learner-view.ts';
import { samplePath } from '../support/paths.ts';
import { itemFold } from '../../domain/progress/slices/items/fold.ts';
import { skillFold } from '../../domain/progress/slices/skills/fold.ts';

const index = indexPath(samplePath());
const marks = { 'ruby/one': 'done', 'ruby/two': 'skipped', 'ruby/three': 'learning' } as const;
const stateOf = (key: string) => marks[key as keyof typeof marks] ?? 'todo';

describe('an action', () => {
  it('is about the selected items, else about the item, the skill or the area', () => {
    expect(targetsOf(index, ['java/one', 'sql/one'], 'ruby')).toEqual({
      items: ['java/one', 'sql/one'],
      isWhole: false,
    });
    expect(targetsOf(index, [], 'java/one')).toEqual({ items: ['java/one'], isWhole: false });
    expect(targetsOf(index, [], 'ruby').items).toEqual(['ruby/one', 'ruby/two', 'ruby/three']);
    expect(targetsOf(index, [], 'area:data').items[0]).toBe('sql/one');
    expect(targetsOf(index, [], undefined).items).toEqual([]);
  });

  it('on a whole skill marks what is open; on a selection it leaves done items done unless all are', () => {
    const whole = targetsOf(index, [], 'ruby');
    expect(itemsToMark(whole, 'done', stateOf)).toEqual(['ruby/three']);
    expect(itemsToMark(whole, 'skipped', stateOf)).toEqual(['ruby/three']);
    expect(itemsToMark(whole, 'learning', stateOf)).toEqual([]);
    const chosen = targetsOf(index, ['ruby/one', 'ruby/two'], 'ruby');
    expect(itemsToMark(chosen, 'learning', stateOf)).toEqual(['ruby/two']);
    expect(itemsToMark(chosen, 'done', stateOf)).toEqual(['ruby/one', 'ruby/two']);
    const allDone = targetsOf(index, ['ruby/one'], 'ruby');
    expect(itemsToMark(allDone, 'skipped', stateOf)).toEqual(['ruby/one']);
  });
});

it('items are copied as a task list, inert whatever was written', () => {
  const view = learnerView(index, {
    item: (key) => ({
      ...itemFold.untouched,
      state: stateOf(key),
      ...(key === 'ruby/two' ? { reason: 'not *here*' } : {}),
      ...(key === 'ruby/one'
        ? {
            note: '# no heading\nsecond',
            evidence: [
              { id: '1', at: '2026-01-01T00:00:00.000Z', title: '[x](y)', url: 'https://example.org/a' },
            ],
          }
        : {}),
    }),
    skill: () => skillFold.untouched,
    decided: {},
  });
  const text = asMarkdown(view, ['ruby/one', 'ruby/two', 'sql/one']);
  expect(text).toMatch(/^## ruby\n\n- \[x\] /);
  expect(text).toContain('  - \\[x\\](y): <https://example.org/a>');
  expect(text).toMatch(/ {2}> \\?# no heading\n {2}> second/);
  expect(text).toContain('(not \\*here\\*)');
  expect(text).toMatch(/## sql\n\n- \[ \] /);
});
