import { makeReview } from '../../domain/reviews/make-review.ts';
import type { ReviewContent } from '../../domain/reviews/make-review.ts';
import type { Review } from '../../domain/formats/review.ts';
import { openShare } from '../../main/reviews/open-sealed.ts';
import type { SealedShare } from '../../main/reviews/open-sealed.ts';
import { seal } from '../../main/keys/envelope.ts';
import type { SigningKey } from '../../main/keys/signing-key.ts';
import { allOf, someShare } from './shares.ts';
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

export function someReview(
  share: SealedShare,
  draft: Partial<ReviewContent> = {},
  at = '2026-11-28T10:00:00.000Z',
): Review {
  return makeReview(share, { ...someDraft, ...draft }, { at, waymark: '0.1.0' });
}
