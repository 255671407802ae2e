import type { EventDraft } from '../progress/events.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import type { ReviewsOfShare } from '../progress/slices/reviews/slice.ts';
import type { Counts } from './counts.ts';
import { reviewsKey } from './keys.ts';
import type { Comment, Endorsement, Review } from './review.ts';

/** A part of a review as it was and as it is; null where there is none. */
export interface Pair<T> {
  readonly was: T | null;
  readonly is: T | null;
}

/** What an import changes, part by part. A part that stays as it was is in none of the lists. */
export interface ReviewDiff {
  readonly ratings: readonly Pair<Review['ratings'][number]>[];
  readonly comments: readonly Pair<Comment>[];
  readonly endorsements: readonly Pair<Endorsement>[];
}

/** What would become of a review that is imported. */
export interface ImportPlan {
  /**
   * `new`: its share had no review of this mentor; `newer`: it counts in place of an earlier one; `older`: a later one is
   * there and goes on counting; `known`: it was imported before.
   */
  readonly kind: 'new' | 'newer' | 'older' | 'known';
  readonly diff: ReviewDiff;
  /** How many parts the learner did not have. */
  readonly added: Counts;
  /** How many say something else than they did. */
  readonly changed: Counts;
  /** How many are in the earlier review only: they count no more. */
  readonly removed: Counts;
  readonly unchanged: Counts;
}

/** A review with whose it is. */
export interface SignedReview {
  readonly content: Review;
  /** The `hash` by which it is known, and the public `key` that signed it. */
  readonly origin: { readonly hash: string; readonly key: string };
}

/** The review that counts of those of one share by one mentor. */
export function currentReview({ all }: ReviewsOfShare): ReviewsOfShare['all'][number] | undefined {
  return all.at(-1);
}

/** Says what an import would change. */
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

/** The parts of two reviews side by side, in the order of the later one, what only the earlier one has at the end. */
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

/** The events of an import: none where the review was imported before. */
export function importDrafts(log: ProgressLog, review: SignedReview, hasCompared: boolean): EventDraft[] {
  const { content, origin } = review;
  if (planImport(log, review).kind === 'known') return [];
  const imported = { type: 'review.imported', review: origin.hash, mentor: origin.key, content } as const;
  return hasCompared && !log.at('people', origin.key).compared
    ? [{ type: 'person.compared', person: origin.key, compared: true }, imported]
    : [imported];
}
