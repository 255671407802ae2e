import { assertNever } from '../../../base/result.ts';
import type { Fold } from '../../slice.ts';
import type { ReviewEvent, ReviewsOfShare } from './slice.ts';

type Entry = ReviewsOfShare['all'][number];

export const reviewFold: Fold<ReviewsOfShare, ReviewEvent> = {
  untouched: { all: [], chosen: null },
  step(reviews, event) {
    switch (event.type) {
      case 'review.imported': {
        const { review: hash, content, unchecked = false } = event;
        if (reviews.all.some((known) => known.hash === hash)) return reviews;
        const added = { hash, content, unchecked };
        const chosen = reviews.all.find((one) => one.hash === reviews.chosen);
        return {
          all: [...reviews.all, added].toSorted((a, b) => (isEarlier(a, b) ? -1 : 1)),
          // The learner chose against a review that they knew. They have not seen this one.
          chosen: chosen !== undefined && isEarlier(chosen, added) ? hash : reviews.chosen,
        };
      }
      case 'review.chosen':
        return { ...reviews, chosen: event.review };
      default:
        return assertNever(event);
    }
  },
};

/** The hash of the share that a review is about. */
export function shareOf(event: ReviewEvent): string {
  return event.type === 'review.imported' ? event.content.share.hash : event.share;
}

/** Orders reviews of one share by one mentor, so that the same one counts in any order of arrival. */
function isEarlier(a: Entry, b: Entry): boolean {
  const [one, other] = [a.content.made.at, b.content.made.at];
  return one === other ? a.hash < b.hash : one < other;
}
