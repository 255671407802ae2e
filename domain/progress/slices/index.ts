import { z } from 'zod';
import type { SliceTable, ValueOf } from '../slice.ts';
import { commentKinds, comments } from './comments/slice.ts';
import { dayKinds, days } from './days/slice.ts';
import { evidenceKinds } from './evidence/events.ts';
import { itemKinds, items } from './items/slice.ts';
import { pathKinds, paths } from './paths/slice.ts';
import { people, personKinds } from './people/slice.ts';
import { planKinds, plans } from './plans/slice.ts';
import { reviewKinds, reviews } from './reviews/slice.ts';
import { skillKinds, skills } from './skills/slice.ts';

// To add a family of events: add a folder here, an entry in each of the two lists below, and in the two lists of
// without-schemas.ts.

/** The kinds of event that change something. The kinds that reverse them are in events.ts. */
export const actionKinds = [
  ...itemKinds,
  ...evidenceKinds,
  ...skillKinds,
  ...pathKinds,
  ...reviewKinds,
  ...commentKinds,
  ...personKinds,
  ...dayKinds,
  ...planKinds,
] as const;

/** All slices, by name. */
export const slices = { items, skills, paths, reviews, comments, people, days, plans } as const;

export type Slices = typeof slices;
export type SliceName = keyof Slices;
export type SliceValue<N extends SliceName> = ValueOf<Slices[N]>;

/** A key of a slice and its value. */
export type SliceEntry = {
  [N in SliceName]: readonly [slice: N, key: string, value: SliceValue<N>];
}[SliceName];

/** The schema of a `[slice, key, value]` entry for any slice of `table`. */
export function entrySchemaOf(table: SliceTable): z.ZodType<SliceEntry> {
  const entries = Object.entries(table).map(([name, { key, value }]) =>
    z.tuple([z.literal(name), key, value]),
  );
  // A table that is only known at run time has no union type.
  return z.union(entries) as unknown as z.ZodType<SliceEntry>;
}
