import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { row } from './measure.ts';
import type { Bench } from './measure.ts';
import { openWindowProcess } from './window-process.ts';
import { makeWorkspace, sizes } from './workspaces.ts';
import type { Size } from './workspaces.ts';

/** `start.paint`: from the start of the process to the painted checklist, against a window of the same host that is empty. */
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
  // The first time of each is left out: it finds nothing in the cache of the disk.
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
