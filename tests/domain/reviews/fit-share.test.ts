import { describe, expect, it } from 'vitest';
import { misfitOf } from '../../../domain/reviews/fit-share.ts';
import { bare, someKey } from '../../support/shares.ts';
import { openedShare, someDraft, someReview } from '../../support/reviews.ts';

const share = openedShare(someKey());
/** Java was left out, and no evidence shared. */
const part = openedShare(someKey(), { ...bare, without: ['java'] });
const aboutJava = { ratings: [], endorsements: [], comments: [] };

describe('a review', () => {
  it('fits the share that it was made of', () => {
    expect(misfitOf(someReview(share), share)).toBeUndefined();
  });

  it('may comment on a skill that was left out, for it is in the path', () => {
    const review = someReview(part, { ...aboutJava, comments: someDraft.comments });
    expect(misfitOf(review, part)).toBeUndefined();
  });

  it('may not rate or endorse one', () => {
    expect(
      misfitOf(someReview(part, { ...aboutJava, ratings: [{ skill: 'java', level: 3 }] }), part),
    ).toMatchObject({
      place: ['ratings', 0, 'skill'],
      message: { code: 'reviews.leftOut', parameters: { skill: 'java' } },
    });
    const endorsing = someReview(share, { ...aboutJava, endorsements: [{ skill: 'java', text: 'x' }] });
    const { key, hash } = part.origin;
    expect(misfitOf({ ...endorsing, share: { ...endorsing.share, key, hash } }, part)).toMatchObject({
      place: ['endorsements', 0, 'skill'],
    });
  });

  it('may not call evidence shared that was not, or endorse what was not there', () => {
    const review = someReview(share);
    const [given] = review.endorsements;
    for (const [field, value] of [
      ['evidence', false],
      ['hash', '0'.repeat(64)],
    ] as const)
      expect(misfitOf({ ...review, endorsements: [{ ...given!, [field]: value }] }, share)).toMatchObject({
        place: ['endorsements', 0, field],
      });
  });
});
