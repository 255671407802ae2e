import type { Fold } from '../../slice.ts';
import type { ReviewEvent, ReviewsOfShare } from './slice.ts';

export const reviewFold: Fold<ReviewsOfShare, ReviewEvent> = {
  untouched: { all: [] },
  step({ all }, { review: hash, content }) {
    if (all.some((known) => known.hash === hash)) return { all };
    return { all: [...all, { hash, content }].toSorted(earlierFirst) };
  },
};

/** Orders reviews of one share by one mentor, so that the same one counts in any order of arrival. */
function earlierFirst(a: ReviewsOfShare['all'][number], b: ReviewsOfShare['all'][number]): number {
  if (a.content.made.at !== b.content.made.at) return a.content.made.at < b.content.made.at ? -1 : 1;
  return a.hash < b.hash ? -1 : 1;
}
