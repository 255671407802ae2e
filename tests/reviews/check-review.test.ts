import { expect, it } from 'vitest';
import { checkReview } from '../../main/reviews/check-review.ts';
import type { SealedReview } from '../../main/reviews/open-sealed.ts';
import { openedShare, someReview } from '../support/reviews.ts';
import { someKey } from '../support/shares.ts';

const content = someReview(openedShare(someKey()));
const review: SealedReview = {
  type: 'review',
  content,
  origin: { hash: 'a'.repeat(64), key: `${'A'.repeat(43)}=`, fingerprint: '' },
};
/** A learner whose key is not the one that signed the share, and whose copy of the share cannot be read. */
const learner = (isKept: boolean) => ({
  archive: { has: async () => isKept, read: async () => undefined },
  key: `${'B'.repeat(43)}=`,
  now: Date.parse('2026-11-29T10:00:00Z'),
});

it('a share that was signed with an earlier key is one’s own, even if its file is damaged', async () => {
  expect(await checkReview(review, learner(true))).toBe('gone');
});

it('a share that was never sent is not', async () => {
  await expect(checkReview(review, learner(false))).rejects.toMatchObject({
    problem: { message: { code: 'reviews.otherLearner' } },
  });
});
