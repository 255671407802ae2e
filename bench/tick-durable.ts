import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noWindow } from '../tests/support/no-window.ts';
import { openApp } from '../main/app/app.ts';
import { row, sideBySide } from './measure.ts';
import type { Bench, Row } from './measure.ts';
import { makeWorkspace, sizes } from './workspaces.ts';
import type { Size } from './workspaces.ts';

/**
 * `tick.durable`: a mark through the app until the disk confirms it, compared with a bare append and
 * fdatasync of the same size.
 */
export const tickDurable: Bench = async ({ folder, quick }) => {
  const rows: Row[] = [];
  for (const size of Object.keys(sizes) as Size[]) {
    const workspace = await makeWorkspace(folder, size);
    const app = await openApp({
      ...workspace,
      version: '0.1.0',
      host: noWindow,
    });
    if (app.problem) throw new Error(app.problem.message.code);
    const bytes = await lineLength(workspace.folder, app, workspace.itemKeys[0]!);
    const raw = fs.openSync(join(folder, `raw-${size}`), 'a');
    const line = Buffer.alloc(bytes, 'x');
    const times = await sideBySide(quick ? 200 : 1000, {
      raw: () => {
        fs.writeSync(raw, line);
        fs.fdatasyncSync(raw);
      },
      tick: (run) => {
        const item = workspace.itemKeys[run % workspace.itemKeys.length]!;
        return app.handle('progress:mark', { item, state: 'done', reason: `run ${run}` });
      },
    });
    fs.closeSync(raw);
    await app.close();
    rows.push(row(`tick.durable/${size}`, times.tick, { name: 'append + fdatasync', times: times.raw }));
  }
  return rows;
};

/** How many bytes one mark writes. */
async function lineLength(
  folder: string,
  app: { handle(name: string, input: unknown): Promise<unknown> },
  item: string,
): Promise<number> {
  await app.handle('progress:mark', { item, state: 'done', reason: 'run 100' });
  const journal = await readFile(join(folder, 'journal.jsonl'), 'utf8');
  const start = journal.indexOf('{"seq"');
  return journal.indexOf('\n', start) + 1 - start;
}
