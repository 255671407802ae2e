import type { Figure } from '../readiness/standing.ts';
import type { Report } from './schema.ts';

/** A figure of a report by what it is of; the coverage of the whole path has the path's title. */
export interface NamedFigure {
  readonly of: string;
  readonly done: number;
  readonly required: number;
}

/** What the signature of a report vouches for: which path, as of when, how much of what. */
export interface SignedFigures {
  readonly path: string;
  readonly version: string;
  readonly until: string;
  readonly figures: readonly NamedFigure[];
}

export function signedFigures({ path, period, coverage, responsibilities, areas }: Report): SignedFigures {
  const named = (of: string, { done, required }: Figure): NamedFigure => ({ of, done, required });
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
