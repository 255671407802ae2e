import { describe, expect, it } from 'vitest';
import type { State } from '../../domain/base/states.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import type { Suggestion } from '../../domain/standing/next-items.ts';
import { eveningAfter, morning } from '../../renderer/features/today/evening.ts';
import type { Evening } from '../../renderer/features/today/evening.ts';
import { samplePath } from '../support/paths.ts';

const { items } = indexPath(samplePath());
const suggest = (key: string, kind: 'first' | 'asked' = 'first'): Suggestion => ({
  item: items.get(key)!,
  reason: { kind, skill: items.get(key)!.skill.key } as Suggestion['reason'],
});
const keysOf = ({ inProgress, next }: Evening) =>
  [inProgress, next].map((list) => list.map(({ item }) => item.key));
const states = (marks: Record<string, State>) => (key: string) => marks[key] ?? 'todo';
const all = ['java/one', 'java/two', 'ruby/one', 'ruby/two', 'sql/one'].map((key) => suggest(key));

describe('the items on Today', () => {
  const first = eveningAfter(morning, all, states({}));

  it('are three to begin with', () => {
    expect(keysOf(first)).toEqual([[], ['java/one', 'java/two', 'ruby/one']]);
  });

  it('stay in their place when they are done, and something new comes after them', () => {
    const after = eveningAfter(first, all.slice(1), states({ 'java/one': 'done' }));
    expect(keysOf(after)).toEqual([[], ['java/one', 'java/two', 'ruby/one', 'ruby/two']]);
    // Undone again, there is one more to choose from.
    expect(keysOf(eveningAfter(after, all, states({})))).toEqual(keysOf(after));
  });

  it('go to the end of what is in progress when they are started, and back when that is undone', () => {
    const marks = { 'java/two': 'learning', 'sql/one': 'learning' } as const;
    const one = eveningAfter(first, all, states({ 'sql/one': 'learning' }));
    const two = eveningAfter(one, all, states(marks));
    expect(keysOf(two)).toEqual([
      ['sql/one', 'java/two'],
      ['java/one', 'ruby/one', 'ruby/two'],
    ]);
    const done = eveningAfter(two, all, states({ ...marks, 'sql/one': 'done' }));
    expect(keysOf(done)[0]).toEqual(['sql/one', 'java/two']);
    expect(keysOf(eveningAfter(two, all, states({ 'sql/one': 'learning' })))[0]).toEqual(['sql/one']);
  });

  it('are in the order that the learner gave them, and those come first', () => {
    const after = eveningAfter(first, all, states({}), ['ruby/one', 'java/one']);
    expect(keysOf(after)).toEqual([[], ['ruby/one', 'java/one', 'java/two']]);
  });

  it('include what a mentor asked for first, even if it is done', () => {
    const asked = [suggest('sql/two', 'asked'), ...all];
    expect(keysOf(eveningAfter(morning, asked, states({ 'sql/two': 'done' })))).toEqual([
      [],
      ['sql/two', 'java/one', 'java/two'],
    ]);
  });
});
