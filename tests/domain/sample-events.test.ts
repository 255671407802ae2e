import { describe, expect, it } from 'vitest';
import { indexPath } from '../../domain/path/path-index.ts';
import { stampEvent } from '../../domain/progress/clock.ts';
import type { EventDraft } from '../../domain/progress/events.ts';
import { isEvent } from '../../domain/progress/is-event.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { standingOf } from '../support/standing.ts';
import { sampleEvents } from '../../domain/sample/sample-events.ts';
import { evidence, notes, ratings, skips } from '../../domain/sample/sample-words.ts';
import { bundledIndex, samplePath } from '../support/paths.ts';

const now = Date.parse('2026-11-24T12:00:00.000Z');
const index = bundledIndex();

describe('the sample learner', () => {
  const log = new ProgressLog();
  for (const { at, draft } of sampleEvents(index, now)) {
    const made: EventDraft =
      draft === 'undo' ? { type: 'event.undone', target: log.nextUndo('sample00')!.id } : draft;
    log.apply(stampEvent(made, { time: at, counter: log.size }, 'sample00'));
  }
  const { events } = log;

  it('made only valid events, in order, in the past', () => {
    for (const event of events) expect(isEvent(event)).toBe(true);
    const times = events.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)!).toBeLessThan(now);
    expect(now - times[0]!).toBeGreaterThan(200 * 24 * 3600 * 1000);
  });

  it('is about a third of the way, with something of everything', () => {
    const { coverage } = standingOf(index.path, (key) => log.at('items', key).state);
    expect(coverage.done / coverage.required).toBeGreaterThan(0.25);
    expect(coverage.done / coverage.required).toBeLessThan(0.4);
    expect([coverage.learning > 1, coverage.skipped > 1]).toEqual([true, true]);
    expect([...log.all('items').values()].filter(({ note }) => note !== '').length).toBeGreaterThan(4);
  });

  it('had empty and busy weeks, undone slips, and rising ratings', () => {
    const weeks = Map.groupBy(events, ({ at }) => Math.floor(Date.parse(at) / (7 * 24 * 3600 * 1000)));
    expect(weeks.size).toBeGreaterThan(15);
    expect(weeks.size).toBeLessThan(29);
    const sizes = [...weeks.values()].map(({ length }) => length);
    expect(Math.max(...sizes)).toBeGreaterThan(3 * Math.min(...sizes));
    expect(events.filter(({ type }) => type === 'event.undone').length).toBeGreaterThan(1);
    const levels = log
      .actionsOn('skills', 'nodejs')
      .map((event) => event.type === 'skill.rated' && event.level);
    expect(levels).toEqual([3, 4]);
  });

  it('refers to items that the bundled path has', () => {
    const items = [notes, evidence, skips].flatMap((words) => Object.keys(words));
    expect(items.filter((key) => !index.items.has(key))).toEqual([]);
    expect(Object.keys(ratings).filter((key) => !index.skills.has(key))).toEqual([]);
  });

  it('does the same on the same day, and something on any path', () => {
    expect(sampleEvents(index, now)).toEqual(sampleEvents(index, now));
    expect(sampleEvents(indexPath(samplePath()), now).length).toBeGreaterThan(2);
  });
});
