import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readProgress } from '../main/store/read-only.ts';
import { Store } from '../main/store/store.ts';
import { row, sideBySide } from './measure.ts';
import type { Bench, Row } from './measure.ts';
import { makeWorkspace, sizes } from './workspaces.ts';
import type { Size } from './workspaces.ts';

/** `store.open`: recover and fold, compared with `JSON.parse` of the same bytes. */
export const storeOpen: Bench = async ({ folder, quick }) => {
  const rows: Row[] = [];
  for (const size of Object.keys(sizes) as Size[]) {
    const workspace = await makeWorkspace(folder, size);
    // Open it once, so that a journal exists as usual.
    await (await Store.open(workspace.folder, { version: '0.1.0' })).close();
    const text = await readFile(join(workspace.folder, 'waymark.json'), 'utf8');
    const times = await sideBySide(quick ? 5 : size === 'L' ? 20 : 60, {
      parse: () => void JSON.parse(text),
      open: () => readProgress(workspace.folder),
    });
    rows.push(row(`store.open/${size}`, times.open, { name: 'JSON.parse', times: times.parse }));
  }
  return rows;
};
