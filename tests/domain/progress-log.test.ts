import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, clockStart, stampEvent, tick } from '../../domain/progress/clock.ts';
import type { Event, EventDraft } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { histories } from '../support/events.ts';

/** All that a log shows, as plain data. */
function shown(log: ProgressLog) {
  return {
    items: [...log.items].toSorted(([a], [b]) => a.localeCompare(b)),
    skills: [...log.skills].toSorted(([a], [b]) => a.localeCompare(b)),
    undo: ['aaaaaaaa', 'bbbbbbbb'].map((device) => log.nextUndo(device)?.id),
    redo: ['aaaaaaaa', 'bbbbbbbb'].map((device) => log.nextRedo(device)?.id),
  };
}

/** A log on one device that stamps what it is told. */
function learner(device = 'aaaaaaaa') {
  const log = new ProgressLog();
  let clock = clockStart;
  const say = (draft: EventDraft): Event => {
    clock = tick(clock, 1_800_000_000_000);
    const event = stampEvent(draft, clock, device);
    log.apply(event);
    return event;
  };
  return {
    log,
    mark: (item: string, state: 'todo' | 'learning' | 'done' | 'skipped' = 'done', reason?: string) =>
      say({ type: 'item.marked', item, state, ...(reason === undefined ? {} : { reason }) }),
    say,
    undo: () => {
      const target = log.nextUndo(device);
      return target && say({ type: 'event.undone', target: target.id });
    },
    redo: () => {
      const target = log.nextRedo(device);
      return target && say({ type: 'event.redone', target: target.id });
    },
    state: (item: string) => log.items.get(item)?.state ?? 'todo',
  };
}

describe('the fold', () => {
  it('gives the same progress in any order of arrival', () => {
    fc.assert(
      fc.property(
        histories.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(shown(new ProgressLog(shuffled))).toEqual(shown(new ProgressLog(events)));
        },
      ),
    );
  });

  it('is the same by replay as step by step, and twice is once', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const stepwise = new ProgressLog();
        for (const event of events) stepwise.apply(event);
        for (const event of events) stepwise.apply(event);
        expect(shown(stepwise)).toEqual(shown(new ProgressLog(events)));
        const turns = ProgressLog.inTurns(events);
        let turn = turns.next();
        while (!turn.done) turn = turns.next();
        expect(shown(turn.value)).toEqual(shown(stepwise));
        expect(stepwise.events).toEqual(events);
      }),
    );
  });

  it('merges two copies that went their own way to the same, and drops nothing (D9)', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const ours = events.filter(({ device }) => device === 'aaaaaaaa');
        const theirs = events.filter(({ device }) => device === 'bbbbbbbb');
        const merged = new ProgressLog([...ours, ...theirs]);
        expect(shown(merged)).toEqual(shown(new ProgressLog([...theirs, ...ours, ...theirs])));
        expect(merged.size).toBe(events.length);
      }),
    );
  });

  it('undo, then redo, is nothing', () => {
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
});

describe('undo and redo', () => {
  it('walk back and forth over several changes', () => {
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

  it('cannot redo after something else was done', () => {
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

  it('bring a note, evidence and a rating back', () => {
    const { log, say, undo } = learner();
    const item = 'a/1';
    say({ type: 'item.noted', item, text: 'first' });
    say({ type: 'item.noted', item, text: 'second' });
    const { id } = say({
      type: 'evidence.added',
      subject: { item },
      title: 'PR',
      url: 'https://example.org/1',
    });
    say({ type: 'evidence.removed', subject: { item }, evidence: id });
    say({ type: 'skill.rated', skill: 'a', level: 3 });
    undo();
    expect(log.skills.get('a')?.level ?? null).toBeNull();
    undo();
    expect(log.items.get(item)?.evidence.map(({ title }) => title)).toEqual(['PR']);
    undo();
    undo();
    expect(log.items.get(item)).toMatchObject({ note: 'first', evidence: [] });
  });

  it('never take back what another device did', () => {
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

  it('goes on to the next millisecond when it has given out all stamps of one', () => {
    expect(tick({ time: 5, counter: 36 ** 4 - 1 }, 5)).toEqual({ time: 6, counter: 0 });
  });
});
