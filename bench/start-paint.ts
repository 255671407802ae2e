import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { row } from './measure.ts';
import type { Bench } from './measure.ts';
import { openWindowProcess } from './window-process.ts';
import { makeWorkspace, sizes } from './workspaces.ts';
import type { Size } from './workspaces.ts';

/**
 * `start.paint`: from process start to the painted checklist, compared with an empty window of the same host.
 */
export const startPaint: Bench = async ({ folder, quick }) => {
  const page = join(folder, 'empty');
  await mkdir(page);
  await writeFile(
    join(page, 'index.html'),
    '<!doctype html><title>Empty</title><script type="module" src="./ready.js"></script>',
  );
  await writeFile(
    join(page, 'ready.js'),
    "requestAnimationFrame(() => requestAnimationFrame(() => (document.documentElement.dataset.ready = 'true')));",
  );
  const all = await Promise.all(
    (Object.keys(sizes) as Size[]).map(async (size) => {
      const { folder: workspace, resources } = await makeWorkspace(folder, size);
      return { name: size as string, args: ['--workspace', workspace, '--resources', resources] };
    }),
  );
  const times = new Map<string, number[]>();
  // The first run of each is dropped: the disk cache is still cold.
  for (let run = 0; run < (quick ? 3 : 9); run++) {
    for (const { name, args } of [{ name: 'empty', args: ['--empty', page] }, ...all]) {
      const opened = await openWindowProcess(args);
      await opened.close();
      if (run > 0) times.set(name, [...(times.get(name) ?? []), opened.painted]);
    }
  }
  const peer = { name: 'an empty window', times: times.get('empty')! };
  return all.map(({ name }) => row(`start.paint/${name}`, times.get(name)!, peer));
};
