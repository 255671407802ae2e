import type { EventDraft } from '../progress/events.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import type { ReviewsOfShare } from '../progress/slices/reviews/slice.ts';
import type { Counts } from './counts.ts';
import { partsOfReviewsKey, reviewsKey } from '../formats/keys.ts';
import type { Comment, Endorsement, Review } from '../formats/review.ts';

/** A part of a review before and after an import; null if it is absent. */
export interface Pair<T> {
  readonly was: T | null;
  readonly is: T | null;
}

/** What an import changes, part by part. Unchanged parts are in none of the lists. */
export interface ReviewDiff {
  readonly ratings: readonly Pair<Review['ratings'][number]>[];
  readonly comments: readonly Pair<Comment>[];
  readonly endorsements: readonly Pair<Endorsement>[];
}

/** The effect of importing a review. */
export interface ImportPlan {
  /**
   * `new`: the first review of its share by this mentor; `newer`: it replaces an earlier one; `older`: a
   * later one is already imported and continues to count; `known`: this very review is already imported.
   */
  readonly kind: 'new' | 'newer' | 'older' | 'known';
  readonly diff: ReviewDiff;
  /** Parts that the learner did not have before. */
  readonly added: Counts;
  /** Parts with a new content. */
  readonly changed: Counts;
  /** Parts that only the earlier review has. They no longer count. */
  readonly removed: Counts;
  readonly unchanged: Counts;
}

/** A review and its origin. */
export interface SignedReview {
  readonly content: Review;
  /** The review's `hash`, which identifies it, and the public `key` that signed it. */
  readonly origin: { readonly hash: string; readonly key: string };
}

/**
 * The one review that counts among those of one share by one mentor: the latest, unless the learner chose another; undefined if
 * there is none.
 */
export function currentReview({ all, chosen }: ReviewsOfShare): ReviewsOfShare['all'][number] | undefined {
  return all.find(({ hash }) => hash === chosen) ?? all.at(-1);
}

/**
 * The event that makes a review the one that counts; none if it counts already.
 * @returns undefined if there is no such review
 */
export function choiceOf(log: ProgressLog, hash: string): EventDraft[] | undefined {
  for (const [key, reviews] of log.all('reviews')) {
    if (!reviews.all.some((review) => review.hash === hash)) continue;
    const isCounting = currentReview(reviews)?.hash === hash;
    return isCounting ? [] : [{ type: 'review.chosen', ...partsOfReviewsKey(key), review: hash }];
  }
  return undefined;
}

/** Works out what an import would change, without changing anything. */
export function planImport(log: ProgressLog, { content, origin }: SignedReview): ImportPlan {
  const reviews = log.at('reviews', reviewsKey(content.share.hash, origin.key));
  const current = currentReview(reviews)?.content;
  const kind = kindOf(reviews, content, origin.hash);
  const becomes = kind === 'older' ? current! : content;
  const parts = {
    ratings: pairs(current?.ratings, becomes.ratings, ({ skill }) => skill),
    comments: pairs(current?.comments, becomes.comments, ({ id }) => id),
    endorsements: pairs(current?.endorsements, becomes.endorsements, ({ skill }) => skill),
  };
  const count = (keep: (pair: Pair<unknown>) => boolean): Counts => ({
    ratings: parts.ratings.filter(keep).length,
    comments: parts.comments.filter(keep).length,
    endorsements: parts.endorsements.filter(keep).length,
  });
  return {
    kind,
    diff: {
      ratings: parts.ratings.filter((pair) => !isSame(pair)),
      comments: parts.comments.filter((pair) => !isSame(pair)),
      endorsements: parts.endorsements.filter((pair) => !isSame(pair)),
    },
    added: count(({ was }) => was === null),
    changed: count((pair) => pair.was !== null && pair.is !== null && !isSame(pair)),
    removed: count(({ is }) => is === null),
    unchanged: count(isSame),
  };
}

function kindOf(reviews: ReviewsOfShare, { made }: Review, hash: string): ImportPlan['kind'] {
  const current = currentReview(reviews);
  if (current === undefined) return 'new';
  if (reviews.all.some((known) => known.hash === hash)) return 'known';
  const { at } = current.content.made;
  return made.at > at || (made.at === at && hash > current.hash) ? 'newer' : 'older';
}

/**
 * Pairs the parts of two reviews, in the order of the later one; parts that only the earlier one has come
 * last.
 */
function pairs<T>(was: readonly T[] = [], is: readonly T[], keyOf: (part: T) => string): Pair<T>[] {
  const before = new Map(was.map((part) => [keyOf(part), part]));
  const after = new Set(is.map(keyOf));
  return [
    ...is.map((part) => ({ was: before.get(keyOf(part)) ?? null, is: part })),
    ...was.filter((part) => !after.has(keyOf(part))).map((part) => ({ was: part, is: null })),
  ];
}

function isSame({ was, is }: Pair<unknown>): boolean {
  return JSON.stringify(was) === JSON.stringify(is);
}

/** What the learner did and decided before an import. */
interface Decided {
  /** They have compared the mentor's fingerprint. */
  readonly hasCompared?: boolean;
  /** They import it although its share is gone, so that it could not be checked. */
  readonly isUnchecked?: boolean;
}

/** The events of an import; none if the review is already imported. */
export function importDrafts(
  log: ProgressLog,
  review: SignedReview,
  { hasCompared = false, isUnchecked = false }: Decided = {},
): EventDraft[] {
  const { content, origin } = review;
  if (planImport(log, review).kind === 'known') return [];
  const imported = {
    type: 'review.imported',
    review: origin.hash,
    mentor: origin.key,
    content,
    ...(isUnchecked ? { unchecked: true as const } : {}),
  } as const;
  return hasCompared && !log.at('people', origin.key).compared
    ? [{ type: 'person.compared', person: origin.key, compared: true }, imported]
    : [imported];
}
