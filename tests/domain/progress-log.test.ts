import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, clockStart, stampEvent, tick } from '../../domain/progress/clock.ts';
import type { Event, EventDraft } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { histories } from '../support/events.ts';
import { shown } from '../support/slice-properties.ts';

/** A log on one device, with functions that stamp and apply events. */
function learner(device = 'aaaaaaaa') {
  const log = new ProgressLog();
  let clock = clockStart;
  const translate = (draft: EventDraft): Event => {
    clock = tick(clock, 1_800_000_000_000);
    const event = stampEvent(draft, clock, device);
    log.apply(event);
    return event;
  };
  return {
    log,
    mark: (item: string, state: 'todo' | 'learning' | 'done' | 'skipped' = 'done', reason?: string) =>
      translate({ type: 'item.marked', item, state, ...(reason === undefined ? {} : { reason }) }),
    translate,
    undo: () => {
      const target = log.nextUndo(device);
      return target && translate({ type: 'event.undone', target: target.id });
    },
    redo: () => {
      const target = log.nextRedo(device);
      return target && translate({ type: 'event.redone', target: target.id });
    },
    state: (item: string) => log.at('items', item).state,
  };
}

describe('undo and redo', () => {
  it('undo, then redo, changes nothing', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const log = new ProgressLog(events);
        const target = log.nextUndo('aaaaaaaa');
        fc.pre(target !== undefined);
        const before = shown(log);
        let clock = clockOf(events.at(-1)!.id);
        for (const type of ['event.undone', 'event.redone'] as const) {
          clock = tick(clock, 0);
          log.apply(stampEvent({ type, target: target!.id }, clock, 'aaaaaaaa'));
        }
        expect({ ...shown(log), redo: [] }).toEqual({ ...before, redo: [] });
      }),
    );
  });

  it('go back and forth over several changes', () => {
    const { mark, undo, redo, state } = learner();
    mark('a/1');
    mark('a/1', 'skipped', 'not here');
    mark('b/1', 'learning');
    undo();
    undo();
    expect([state('a/1'), state('b/1')]).toEqual(['done', 'todo']);
    undo();
    expect(state('a/1')).toBe('todo');
    expect(undo()).toBeUndefined();
    redo();
    redo();
    expect([state('a/1'), state('b/1')]).toEqual(['skipped', 'todo']);
    redo();
    expect(state('b/1')).toBe('learning');
    expect(redo()).toBeUndefined();
  });

  it('cannot redo after another action', () => {
    const { mark, undo, redo, state } = learner();
    mark('a/1');
    undo();
    mark('a/2');
    expect(redo()).toBeUndefined();
    undo();
    expect(state('a/2')).toBe('todo');
    expect(undo()).toBeUndefined();
    redo();
    expect([state('a/1'), state('a/2')]).toEqual(['todo', 'done']);
  });

  it('restore a note, evidence and a rating', () => {
    const { log, translate, undo } = learner();
    const item = 'a/1';
    translate({ type: 'item.noted', item, text: 'first' });
    translate({ type: 'item.noted', item, text: 'second' });
    const { id } = translate({
      type: 'evidence.added',
      subject: { item },
      title: 'PR',
      url: 'https://example.org/1',
    });
    translate({ type: 'evidence.removed', subject: { item }, evidence: id });
    translate({ type: 'skill.rated', skill: 'a', level: 3 });
    undo();
    expect(log.at('skills', 'a').level).toBeNull();
    undo();
    expect(log.at('items', item).evidence.map(({ title }) => title)).toEqual(['PR']);
    undo();
    undo();
    expect(log.at('items', item)).toMatchObject({ note: 'first', evidence: [] });
  });

  it('never undo what another device did', () => {
    const { log, mark, undo, state } = learner();
    mark('a/1');
    log.apply(
      stampEvent(
        { type: 'item.marked', item: 'a/2', state: 'done' },
        { time: 1_900_000_000_000, counter: 0 },
        'bbbbbbbb',
      ),
    );
    undo();
    expect([state('a/1'), state('a/2')]).toEqual(['todo', 'done']);
  });
});

describe('the clock', () => {
  it('never runs backwards, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e15, max: 1e15 }), { minLength: 2 }), (walls) => {
        let clock = clockStart;
        const ids = walls.map(
          (wall) =>
            stampEvent(
              { type: 'item.marked', item: 'a/b', state: 'done' },
              (clock = tick(clock, wall)),
              'aaaaaaaa',
            ).id,
        );
        expect(ids).toEqual(ids.toSorted());
        expect(new Set(ids).size).toBe(ids.length);
        expect(clockOf(ids.at(-1)!)).toEqual(clock);
      }),
    );
  });

  it('moves to the next millisecond when one has no stamps left', () => {
    expect(tick({ time: 5, counter: 36 ** 4 - 1 }, 5)).toEqual({ time: 6, counter: 0 });
  });
});
