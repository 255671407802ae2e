import { describe, expect, it } from 'vitest';
import { ProgressLog } from '../../../domain/progress/progress-log.ts';
import { slices } from '../../../domain/progress/slices/index.ts';
import type { SliceName } from '../../../domain/progress/slices/index.ts';
import { draftsOf, histories, historiesOf } from '../../support/events.ts';
import { sliceProperties } from '../../support/slice-properties.ts';

describe.each(Object.keys(slices) as SliceName[])('the slice %s', (name) => {
  sliceProperties({ [name]: slices[name] }, historiesOf(draftsOf[name]));
});

describe('all slices together', () => {
  sliceProperties(slices, histories);

  it('give the same result when built in steps', () => {
    const events = Array.from({ length: 30_000 }, (_, i) => ({
      id: `${String(i).padStart(9, '0')}-0000-aaaaaaaa`,
      at: '2026-11-24T01:35:51.445Z',
      device: 'aaaaaaaa',
      type: 'item.marked' as const,
      item: `sql/item-${i % 100}`,
      state: 'done' as const,
    }));
    const queue = ProgressLog.inChunks(events);
    let count = 0;
    let turn = queue.next();
    for (; !turn.done; turn = queue.next()) count++;
    expect(count).toBeGreaterThan(0);
    expect([...turn.value.all('items')]).toEqual([...new ProgressLog(events).all('items')]);
  });
});
