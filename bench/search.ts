import { indexPath } from '../domain/path/path-index.ts';
import { ItemSearch } from '../domain/search/item-search.ts';
import type { Written } from '../domain/search/item-search.ts';
import { ProgressLog } from '../domain/progress/progress-log.ts';
import { readFirstPath } from '../main/paths/read-path.ts';
import { join } from 'node:path';
import { row } from './measure.ts';
import type { Bench, Row } from './measure.ts';
import { generatePath, makeWorkspace, sizes } from './workspaces.ts';

/**
 * The texts typed, letter by letter: words in many and in few items, several words, typos, and words without
 * a match.
 */
const typed = {
  S: ['transaction', 'rate limiting', 'jwt', 'transacton', 'connection pool', 'whatever this is'],
  L: ['number 12 of skill 37', 'without help', 'exmaple', 'skill 399', 'transaction', 'item-7'],
} as const;

/** `search`: the cost of one more letter, until the items are ranked; and of indexing the path. */
export const search: Bench = async ({ folder, quick }) => {
  const rows: Row[] = [];
  for (const size of ['S', 'L'] as const) {
    const path =
      size === 'S'
        ? await readFirstPath(join(import.meta.dirname, '../resources'))
        : generatePath(sizes.L.items);
    const { events } = await makeWorkspace(folder, size);
    const log = new ProgressLog(events);
    const written: Written = { item: (key) => log.at('items', key), skill: (key) => log.at('skills', key) };
    const index = indexPath(path);
    const building: number[] = [];
    let items = new ItemSearch(index);
    for (let i = 0; i < (quick ? 2 : 5); i++) {
      items = new ItemSearch(index);
      const start = performance.now();
      items.update(written);
      building.push(performance.now() - start);
    }
    const times: number[] = [];
    for (let i = 0; i < (quick ? 3 : 20); i++)
      for (const text of typed[size])
        for (let letters = 1; letters <= text.length; letters++) {
          const start = performance.now();
          items.search(text.slice(0, letters));
          times.push(performance.now() - start);
        }
    rows.push(row(`search/${size}`, times), row(`search.index/${size}`, building));
  }
  return rows;
};
