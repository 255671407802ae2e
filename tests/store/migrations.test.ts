import { expect, test } from 'vitest';
import { migrate, migrations } from '../../main/store/migrations/index.ts';

const event = {
  id: '0mwvtc50v-0000-sw28e4j2',
  at: '2026-11-25T07:39:31.567Z',
  device: 'sw28e4j2',
  type: 'item.marked',
  item: 'a/b',
  state: 'done',
};

test('format 1 gets the id of its workspace from its device, and keeps its events', () => {
  const old = { seq: 3, clock: { time: 5, counter: 1 }, device: 'sw28e4j2', events: [event] };
  expect(migrate(old, 1, migrations)).toEqual({
    seq: 3,
    clock: { time: 5, counter: 1 },
    workspace: 'sw28e4j2',
    generation: 0,
    events: [event],
  });
});

test('a checkpoint of this format stays unchanged', () => {
  const now = {
    seq: 3,
    clock: { time: 5, counter: 1 },
    workspace: 'sw28e4j2',
    generation: 4,
    events: [event],
  };
  expect(migrate(now, migrations.length, migrations)).toEqual(now);
});

test('a new workspace gets its own id', () => {
  const ids = Array.from({ length: 20 }, () => migrate({ events: [] }, 0, migrations)['workspace']);
  expect(new Set(ids).size).toBe(20);
});
