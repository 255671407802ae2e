import { describe, expect, it } from 'vitest';
import { isShared, targetOf } from '../../../domain/reviews/make-review.ts';
import { parseReview } from '../../../domain/formats/parse-review.ts';
import { openedShare, someReview } from '../../support/reviews.ts';
import { allOf, bare, gone, someKey, withAt } from '../../support/shares.ts';

const share = openedShare(someKey());

describe('makeReview', () => {
  it('names the share, and the content that each endorsement covers', () => {
    const review = someReview(share);
    expect(review.share).toEqual({
      hash: share.origin.hash,
      key: share.origin.key,
      path: { id: 'sample', version: '1.0.0' },
    });
    const { hash } = share.content.skills.find(({ skill }) => skill === 'sql')!;
    expect(review.endorsements).toEqual([
      { skill: 'sql', text: 'I watched it being done.', hash, evidence: true },
    ]);
    expect(someReview(openedShare(someKey(), bare)).endorsements[0]!.evidence).toBe(false);
  });
});

describe('targetOf', () => {
  it.each([
    ['sql', { skill: 'sql' }],
    ['sql/one', { item: 'sql/one' }],
    ['speed', { responsibility: 'speed' }],
    ['whole', { whole: true }],
    ['sql/none', undefined],
    ['none', undefined],
  ])('knows what %s is', (name, target) => {
    expect(targetOf(share.content, name)).toEqual(target);
  });
});

it('isShared knows which skills were left out', () => {
  const { content } = openedShare(someKey(), { ...allOf, without: ['sql'] });
  expect([isShared(content, 'java'), isShared(content, 'sql')]).toEqual([true, false]);
});

describe('parseReview', () => {
  const read = (review: unknown) => parseReview(JSON.stringify(review));

  it('reads what makeReview made', () => {
    expect(read(someReview(share))).toEqual({ ok: true, value: someReview(share) });
  });

  const { ratings, comments, endorsements } = someReview(share);

  it.each<[what: string, place: readonly (string | number)[], value: unknown]>([
    ['a field more', ['more'], 1],
    ['a field less', ['mentor'], gone],
    ['a mentor with no name', ['mentor', 'name'], ' '],
    ['a name of two lines', ['mentor', 'name'], 'Ada\nMentor'],
    ['a level of 0', ['ratings', 0, 'level'], 0],
    ['a level of 6', ['ratings', 0, 'level'], 6],
    ['half a level', ['ratings', 0, 'level'], 2.5],
    ['a skill rated twice', ['ratings', 1], ratings[0]],
    ['a skill endorsed twice', ['endorsements', 1], endorsements[0]],
    ['an endorsement that says nothing', ['endorsements', 0, 'text'], ' \n'],
    ['a comment twice', ['comments', 1, 'id'], comments[0]!.id],
    ['a comment that says nothing and asks nothing', ['comments', 1, 'text'], ' '],
    ['a comment on two things', ['comments', 0, 'on'], { item: 'sql/one', skill: 'sql' }],
    ['a comment on nothing', ['comments', 0, 'on'], {}],
    ['an id of another shape', ['comments', 0, 'id'], '../../../etc/passwd'],
    ['a comment that reorders the text', ['comments', 0, 'text'], 'a\u202Eb'],
    ['a comment too long', ['comments', 0, 'text'], 'a'.repeat(4001)],
    ['too many comments', ['comments'], Array.from({ length: 2001 }, () => comments[0])],
    ['a key that is none', ['share', 'key'], 'AAAA'],
    ['a hash that is none', ['share', 'hash'], 'abc'],
  ])('refuses %s', (_, place, value) => {
    expect(read(withAt(someReview(share), place, value))).toMatchObject({ ok: false });
  });
});
