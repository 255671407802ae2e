import type { Signer } from '../../contract/people.ts';
import type { ReviewView } from '../../contract/review-view.ts';
import { keyOfTarget, titleOfTarget } from '../../domain/reviews/title-of-target.ts';
import type { Target } from '../../domain/formats/review.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { ReviewArchive } from './archive.ts';
import { openReview } from './open-sealed.ts';
import type { SealedReview } from './open-sealed.ts';

/**
 * Reopens a kept review.
 * @throws WaymarkError `not-found`, or as `openReview` does
 */
export async function openArchivedReview(
  kept: ReviewArchive,
  kind: 'received' | 'given',
  hash: string,
): Promise<SealedReview> {
  const file = await kept.read(kind, hash);
  if (file === undefined) throw new WaymarkError('not-found', message('reviews.reviewGone'));
  return openReview(file, 'workspace');
}

/**
 * A review as it was given, for display.
 * @param paths supply the titles; a key that none of them has is shown as it is
 */
export function reviewView(
  { content, origin }: SealedReview,
  paths: readonly PathIndex[],
  signer: Signer | null,
): ReviewView {
  const titleOf = (on: Target) => titleOfTarget(paths, on) ?? keyOfTarget(on);
  const skillTitle = (skill: string) => titleOf({ skill }) ?? skill;
  return {
    hash: origin.hash,
    name: content.mentor.name,
    at: content.made.at,
    signer,
    ratings: content.ratings.map(({ skill, ...rating }) => ({ title: skillTitle(skill), ...rating })),
    comments: content.comments.map(({ on, text, ask }) => ({ title: titleOf(on), text, ask })),
    endorsements: content.endorsements.map(({ skill, text }) => ({ title: skillTitle(skill), text })),
  };
}
