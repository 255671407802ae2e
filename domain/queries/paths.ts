import type { PathIndex } from '../path/path-index.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import { standingOf } from '../readiness/standing.ts';

/** The path that a workspace is on until another one is chosen; it need not be added. */
export const firstPath = 'backend-engineer';

/** The ids of a workspace's paths: the first path, where it was not removed, then the others by their ids. */
export function pathIds(log: ProgressLog): readonly string[] {
  const added = [...log.all('paths')]
    .filter(([, { document, removed }]) => document !== null && !removed)
    .map(([id]) => id);
  const others = added.filter((id) => id !== firstPath).toSorted();
  // Copies that were merged may each have removed what the other one kept.
  return log.at('paths', firstPath).removed && others.length > 0 ? others : [firstPath, ...others];
}

/** The id of the path that the learner is on: the one chosen last, of those that are there. */
export function chosenPathId(log: ProgressLog): string {
  const ids = pathIds(log);
  const choices = ids.flatMap((id) => {
    const { chosen } = log.at('paths', id);
    return chosen === null ? [] : [{ id, chosen }];
  });
  return choices.toSorted((a, b) => (a.chosen < b.chosen ? 1 : -1))[0]?.id ?? ids[0]!;
}

/** A path with how far it is covered, in items. */
export interface PathSummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Whether it is the one that the learner is on. */
  readonly chosen: boolean;
  readonly done: number;
  readonly required: number;
}

export function summarize({ path }: PathIndex, log: ProgressLog, chosen: boolean): PathSummary {
  const { coverage } = standingOf(path, (key) => log.at('items', key).state);
  const { id, title, version } = path;
  return { id, title, version, chosen, done: coverage.done, required: coverage.required };
}
