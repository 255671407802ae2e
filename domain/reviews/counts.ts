import { message } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';

/** A number of ratings, comments and endorsements. */
export interface Counts {
  readonly ratings: number;
  readonly comments: number;
  readonly endorsements: number;
}

/** Counts the parts of a review. */
export function countsOf({
  ratings,
  comments,
  endorsements,
}: Readonly<Record<keyof Counts, readonly unknown[]>>): Counts {
  return { ratings: ratings.length, comments: comments.length, endorsements: endorsements.length };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    ratings: a.ratings + b.ratings,
    comments: a.comments + b.comments,
    endorsements: a.endorsements + b.endorsements,
  };
}

/** Whether all three counts are 0. */
export function isNothing({ ratings, comments, endorsements }: Counts): boolean {
  return ratings + comments + endorsements === 0;
}

/** The counts in words. */
export function sayCounts({ ratings, comments, endorsements }: Counts): Message {
  return message('reviews.counts', {
    ratings: message('reviews.ratings', { count: ratings }),
    comments: message('reviews.comments', { count: comments }),
    endorsements: message('reviews.endorsements', { count: endorsements }),
  });
}
