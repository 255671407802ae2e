import { expect, it } from 'vitest';
import { compareProgress } from '../../domain/progress/compare.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { stampEvent } from '../../domain/progress/clock.ts';
import type { EventDraft } from '../../domain/progress/events.ts';

function log(...drafts: EventDraft[]): ProgressLog {
  return new ProgressLog(
    drafts.map((draft, i) => stampEvent(draft, { time: 1000 + i, counter: 0 }, 'abcd1234')),
  );
}
const done = (item: string): EventDraft => ({ type: 'item.marked', item, state: 'done' });

it('names every item whose state differs, on either side', () => {
  expect(compareProgress(log(done('a/one'), done('b/one')), log(done('b/one'), done('c/one'))).items).toEqual(
    [
      { item: 'a/one', now: 'done', after: 'todo' },
      { item: 'c/one', now: 'todo', after: 'done' },
    ],
  );
});

it('counts differences in anything but the state', () => {
  const noted: EventDraft = { type: 'item.noted', item: 'a/one', text: 'x' };
  const rated: EventDraft = { type: 'skill.rated', skill: 'a', level: 3 };
  const shown: EventDraft = { type: 'evidence.added', subject: { skill: 'b' }, title: 'x' };
  expect(compareProgress(log(noted, rated, shown), log())).toEqual({ items: [], details: 3 });
  expect(compareProgress(log(noted, rated), log(noted, rated))).toEqual({ items: [], details: 0 });
});
