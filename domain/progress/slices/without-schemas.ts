// Here and not in index.ts, so that the window can use these without loading zod.
import type { Describer, Family } from '../describer.ts';
import type { Fold } from '../slice.ts';
import { describeComment } from './comments/describe.ts';
import { commentFold } from './comments/fold.ts';
import { describeDay } from './days/describe.ts';
import { dayFold } from './days/fold.ts';
import { describeEvidence } from './evidence/describe.ts';
import type { SliceName, SliceValue } from './index.ts';
import { describeItem } from './items/describe.ts';
import { itemFold } from './items/fold.ts';
import { describePath } from './paths/describe.ts';
import { pathFold } from './paths/fold.ts';
import { describePerson } from './people/describe.ts';
import { personFold } from './people/fold.ts';
import { describePlan } from './plans/describe.ts';
import { planFold } from './plans/fold.ts';
import { describeReview } from './reviews/describe.ts';
import { reviewFold } from './reviews/fold.ts';
import { describeSkill } from './skills/describe.ts';
import { skillFold } from './skills/fold.ts';

/** How the values of each slice add up. */
export const folds = {
  items: itemFold,
  skills: skillFold,
  paths: pathFold,
  reviews: reviewFold,
  comments: commentFold,
  people: personFold,
  days: dayFold,
  plans: planFold,
} as const satisfies {
  readonly [N in SliceName]: Fold<SliceValue<N>, never>;
};

/** How the history describes each family of events, by the first part of their types. */
export const describers = {
  item: describeItem,
  evidence: describeEvidence,
  skill: describeSkill,
  path: describePath,
  review: describeReview,
  comment: describeComment,
  person: describePerson,
  day: describeDay,
  plan: describePlan,
} as const satisfies { readonly [F in Family]: Describer<F> };
