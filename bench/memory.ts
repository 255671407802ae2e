import { readdir, readFile } from 'node:fs/promises';
import { row } from './measure.ts';
import type { Bench } from './measure.ts';
import { openWindowProcess } from './window-process.ts';
import { makeWorkspace } from './workspaces.ts';

const megabyte = 1_000_000;

/** `memory`: the memory of main and the window's renderer, idle with L open. Linux only: it reads /proc. */
export const memory: Bench = async ({ folder, quick }) => {
  if (process.platform !== 'linux') return [];
  const { folder: workspace, resources } = await makeWorkspace(folder, 'L');
  const main: number[] = [];
  const renderer: number[] = [];
  for (let run = 0; run < (quick ? 1 : 5); run++) {
    const opened = await openWindowProcess(['--workspace', workspace, '--resources', resources]);
    await new Promise((rested) => setTimeout(rested, 5000));
    main.push((await residentOf(opened.pid)) / megabyte);
    renderer.push(
      Math.max(...(await Promise.all((await renderersBelow(opened.pid)).map(residentOf)))) / megabyte,
    );
    await opened.close();
  }
  return [row('memory/main', main, undefined, 'MB'), row('memory/renderer', renderer, undefined, 'MB')];
};

/** The resident memory of a process in bytes, including shared memory. */
async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

async function renderersBelow(top: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      // After the process name, which may contain anything, come the state and the parent.
      const parent = Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]);
      return { pid, parent, isRenderer: command.includes('--type=renderer') };
    }),
  );
  const below = new Set([top]);
  let size = 0;
  while (size !== below.size) {
    size = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  return all.filter(({ pid, isRenderer }) => isRenderer && below.has(pid)).map(({ pid }) => pid);
}
