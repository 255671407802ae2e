import { z } from 'zod';
import type { SliceTable, ValueOf } from '../slice.ts';
import { commentKinds, comments } from './comments/slice.ts';
import { evidenceKinds } from './evidence/events.ts';
import { itemKinds, items } from './items/slice.ts';
import { pathKinds, paths } from './paths/slice.ts';
import { people, personKinds } from './people/slice.ts';
import { reviewKinds, reviews } from './reviews/slice.ts';
import { skillKinds, skills } from './skills/slice.ts';

// A new family of events is a folder beside these, a line in each of the two lists here, and one in folds.ts.

/** The kinds of event that do something; see events.ts for those that take it back. */
export const actionKinds = [
  ...itemKinds,
  ...evidenceKinds,
  ...skillKinds,
  ...pathKinds,
  ...reviewKinds,
  ...commentKinds,
  ...personKinds,
] as const;

/** What events add up to. */
export const slices = { items, skills, paths, reviews, comments, people } as const;

export type Slices = typeof slices;
export type SliceName = keyof Slices;
export type SliceValue<N extends SliceName> = ValueOf<Slices[N]>;

/** What stands in one slice under one key. */
export type SliceEntry = {
  [N in SliceName]: readonly [slice: N, key: string, value: SliceValue<N>];
}[SliceName];

/** The schema of what stands in any of `table` under one key: `[slice, key, value]`. */
export function entrySchemaOf(table: SliceTable): z.ZodType<SliceEntry> {
  const entries = Object.entries(table).map(([name, { key, value }]) =>
    z.tuple([z.literal(name), key, value]),
  );
  // A table that is only known at run time has no union of its own.
  return z.union(entries) as unknown as z.ZodType<SliceEntry>;
}
