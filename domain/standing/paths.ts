import { indexPath } from '../path/path-index.ts';
import type { PathIndex, PlacedItem } from '../path/path-index.ts';
import type { LearningPath } from '../path/schema.ts';
import { isNewer } from '../path/version.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';
import { learnerView, progressIn } from './learner-view.ts';

/** The default path of a workspace until another one is chosen. It does not have to be added. */
export const firstPath = 'backend-engineer';

/**
 * The ids of a workspace's paths: the first path unless it is removed, then the others in the order of their
 * ids.
 */
export function pathIds(log: ProgressLog): readonly string[] {
  const added = [...log.all('paths')]
    .filter(([, { document, removed }]) => document !== null && !removed)
    .map(([id]) => id);
  const others = added.filter((id) => id !== firstPath).toSorted();
  // Never empty: two merged copies of a workspace may each have removed the path that the other kept.
  return log.at('paths', firstPath).removed && others.length > 0 ? others : [firstPath, ...others];
}

/** The id of the current path: the one chosen last, of those that are in the workspace. */
export function chosenPathId(log: ProgressLog): string {
  const ids = pathIds(log);
  const choices = ids.flatMap((id) => {
    const { chosen } = log.at('paths', id);
    return chosen === null ? [] : [{ id, chosen }];
  });
  return choices.toSorted((a, b) => (a.chosen < b.chosen ? 1 : -1))[0]?.id ?? ids[0]!;
}

/**
 * The current keys of renamed items in `paths`, by former key. A key that some item still has is not a former
 * key.
 */
export function renamedItems(paths: readonly PathIndex[]): ReadonlyMap<string, string> {
  const all = paths.flatMap(({ renamed }) => [...renamed]);
  return new Map(all.filter(([old]) => !paths.some(({ items }) => items.has(old))));
}

/** An item that has progress but is in none of the learner's paths any more. */
export interface ArchivedItem {
  readonly key: string;
  /** From the latest document with this item; null if none is left. */
  readonly text: string | null;
  readonly skill: string;
  readonly progress: ItemProgress;
}

/**
 * The items with progress that are in none of `paths` any more, in the order of their keys.
 * @param documents earlier documents, of any path and version
 */
export function archivedItems(
  log: ProgressLog,
  paths: readonly PathIndex[],
  documents: readonly LearningPath[],
): readonly ArchivedItem[] {
  const keys = [...log.all('items')]
    .filter(([, { state, note, evidence }]) => state !== 'todo' || note !== '' || evidence.length > 0)
    .map(([key]) => key)
    .filter((key) => !paths.some(({ items }) => items.has(key)))
    .toSorted();
  if (keys.length === 0) return [];
  const oldestFirst = documents.toSorted((a, b) => (isNewer(a.version, b.version) ? 1 : -1));
  const known = new Map<string, PlacedItem>(oldestFirst.flatMap((path) => [...indexPath(path).items]));
  return keys.map((key) => ({
    key,
    text: known.get(key)?.item.text ?? null,
    skill: known.get(key)?.skill.title ?? key.slice(0, key.indexOf('/')),
    progress: log.at('items', key),
  }));
}

/** A path with its coverage, in items. */
export interface PathSummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Whether it is the learner's current path. */
  readonly chosen: boolean;
  readonly done: number;
  readonly required: number;
}

export function summarize(index: PathIndex, log: ProgressLog, chosen: boolean): PathSummary {
  const { coverage } = learnerView(index, progressIn(log, index.path)).standing;
  const { id, title, version } = index.path;
  return { id, title, version, chosen, done: coverage.done, required: coverage.required };
}
