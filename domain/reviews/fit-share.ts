import { message } from '../messages/message.ts';
import type { ReferenceFault } from '../path/check-references.ts';
import type { Review } from '../formats/review.ts';
import { hasTarget, isShared } from './make-review.ts';
import type { OpenedShare } from './make-review.ts';
import { keyOfTarget } from './title-of-target.ts';

/**
 * Finds what a review says of something that its share does not have, or says otherwise than the share: another key or path,
 * a rated skill that was not shared, a subject that the path lacks, the hash of other content.
 * @returns the first fault; undefined if the review fits the share
 */
export function misfitOf(
  review: Review,
  { content: share, origin }: OpenedShare,
): ReferenceFault | undefined {
  const { key, path } = review.share;
  if (key !== origin.key) return { place: ['share', 'key'], message: message('reviews.otherKey') };
  if (path.id !== share.path.id || path.version !== share.path.version)
    return {
      place: ['share', 'path'],
      message: message('reviews.otherPath', { path: share.path.id, version: share.path.version }),
    };
  for (const part of ['ratings', 'endorsements'] as const)
    for (const [i, { skill }] of review[part].entries())
      if (!isShared(share, skill))
        return { place: [part, i, 'skill'], message: message('reviews.leftOut', { skill }) };
  return strangeEndorsement(review, share) ?? strangeTarget(review, share);
}

function strangeEndorsement({ endorsements }: Review, share: OpenedShare['content']) {
  const hashes = new Map(share.skills.map(({ skill, hash }) => [skill, hash]));
  const hasEvidence = share.sections.includes('evidence');
  const i = endorsements.findIndex(
    ({ skill, hash, evidence }) => hash !== hashes.get(skill) || evidence !== hasEvidence,
  );
  if (i < 0) return undefined;
  const field = endorsements[i]!.evidence === hasEvidence ? 'hash' : 'evidence';
  return { place: ['endorsements', i, field], message: message('reviews.otherContent') };
}

function strangeTarget({ comments }: Review, share: OpenedShare['content']): ReferenceFault | undefined {
  const i = comments.findIndex(({ on }) => !hasTarget(share, on));
  if (i < 0) return undefined;
  const target = keyOfTarget(comments[i]!.on) ?? '';
  return { place: ['comments', i, 'on'], message: message('reviews.notInPath', { target }) };
}
