import type { CommentProgress } from '../progress/slices/comments/slice.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import type { ReviewsOfShare } from '../progress/slices/reviews/slice.ts';
import { currentReview } from './import-review.ts';
import { commentKey, partsOfReviewsKey } from '../formats/keys.ts';
import type { Aim, Comment, Endorsement, Review, Target } from '../formats/review.ts';

/** A review that counts, and its mentor. */
export interface CountingReview {
  /** See `reviewsKey`. */
  readonly key: string;
  /** The public key of the mentor. */
  readonly mentor: string;
  readonly content: Review;
}

/** The reviews that count (one per share and mentor), in the order in which they were made. */
export function countingReviews(all: ReadonlyMap<string, ReviewsOfShare>): readonly CountingReview[] {
  return [...all]
    .flatMap(([key, reviews]) => {
      const current = currentReview(reviews);
      return current ? [{ key, mentor: partsOfReviewsKey(key).mentor, content: current.content }] : [];
    })
    .toSorted((a, b) => (before(a, b) ? -1 : 1));
}

function before(a: CountingReview, b: CountingReview): boolean {
  const [one, other] = [a.content.made.at, b.content.made.at];
  return one === other ? a.key < b.key : one < other;
}

/** A mentor's rating of a skill. */
export interface MentorRating {
  readonly mentor: string;
  readonly level: number;
  /** What they would have the learner aim for. */
  readonly aim?: Aim | undefined;
  /** When the review was made. */
  readonly at: string;
}

/** The mentors' ratings by skill key: the last rating by each mentor, across all shares. */
export function mentorRatings(
  reviews: readonly CountingReview[],
): ReadonlyMap<string, readonly MentorRating[]> {
  return latestBySkill(reviews, ({ mentor, content }) =>
    content.ratings.map(({ skill, ...rating }) => [skill, { mentor, ...rating, at: content.made.at }]),
  );
}

/** A mentor's statement on a skill. */
export interface GivenEndorsement extends Endorsement {
  readonly mentor: string;
  readonly at: string;
}

/** The mentors' endorsements by skill key: the last statement by each mentor. */
export function endorsements(
  reviews: readonly CountingReview[],
): ReadonlyMap<string, readonly GivenEndorsement[]> {
  return latestBySkill(reviews, ({ mentor, content }) =>
    content.endorsements.map((given) => [given.skill, { ...given, mentor, at: content.made.at }]),
  );
}

function latestBySkill<T extends { readonly mentor: string }>(
  reviews: readonly CountingReview[],
  partsOf: (review: CountingReview) => readonly (readonly [skill: string, part: T])[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const [skill, part] of reviews.flatMap(partsOf)) {
    const others = (found.get(skill) ?? []).filter(({ mentor }) => mentor !== part.mentor);
    found.set(skill, [...others, part]);
  }
  return found;
}

/** A comment, its mentor and its review. */
export interface GivenComment extends Comment {
  /** See `commentKey`. */
  readonly key: string;
  /** The review that holds it; see `reviewsKey`. */
  readonly review: string;
  readonly mentor: string;
  readonly at: string;
}

/** Every comment of the reviews that count, in the order in which the reviews were made. */
export function givenComments(reviews: readonly CountingReview[]): readonly GivenComment[] {
  return reviews.flatMap(({ key, mentor, content }) =>
    content.comments.map((comment) => ({
      ...comment,
      key: commentKey(key, comment.id),
      review: key,
      mentor,
      at: content.made.at,
    })),
  );
}

/**
 * The targets of comments that the learner planned and has not resolved, those of the latest review first.
 */
export function plannedTargets(
  reviews: ReadonlyMap<string, ReviewsOfShare>,
  comments: ReadonlyMap<string, CommentProgress>,
): readonly Target[] {
  return givenComments(countingReviews(reviews))
    .filter(({ key }) => {
      const progress = comments.get(key);
      return progress?.planned === true && !progress.resolved;
    })
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
    .map(({ on }) => on);
}

/** The reviews of a log that count. */
export function reviewsIn(log: ProgressLog): readonly CountingReview[] {
  return countingReviews(log.all('reviews'));
}
