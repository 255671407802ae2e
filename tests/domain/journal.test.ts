import { describe, expect, it } from 'vitest';
import { calendarIn } from '../../domain/base/days.ts';
import { countDays, journal } from '../../domain/history/journal.ts';
import type { JournalFilter } from '../../domain/history/journal.ts';
import { clockStart, stampBatch } from '../../domain/progress/clock.ts';
import type { Event, EventDraft } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';

const zone = calendarIn('Asia/Kathmandu');
const all: JournalFilter = { kinds: [], until: null, matches: () => true };

/** A log of steps at times. */
function logOf(...steps: readonly (readonly [at: string, ...drafts: EventDraft[]])[]) {
  let clock = clockStart;
  const events: Event[] = [];
  for (const [at, ...drafts] of steps) {
    const stamped = stampBatch(drafts, clock, 'aaaaaaaa', Date.parse(at), events.at(-1)?.at);
    clock = stamped.clock;
    events.push(...stamped.events);
  }
  return { log: new ProgressLog(events), events };
}

const done = (item: string, placed?: true): EventDraft => ({
  type: 'item.marked',
  item,
  state: 'done',
  ...(placed ? { placed } : {}),
});

describe('the journal', () => {
  const { log, events } = logOf(
    // In Kathmandu it is the next day already.
    ['2026-11-26T18:20:00.000Z', done('sql/one')],
    ['2026-11-27T10:00:00.000Z', done('sql/two'), done('sql/three')],
    ['2026-11-27T11:00:00.000Z', { type: 'skill.rated', skill: 'sql', level: 3 }, done('sql/four', true)],
    ['2026-11-28T10:00:00.000Z', { type: 'day.noted', day: '2026-11-28', text: 'Read.' }],
  );
  const lines = (filter: Partial<JournalFilter> = {}) =>
    [...journal(log, zone, { ...all, ...filter })].map(({ kind, day, count }) => [kind, day, count]);

  it('lists steps, newest first, on the days of the place', () => {
    expect(lines()).toEqual([
      ['written', '2026-11-28', 1],
      ['placed', '2026-11-27', 2],
      ['done', '2026-11-27', 2],
      ['done', '2026-11-27', 1],
    ]);
  });

  it('lists only the kinds, the days and the events that are asked for', () => {
    expect(lines({ kinds: ['placed'] })).toEqual([['placed', '2026-11-27', 2]]);
    expect(lines({ until: '2026-11-27' })).toHaveLength(3);
    expect(lines({ matches: (event) => 'item' in event && event.item === 'sql/two' })).toEqual([
      ['done', '2026-11-27', 2],
    ]);
  });

  it('does not have what was undone', () => {
    const undone = new ProgressLog([
      ...events,
      ...stampBatch(
        [{ type: 'event.undone', target: events[1]!.id }],
        clockStart,
        'bbbbbbbb',
        Date.parse('2026-11-29T00:00:00Z'),
        undefined,
      ).events,
    ]);
    expect([...journal(undone, zone, all)]).toHaveLength(3);
    expect(countDays(undone, zone, '2026-11-01', '2026-11-30').get('2026-11-27')).toEqual({
      done: 1,
      rated: 1,
      placed: 1,
    });
  });

  it('counts each day of a period by kind', () => {
    expect(Object.fromEntries(countDays(log, zone, '2026-11-28', '2026-12-01'))).toEqual({
      '2026-11-28': { written: 1 },
    });
    expect(countDays(log, zone, '2026-11-01', '2026-11-27').get('2026-11-27')).toEqual({
      done: 3,
      rated: 1,
      placed: 1,
    });
  });
});
