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

/** A signed figure that cannot be true, alone or beside that of the whole. */
export interface Contradiction {
  readonly figure: SignedFigures['figures'][number];
  /** More done than there is. Without it, the figure is of a part that has more than the whole. */
  readonly isImpossible: boolean;
}

/**
 * The first of some signed figures that contradicts another. More done than there is no Waymark ever signed; a part with
 * more than the whole, one before 0.1.1 did, where a path named a responsibility twice. The holder of a key can sign both.
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
