import { describe, expect, it } from 'vitest';
import { clockStart, stampBatch } from '../../domain/progress/clock.ts';
import type { EventDraft } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { isNewer } from '../../domain/path/version.ts';
import { chosenPathId, firstPath, pathIds } from '../../domain/queries/paths.ts';

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
  it('are the first one alone, before anything was done', () => {
    expect(after()).toEqual([[firstPath], firstPath]);
  });

  it('are in one order, whatever was added first', () => {
    expect(after(added('z'), added('a'))).toEqual([[firstPath, 'a', 'z'], firstPath]);
  });

  it('have the one chosen that was chosen last', () => {
    expect(after(added('a'), added('b'), chosen('b'), chosen('a'))[1]).toBe('a');
    expect(after(added('a'), chosen('a'), chosen(firstPath))[1]).toBe(firstPath);
  });

  it('go back to the one chosen before, where the chosen one is removed', () => {
    expect(after(added('a'), added('b'), chosen('a'), chosen('b'), removed('b'))).toEqual([
      [firstPath, 'a'],
      'a',
    ]);
  });

  it('are without the first one where it was removed, and never none', () => {
    expect(after(added('a'), removed(firstPath))).toEqual([['a'], 'a']);
    expect(after(added('a'), removed('a'), removed(firstPath))).toEqual([[firstPath], firstPath]);
  });

  it('have one again that was removed and added again, not chosen', () => {
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
