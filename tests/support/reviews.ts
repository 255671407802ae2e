import { makeReview } from '../../domain/reviews/make-review.ts';
import type { ReviewContent } from '../../domain/reviews/make-review.ts';
import type { Review } from '../../domain/formats/review.ts';
import { openShare } from '../../main/reviews/open-sealed.ts';
import type { SealedShare } from '../../main/reviews/open-sealed.ts';
import { seal } from '../../main/keys/envelope.ts';
import type { SigningKey } from '../../main/keys/signing-key.ts';
import type { Event } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import type { ShareSource } from '../../domain/reviews/make-share.ts';
import { makeShare } from '../../domain/reviews/make-share.ts';
import type { Share } from '../../domain/formats/share.ts';
import { eventsAt } from './reports.ts';
import { allOf, sharedBytes, sharedEvents, sharedFile, shareSource, someShare } from './shares.ts';
import type { ShareChoice } from '../../domain/formats/share-sections.ts';

/** A share of the small path, as opened by a mentor. */
export function openedShare(key: SigningKey, choice: ShareChoice = allOf): SealedShare {
  return openShare(Buffer.from(seal(key, 'share', Buffer.from(JSON.stringify(someShare(choice))))));
}

/** A mentor's review of the small path, with one of everything. */
export const someDraft: ReviewContent = {
  name: 'Ada Mentor',
  ratings: [
    { skill: 'sql', level: 1 },
    { skill: 'java', level: 2 },
  ],
  comments: [
    { id: '0000000000000001', on: { item: 'sql/one' }, text: 'Show me the plan.', ask: true },
    { id: '0000000000000002', on: { skill: 'sql' }, text: 'Well begun.', ask: false },
    { id: '0000000000000003', on: { responsibility: 'speed' }, text: 'Measure more.', ask: false },
    { id: '0000000000000004', on: { whole: true }, text: 'Keep going.\nYou are on the way.', ask: false },
    { id: '0000000000000005', on: { skill: 'java' }, text: '', ask: true },
  ],
  endorsements: [{ skill: 'sql', text: 'I watched it being done.' }],
};

/** What a review of version 2 can hold besides. */
export const aimed: Pick<ReviewContent, 'ratings'> = {
  ratings: [
    { skill: 'sql', level: 1, aim: { level: 3, by: '2027-03-20' } },
    { skill: 'java', level: 2, aim: { level: 3 } },
  ],
};

export function someReview(
  share: SealedShare,
  draft: Partial<ReviewContent> = {},
  at = '2026-11-28T10:00:00.000Z',
): Review {
  return makeReview(share, { ...someDraft, ...draft }, { at, waymark: '0.1.0' });
}

const mentor = `${'A'.repeat(43)}=`;
const reviewed = 'a'.repeat(64);

/** Two weeks on the small path, a review of them, and what the learner made of it: answered, agreed and resolved. */
export function answeredEvents(): Event[] {
  const share = { content: someShare(), origin: { hash: reviewed, key: mentor } } as SealedShare;
  const comment = (n: number) => `${reviewed}/${mentor}/${'0'.repeat(15)}${n}`;
  const later = eventsAt(
    [
      '2026-11-20T10:00Z',
      { type: 'review.imported', review: 'b'.repeat(64), mentor, content: someReview(share) },
    ],
    ['2026-11-21T10:00Z', { type: 'comment.answered', comment: comment(1), text: 'It is the query.' }],
    [
      '2026-11-22T10:00Z',
      { type: 'comment.agreed', comment: comment(1), text: 'Robin measures it.', until: '2026-12-24' },
    ],
    ['2026-11-23T10:00Z', { type: 'comment.resolved', comment: comment(4), resolved: true }],
    ['2026-11-24T10:00Z', { type: 'comment.planned', comment: comment(2), planned: true }],
    ['2026-11-25T10:00Z', { type: 'comment.agreed', comment: comment(5), text: 'One kata a week.' }],
    ['2026-11-25T11:00Z', { type: 'path.decided', path: 'sample', choice: 'language', skills: ['java'] }],
  );
  return [...sharedEvents, ...later];
}

/** The same, with a file as evidence and a note on a skill. */
export const filedShare = (choice: ShareChoice = allOf): Share => makeShare(filedSource(), choice);

/** The same, with a plan. */
export function plannedShare(choice: ShareChoice = allOf): Share {
  const { log, ...source } = filedSource();
  const plan = { by: '2027-03-01', hours: 4, off: ['2026-12-21'], area: 'data', skills: ['java', 'sql'] };
  const planned = eventsAt(['2026-11-26T12:00Z', { type: 'plan.set', path: 'sample', ...plan }]);
  return makeShare({ ...source, log: new ProgressLog([...log.events, ...planned]) }, choice);
}

function filedSource(): ShareSource {
  const more = eventsAt(
    [
      '2026-11-26T10:00Z',
      { type: 'evidence.added', subject: { item: 'sql/one' }, title: 'The plan', file: sharedFile },
    ],
    [
      '2026-11-26T10:30Z',
      {
        type: 'evidence.added',
        subject: { skill: 'sql' },
        title: 'The same plan',
        url: 'https://example.org/plan',
        file: sharedFile,
      },
    ],
    ['2026-11-26T11:00Z', { type: 'skill.noted', skill: 'sql', text: 'What a join costs.' }],
  );
  const log = new ProgressLog([...answeredEvents(), ...more]);
  return shareSource({ log, files: sharedBytes });
}

/** A share with everything that a share of version 3 can hold. */
export const answeredShare = (choice: ShareChoice = allOf): Share =>
  makeShare(shareSource({ log: new ProgressLog(answeredEvents()) }), choice);
