import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../../domain/reviews/agenda.ts';
import { choiceOf, currentReview, importDrafts, planImport } from '../../../domain/reviews/import-review.ts';
import type { SignedReview } from '../../../domain/reviews/import-review.ts';
import {
  endorsements,
  givenComments,
  mentorRatings,
  reviewsIn,
} from '../../../domain/reviews/effective-reviews.ts';
import type { Review } from '../../../domain/formats/review.ts';
import { clockStart, stampBatch } from '../../../domain/progress/clock.ts';
import { ProgressLog } from '../../../domain/progress/progress-log.ts';
import { sha256 } from '../../../main/keys/sha256.ts';
import { openedShare, someDraft, someReview } from '../../support/reviews.ts';
import { eventsAt } from '../../support/reports.ts';
import type { Happened } from '../../support/reports.ts';
import { someKey } from '../../support/shares.ts';

const learner = someKey();
const share = openedShare(learner);
// A key in Base64 may contain slashes.
const [ada, grace] = ['A/', 'B+'].map((pair) => `${pair.repeat(21)}A=`) as [string, string];

const signed = (content: Review, key = ada): SignedReview => ({
  content,
  origin: { hash: sha256(JSON.stringify(content)), key },
});
const first = signed(someReview(share));
const later = signed(
  someReview(
    share,
    {
      ratings: [
        { skill: 'sql', level: 5 },
        { skill: 'ruby', level: 1 },
      ],
      comments: someDraft.comments.slice(1),
    },
    '2026-12-01T10:00:00.000Z',
  ),
);

/** A log with reviews imported one after the other. */
function imported(reviews: readonly SignedReview[], before: readonly Happened[] = []) {
  const log = new ProgressLog(eventsAt(...before));
  let clock = clockStart;
  for (const [i, review] of reviews.entries()) {
    const drafts = importDrafts(log, review);
    const made = stampBatch(drafts, clock, 'aaaaaaaa', Date.parse('2027-01-01') + i * 1000, undefined);
    clock = made.clock;
    for (const event of made.events) log.apply(event);
  }
  return log;
}

/** Everything that imported reviews result in. */
function shown(log: ProgressLog) {
  const reviews = reviewsIn(log);
  return {
    all: [...log.all('reviews')].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ratings: [...mentorRatings(reviews)],
    endorsements: [...endorsements(reviews)],
    comments: givenComments(reviews),
    agenda: agendaOf(log),
  };
}

describe('planImport', () => {
  it('counts all of a first review as new', () => {
    expect(planImport(new ProgressLog(), first)).toMatchObject({
      kind: 'new',
      added: { ratings: 2, comments: 5, endorsements: 1 },
      unchanged: { ratings: 0, comments: 0, endorsements: 0 },
    });
  });

  it('finds nothing to do if the review is already imported', () => {
    const log = imported([first]);
    expect(planImport(log, first)).toMatchObject({
      kind: 'known',
      added: { ratings: 0, comments: 0, endorsements: 0 },
      unchanged: { ratings: 2, comments: 5, endorsements: 1 },
    });
    expect(importDrafts(log, first)).toEqual([]);
  });

  it('says what a newer review changes, adds and removes', () => {
    const plan = planImport(imported([first]), later);
    expect(plan).toMatchObject({
      kind: 'newer',
      added: { ratings: 1, comments: 0, endorsements: 0 },
      changed: { ratings: 1, comments: 0, endorsements: 0 },
      removed: { ratings: 1, comments: 1, endorsements: 0 },
      unchanged: { ratings: 0, comments: 4, endorsements: 1 },
    });
    expect(plan.diff.ratings).toEqual([
      { was: { skill: 'sql', level: 1 }, is: { skill: 'sql', level: 5 } },
      { was: null, is: { skill: 'ruby', level: 1 } },
      { was: { skill: 'java', level: 2 }, is: null },
    ]);
  });

  it('keeps an older review without changing anything shown', () => {
    const log = imported([later]);
    expect(planImport(log, first)).toMatchObject({
      kind: 'older',
      diff: { ratings: [], comments: [], endorsements: [] },
    });
    const both = imported([later, first]);
    expect(mentorRatings(reviewsIn(both))).toEqual(mentorRatings(reviewsIn(log)));
    expect([...both.all('reviews').values()][0]!.all).toHaveLength(2);
  });
});

describe('the choice of the review that counts', () => {
  const at = (day: string) => signed(someReview(share, {}, `${day}T10:00:00.000Z`));
  const [ahead, today, corrected] = [at('2099-01-01'), at('2026-12-01'), at('2026-12-02')];
  const chosen = (review: SignedReview): Happened => [
    '2027-06-01T10:00Z',
    { type: 'review.chosen', share: share.origin.hash, mentor: ada, review: review.origin.hash },
  ];
  const countingIn = (log: ProgressLog) => currentReview([...log.all('reviews').values()][0]!)?.hash;

  it('holds against a date far ahead, and gives way to a later correction', () => {
    const before = [ahead, today].map((review): Happened => [
      '2027-01-01T10:00Z',
      importDrafts(new ProgressLog(), review)[0]!,
    ]);
    expect(countingIn(new ProgressLog(eventsAt(...before)))).toBe(ahead.origin.hash);
    const log = new ProgressLog(eventsAt(...before, chosen(today)));
    expect(countingIn(log)).toBe(today.origin.hash);
    expect(planImport(log, corrected).kind).toBe('newer');
    const after: Happened = ['2027-07-01T10:00Z', importDrafts(log, corrected)[0]!];
    expect(countingIn(new ProgressLog(eventsAt(...before, chosen(today), after)))).toBe(
      corrected.origin.hash,
    );
  });

  it('is asked for only if another one counts', () => {
    const log = imported([today, corrected]);
    expect(choiceOf(log, corrected.origin.hash)).toEqual([]);
    expect(choiceOf(log, today.origin.hash)).toMatchObject([
      { type: 'review.chosen', review: today.origin.hash },
    ]);
    expect(choiceOf(log, ahead.origin.hash)).toBeUndefined();
  });
});

describe('imports', () => {
  it('give the same result in any order, and importing twice has no further effect', () => {
    const keys = fc.constantFrom(ada, grace);
    const level = fc.integer({ min: 1, max: 5 });
    const made = fc.constantFrom('2026-12-01', '2026-12-02').map((day) => `${day}T10:00:00.000Z`);
    const shares = [share, openedShare(learner, { sections: [], notes: null, answersTo: null, without: [] })];
    const review = fc
      .record({
        key: keys,
        of: fc.constantFrom(...shares),
        at: made,
        ratings: fc.uniqueArray(fc.record({ skill: fc.constantFrom('sql', 'java', 'ruby'), level }), {
          selector: ({ skill }) => skill,
        }),
        comments: fc.subarray([...someDraft.comments]),
        endorsements: fc.subarray([...someDraft.endorsements]),
      })
      .map(({ key, of, at, ...draft }) => signed(someReview(of, draft, at), key));
    const reviews = fc.array(review, { maxLength: 8 });
    const orders = reviews.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    );
    const before: readonly Happened[] = [
      ['2026-11-10T10:00Z', { type: 'skill.rated', skill: 'sql', level: 3 }],
      ['2026-11-10T10:00Z', { type: 'skill.rated', skill: 'java', level: 1 }],
    ];
    fc.assert(
      fc.property(orders, ([list, shuffled]) => {
        expect(shown(imported(shuffled, before))).toEqual(shown(imported(list, before)));
      }),
    );
  });

  it('use the last rating of each mentor across all shares', () => {
    const other = openedShare(learner, { sections: [], notes: null, answersTo: null, without: [] });
    const log = imported([
      signed(someReview(other, { ratings: [{ skill: 'sql', level: 4 }] }, '2026-12-24T10:00:00.000Z')),
      later,
      signed(someReview(share), grace),
    ]);
    expect(mentorRatings(reviewsIn(log)).get('sql')).toEqual([
      { mentor: grace, level: 1, at: '2026-11-28T10:00:00.000Z' },
      { mentor: ada, level: 4, at: '2026-12-24T10:00:00.000Z' },
    ]);
  });

  it('save that the fingerprint was compared, in the same step', () => {
    expect(importDrafts(new ProgressLog(), first, { hasCompared: true }).map(({ type }) => type)).toEqual([
      'person.compared',
      'review.imported',
    ]);
  });
});

describe('agendaOf', () => {
  const rated = (level: number | null): readonly Happened[] => [
    ['2026-11-10T10:00Z', { type: 'skill.rated', skill: 'sql', level }],
  ];

  it.each([
    [5, [4]],
    [3, [2]],
    [2, []],
    [null, []],
  ])(
    'compares a self-rating of %j with a mentor’s 1 and lists it if they are two or more apart',
    (level, gaps) => {
      const { points } = agendaOf(imported([first], rated(level)));
      expect(points.map(({ self, level: given }) => Math.abs(self - given))).toEqual(gaps);
    },
  );

  it('has a mentor’s questions until they are resolved', () => {
    const log = imported([first]);
    const { questions } = agendaOf(log);
    expect(questions.map(({ on, text }) => [on, text])).toEqual([
      [{ item: 'sql/one' }, 'Show me the plan.'],
      [{ skill: 'java' }, ''],
    ]);
    const resolved = eventsAt([
      '2027-02-01T10:00Z',
      { type: 'comment.resolved', comment: questions[0]!.key, resolved: true },
    ]);
    for (const event of resolved) log.apply(event);
    expect(agendaOf(log).questions).toHaveLength(1);
  });
});
