import type { Describer, Family } from '../describer.ts';
import { describeComment } from './comments/describe.ts';
import { describeEvidence } from './evidence/describe.ts';
import { describeItem } from './items/describe.ts';
import { describePath } from './paths/describe.ts';
import { describePerson } from './people/describe.ts';
import { describeReview } from './reviews/describe.ts';
import { describeSkill } from './skills/describe.ts';

/** How each family of events is described, by the first part of its types. For use in the window: without schemas. */
export const describers = {
  item: describeItem,
  evidence: describeEvidence,
  skill: describeSkill,
  path: describePath,
  review: describeReview,
  comment: describeComment,
  person: describePerson,
} as const satisfies { readonly [F in Family]: Describer<F> };
