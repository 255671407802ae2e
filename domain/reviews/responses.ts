import { commentKey, partsOfReviewsKey } from '../formats/keys.ts';
import type { Comment, Target } from '../formats/review.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import type { CommentProgress } from '../progress/slices/comments/slice.ts';
import { currentReview } from './import-review.ts';

/** A mentor's comment to which the learner responded. */
export interface Response extends Comment {
  /** See `commentKey`. */
  readonly key: string;
  /** The hash of the share that was reviewed. */
  readonly share: string;
  /** The id of its path. */
  readonly path: string;
  /** The public key of the mentor. */
  readonly mentor: string;
  /** When the latest review was made that has the comment. */
  readonly at: string;
  /** Whether the review that counts still has the comment. */
  readonly isCurrent: boolean;
  readonly progress: CommentProgress;
}

/**
 * Everything that the learner answered, agreed on or resolved, in the order in which the reviews arrived. A comment that a later
 * review no longer has is among them: the learner's own words stay.
 */
export function responsesIn(log: ProgressLog): readonly Response[] {
  return [...log.all('reviews')].flatMap(([key, reviews]) => {
    const { share, mentor } = partsOfReviewsKey(key);
    const current = new Set(currentReview(reviews)?.content.comments.map(({ id }) => id));
    // A later review may have other words for the same comment.
    const comments = new Map(
      reviews.all.flatMap(({ content }) =>
        content.comments.map((comment) => [comment.id, { comment, review: content }] as const),
      ),
    );
    return [...comments.values()].flatMap(({ comment, review }) => {
      const full = commentKey(key, comment.id);
      const progress = log.at('comments', full);
      if (!isResponse(progress)) return [];
      const { made, share: reviewed } = review;
      const isCurrent = current.has(comment.id);
      return [
        { ...comment, key: full, share, path: reviewed.path.id, mentor, at: made.at, isCurrent, progress },
      ];
    });
  });
}

function isResponse({ answer, agreed, resolved }: CommentProgress): boolean {
  return answer !== '' || agreed !== null || resolved;
}

/**
 * The key of the skill that a comment is about; null for a responsibility or the whole.
 * @param renamed the current keys of items by their former ones
 */
export function skillOfTarget(on: Target, renamed: ReadonlyMap<string, string> = new Map()): string | null {
  if ('skill' in on) return on.skill;
  if (!('item' in on)) return null;
  const key = renamed.get(on.item) ?? on.item;
  return key.slice(0, key.indexOf('/'));
}
