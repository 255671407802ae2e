import { indexPath } from '../../domain/path/path-index.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import { ItemSearch } from '../../domain/search/item-search.ts';
import type { Found } from '../../domain/search/item-search.ts';
import type { Paths } from './paths.ts';

/** The search results on a path other than the chosen one. */
export interface FoundOnPath {
  readonly id: string;
  readonly title: string;
  /** Whether the workspace has the path. */
  readonly isHere: boolean;
  readonly count: number;
  /** The text of the best match; null if there is none. */
  readonly first: string | null;
}

/** Searches the paths that are not chosen: those of the workspace, then the other bundled ones. */
export async function searchOtherPaths(
  paths: Paths,
  log: ProgressLog,
  text: string,
): Promise<readonly FoundOnPath[]> {
  const chosen = paths.chosen(log).path.id;
  const here = paths.all(log).filter(({ path }) => path.id !== chosen);
  const available = (await paths.available(log)).map((path) => indexPath(path));
  return [...here, ...available].map((index) => {
    const { hits } = searchOn(index, log, text);
    const { id, title } = index.path;
    const best = hits[0] && index.items.get(hits[0].key)!.item.text;
    return { id, title, isHere: here.includes(index), count: hits.length, first: best ?? null };
  });
}

/** Searches one path, and what the learner wrote about it. */
export function searchOn(index: PathIndex, log: ProgressLog, text: string): Found {
  const search = new ItemSearch(index);
  search.update({ item: (key) => log.at('items', key), skill: (key) => log.at('skills', key) });
  return search.search(text);
}
