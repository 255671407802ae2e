import { commentFold } from './comments/fold.ts';
import { itemFold } from './items/fold.ts';
import { pathFold } from './paths/fold.ts';
import { personFold } from './people/fold.ts';
import { reviewFold } from './reviews/fold.ts';
import { skillFold } from './skills/fold.ts';
import type { SliceName, SliceValue } from './index.ts';
import type { Fold } from '../slice.ts';

/** The folds of all slices, for use in the window. */
export const folds = {
  items: itemFold,
  skills: skillFold,
  paths: pathFold,
  reviews: reviewFold,
  comments: commentFold,
  people: personFold,
} as const satisfies {
  readonly [N in SliceName]: Fold<SliceValue<N>, never>;
};
