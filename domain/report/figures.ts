import { z } from 'zod';
import type { Figure } from '../readiness/standing.ts';
import { isLikelyDay } from './days.ts';
import type { Report } from './schema.ts';

const count = z.int().nonnegative();

/** What the signature of a report vouches for: which path, as of when, how much of what. */
export const signedFiguresSchema = z.strictObject({
  path: z.string().max(64),
  version: z.string().max(40),
  until: z.string().max(10).refine(isLikelyDay),
  /** Each by what it is of; that of the whole path, the first, by the path's title. */
  figures: z.array(z.strictObject({ of: z.string().max(120), done: count, required: count })).max(1000),
});
export type SignedFigures = z.infer<typeof signedFiguresSchema>;

export function signedFigures({ path, period, coverage, responsibilities, areas }: Report): SignedFigures {
  const named = (of: string, { done, required }: Figure) => ({ of, done, required });
  return {
    path: path.id,
    version: path.version,
    until: period.until,
    figures: [
      named(path.title, coverage.now),
      ...(responsibilities ?? []).map(({ title, now }) => named(title, now)),
      ...(areas ?? []).map(({ title, figure }) => named(title, figure)),
    ],
  };
}

/**
 * The first of some signed figures that cannot be true beside the others: more done than there is, or a part that has
 * more than the whole. Waymark signs none such; the holder of a key can sign anything.
 */
export function contradiction({ figures }: SignedFigures): SignedFigures['figures'][number] | undefined {
  const [whole] = figures;
  return figures.find(
    ({ done, required }) =>
      done > required ||
      done > whole!.done ||
      required > whole!.required ||
      required - done > whole!.required - whole!.done,
  );
}
