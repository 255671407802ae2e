import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Event } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import type { SliceTable } from '../../domain/progress/slice.ts';
import { slices } from '../../domain/progress/slices/index.ts';

/** Everything that a log shows, as plain data. */
export function shown<T extends SliceTable>(log: ProgressLog<T>, table: T = slices as unknown as T) {
  return {
    slices: Object.keys(table).map((name) => [...log.all(name)].toSorted(([a], [b]) => a.localeCompare(b))),
    undo: ['aaaaaaaa', 'bbbbbbbb'].map((device) => log.nextUndo(device)?.id),
    redo: ['aaaaaaaa', 'bbbbbbbb'].map((device) => log.nextRedo(device)?.id),
  };
}

/** Defines the tests that every slice must pass. */
export function sliceProperties(table: SliceTable, histories: fc.Arbitrary<Event[]>): void {
  const fold = (events: Iterable<Event>) => new ProgressLog(events, table);
  const show = (log: ProgressLog<SliceTable>) => shown(log, table);

  it('gives the same progress for any order of arrival', () => {
    fc.assert(
      fc.property(
        histories.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          const oneByOne = fold([]);
          for (const event of shuffled) oneByOne.apply(event);
          expect(show(fold(shuffled))).toEqual(show(fold(events)));
          expect(show(oneByOne)).toEqual(show(fold(events)));
        },
      ),
    );
  });

  it('gives the same by replay as step by step, and applying twice changes nothing', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const stepwise = fold([]);
        for (const event of events) stepwise.apply(event);
        for (const event of events) stepwise.apply(event);
        expect(show(stepwise)).toEqual(show(fold(events)));
        expect(stepwise.events).toEqual(events);
      }),
    );
  });

  it('merges two diverged copies to the same result, and drops nothing (D9)', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const ours = events.filter(({ device }) => device === 'aaaaaaaa');
        const theirs = events.filter(({ device }) => device === 'bbbbbbbb');
        const merged = fold([...ours, ...theirs]);
        expect(show(merged)).toEqual(show(fold([...theirs, ...ours, ...theirs])));
        expect(merged.size).toBe(events.length);
      }),
    );
  });

  it('shows the same as a layer over an earlier log as in one log', () => {
    fc.assert(
      fc.property(histories, fc.nat(40), (events, at) => {
        const over = fold(events.slice(0, at)).over();
        for (const event of events.slice(at)) over.apply(event);
        const whole = fold(events);
        const touched = whole.addressesOf(events);
        expect(touched.map((address) => over.at(...address))).toEqual(
          touched.map((address) => whole.at(...address)),
        );
        expect([over.nextUndo('aaaaaaaa'), over.nextRedo('aaaaaaaa')]).toEqual([
          whole.nextUndo('aaaaaaaa'),
          whole.nextRedo('aaaaaaaa'),
        ]);
      }),
    );
  });

  it('reports every key that an event has changed', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const log = fold([]);
        for (const event of events) {
          const before = fold(log.events);
          log.apply(event);
          const places = new Set(log.addressesOf([event]).map((address) => address.join(' ')));
          const elsewhere = Object.keys(table).flatMap((name) =>
            [...new Set([...log.all(name).keys(), ...before.all(name).keys()])]
              .filter((key) => !places.has(`${name} ${key}`))
              .map((key) => [name, key] as const),
          );
          expect(elsewhere.map((address) => log.at(...address))).toEqual(
            elsewhere.map((address) => before.at(...address)),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
}
