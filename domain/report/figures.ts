import { z } from 'zod';
import type { ItemCounts } from '../standing/standing.ts';
import { isLikelyDay } from '../base/days.ts';
import type { Report } from './schema.ts';

const count = z.int().nonnegative();

/** What the signature of a report vouches for: the path, the date and the figures. */
export const signedFiguresSchema = z.strictObject({
  path: z.string().max(64),
  version: z.string().max(40),
  until: z.string().max(10).refine(isLikelyDay),
  /** Each figure by its name; the first is that of the whole path, named by the path's title. */
  figures: z.array(z.strictObject({ of: z.string().max(120), done: count, required: count })).max(1000),
});
export type SignedFigures = z.infer<typeof signedFiguresSchema>;

export function signedFigures({ path, period, coverage, responsibilities, areas }: Report): SignedFigures {
  const named = (of: string, { done, required }: ItemCounts) => ({ of, done, required });
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

/** A signed figure that cannot be true, by itself or compared with that of the whole path. */
export interface Contradiction {
  readonly figure: SignedFigures['figures'][number];
  /** Whether more is done than there is. Otherwise the figure of a part exceeds that of the whole. */
  readonly isImpossible: boolean;
}

/**
 * Finds the first signed figure that cannot be true. No Waymark ever signed one with more done than there is.
 * Versions before 0.1.1 signed a part that exceeds the whole if a path named a responsibility twice. Anybody
 * with a key can sign either.
 */
export function contradiction({ figures }: SignedFigures): Contradiction | undefined {
  const [whole] = figures;
  const impossible = figures.find(({ done, required }) => done > required);
  if (impossible) return { figure: impossible, isImpossible: true };
  const apart = figures.find(
    ({ done, required }) =>
      done > whole!.done || required > whole!.required || required - done > whole!.required - whole!.done,
  );
  return apart && { figure: apart, isImpossible: false };
}
