import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { states } from '../../domain/base/states.ts';
import { walkHistory } from '../../domain/history/replay.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import type { EventDraft } from '../../domain/progress/events.ts';
import { makeShare } from '../../domain/reviews/make-share.ts';
import {
  learnerView,
  progressIn,
  snapshotOf,
  viewOfShare,
  withItems,
} from '../../domain/standing/learner-view.ts';
import type { LearnerView, PathProgress } from '../../domain/standing/learner-view.ts';
import { nextItems } from '../../domain/standing/next-items.ts';
import { samplePath } from '../support/paths.ts';
import { eventsAt } from '../support/reports.ts';
import { allOf, shareSource } from '../support/shares.ts';

const index = indexPath(samplePath());
const item = fc.constantFrom(...index.items.keys());
const skill = fc.constantFrom(...index.skills.keys());
const draft: fc.Arbitrary<EventDraft | 'undo'> = fc.oneof(
  fc.record({ type: fc.constant('item.marked' as const), item, state: fc.constantFrom(...states) }),
  fc.record({
    type: fc.constant('item.marked' as const),
    item,
    state: fc.constant('skipped' as const),
    reason: fc.constantFrom('not here', 'later'),
  }),
  fc.record({ type: fc.constant('item.noted' as const), item, text: fc.constantFrom('', 'A note.') }),
  fc.record({
    type: fc.constant('evidence.added' as const),
    subject: fc.oneof(fc.record({ item }), fc.record({ skill })),
    title: fc.constantFrom('A query', 'A talk'),
  }),
  fc.record({
    type: fc.constant('skill.rated' as const),
    skill,
    level: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  fc.record({
    type: fc.constant('path.decided' as const),
    path: fc.constant('sample'),
    choice: fc.constant('language'),
    skills: fc.constantFrom(['java'], ['ruby'], ['java', 'ruby'], []),
  }),
  fc.constant('undo' as const),
);

/** One event an hour, from a day on which nothing changes about time. */
const history = fc
  .array(draft, { maxLength: 30 })
  .map((drafts) =>
    eventsAt(...drafts.map((one, i) => [new Date(Date.UTC(2026, 9, 1, i)).toISOString(), one] as const)),
  );

/** What a view says, as plain data: without the ids and addresses that a share does not have. */
function said(view: LearnerView) {
  const titles = (evidence: readonly { readonly title: string }[]) => evidence.map(({ title }) => title);
  return {
    standing: { ...view.standing, counted: [...view.standing.counted].toSorted() },
    skillCounts: [...view.skillCounts],
    items: [...index.items.keys()].map((key) => {
      const { state, reason, note, evidence } = view.item(key);
      return [key, state, reason, note, titles(evidence)];
    }),
    skills: [...index.skills.keys()].map((key) => {
      const { level, evidence } = view.skill(key);
      return [key, level, titles(evidence)];
    }),
    next: nextItems({ ...view, now: Date.UTC(2026, 10, 27) }, 5).map(({ item: { key }, reason }) => [
      key,
      reason,
    ]),
  };
}

describe('the view of a learner', () => {
  it('is the same from the log, from a replay to its last day, and from a share of everything', () => {
    fc.assert(
      fc.property(history, (events) => {
        const log = new ProgressLog(events);
        const fromLog = learnerView(index, progressIn(log, index.path));

        let replayed: PathProgress | undefined;
        const moment = {
          at: Date.UTC(2026, 10, 27),
          look: (then: ProgressLog) => void (replayed = snapshotOf(index, then)),
        };
        expect([...walkHistory(events, new Map(), [moment])].length).toBeLessThan(2);
        const fromReplay = learnerView(index, replayed!);

        const source = shareSource({ index, log, name: null });
        const share = JSON.parse(JSON.stringify(makeShare(source, allOf))) as ReturnType<typeof makeShare>;
        const fromShare = viewOfShare(share);

        expect(said(fromReplay)).toEqual(said(fromLog));
        expect(said(fromShare)).toEqual(said(fromLog));
      }),
    );
  });

  it('is the same whether all of it is counted again or only what has changed', () => {
    fc.assert(
      fc.property(history, history, (before, events) => {
        const log = new ProgressLog(before);
        const first = learnerView(index, snapshotOf(index, log));
        const marks = events.flatMap((event) => (event.type === 'item.marked' ? [event] : []));
        const then = new ProgressLog([...before, ...marks]);
        const progress = snapshotOf(index, then);
        const changed = marks.map((event) => event.item);
        expect(said(withItems(first, progress, changed))).toEqual(said(learnerView(index, progress)));
      }),
    );
  });

  it('keeps the set of counted skills while its content stays', () => {
    const log = new ProgressLog(
      eventsAt(['2026-11-01T10:00Z', { type: 'item.marked', item: 'java/one', state: 'done' }]),
    );
    const before = learnerView(index, snapshotOf(index, new ProgressLog()));
    const after = withItems(before, snapshotOf(index, log), ['java/one']);
    expect(after.standing.coverage.done).toBe(1);
    expect(after.standing.counted).toBe(before.standing.counted);
  });
});
