import { itemFold } from './items/fold.ts';
import { pathFold } from './paths/fold.ts';
import { skillFold } from './skills/fold.ts';
import type { SliceName, SliceValue } from './index.ts';
import type { Fold } from '../slice.ts';

/** How each slice adds up, for the window. */
export const folds = { items: itemFold, skills: skillFold, paths: pathFold } as const satisfies {
  readonly [N in SliceName]: Fold<SliceValue<N>, never>;
};
