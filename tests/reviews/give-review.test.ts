import { expect, test } from 'vitest';
import { makeReviewFile, ofShare, reviewsGiven } from '../../main/reviews/give-review.ts';
import { ReviewArchive } from '../../main/reviews/archive.ts';
import { openedShare, someDraft } from '../support/reviews.ts';
import { someKey } from '../support/shares.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a review after one that a wrong clock dated far ahead has the date of today', async () => {
  const kept = new ReviewArchive(await temporaryFolder());
  const [share, key] = [openedShare(someKey()), someKey()];
  for (const at of ['2099-01-01T10:00:00.000Z', '2026-11-29T10:00:00.000Z']) {
    const now = Date.parse(at);
    const { bytes, review } = await makeReviewFile(share, someDraft, { kept, key, now, waymark: '0.1.0' });
    await kept.store('given', review.origin.hash, bytes, now);
    expect(review.content.made.at).toBe(at);
  }
});

test('a second review of a share is dated after the first, even if the clock was set back', async () => {
  const kept = new ReviewArchive(await temporaryFolder());
  const [share, other] = [openedShare(someKey()), openedShare(someKey())];
  const key = someKey();
  const give = async (of: typeof share, at: string) => {
    const now = Date.parse(at);
    const { bytes, review } = await makeReviewFile(of, someDraft, { kept, key, now, waymark: '0.1.0' });
    await kept.store('given', review.origin.hash, bytes, now);
    return review.content.made.at;
  };
  expect(await give(share, '2026-11-28T10:00:00.000Z')).toBe('2026-11-28T10:00:00.000Z');
  expect(await give(share, '2026-11-01T10:00:00.000Z')).toBe('2026-11-28T10:00:00.001Z');
  expect(await give(other, '2026-11-01T10:00:00.000Z')).toBe('2026-11-01T10:00:00.000Z');
  expect(ofShare(await reviewsGiven(kept), share.origin.hash).map(({ content }) => content.made.at)).toEqual([
    '2026-11-28T10:00:00.001Z',
    '2026-11-28T10:00:00.000Z',
  ]);
});
