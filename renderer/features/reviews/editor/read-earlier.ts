import type { Opened } from '../../../../contract/mentor.ts';
import type { Review } from '../../../../domain/formats/review.ts';
import type { Share } from '../../../../domain/formats/share.ts';
import { changesSince } from '../../../../domain/reviews/share-changes.ts';
import type { SkillChange } from '../../../../domain/reviews/share-changes.ts';
import { viewOfShare } from '../../../../domain/standing/learner-view.ts';
import type { ItemCounts } from '../../../../domain/standing/standing.ts';

/** The mentor's last review of an earlier share, and what changed since that share. */
export interface Earlier {
  /** When the earlier share was made: changes are changes since then. */
  readonly at: string;
  readonly review: Review;
  /** What was done in the earlier share. */
  readonly coverage: ItemCounts;
  /** The self-rating of a skill in the earlier share; null if there was none. */
  readonly levelOf: (skill: string) => number | null;
  /** By the key of the skill. */
  readonly changes: ReadonlyMap<string, SkillChange>;
}

/** Compares a share with the one that the mentor reviewed last; null if there is none. */
export function readEarlier(share: Share, before: Opened['before']): Earlier | null {
  if (before === null) return null;
  const { skills } = before.share;
  return {
    at: before.share.made.at,
    review: before.review,
    coverage: viewOfShare(before.share).standing.coverage,
    levelOf: (key) => skills.find(({ skill }) => skill === key)?.level ?? null,
    changes: changesSince(before.share, share),
  };
}
