import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fixturesFor, sealed } from '../hostile/exchange-fixtures.ts';
import { root } from '../support/apps.ts';
import { someKey, someShare } from '../support/shares.ts';

interface Opened {
  readonly name: string;
  readonly ok: boolean;
  /** The duration, ms. */
  readonly ms: number;
  /** The memory used beyond that for a small good file, bytes. */
  readonly bytes: number;
}

export interface HostileTally {
  readonly files: number;
  readonly slowest: Opened;
  readonly largest: Opened;
  readonly violations: readonly string[];
}

/** The limits for one file (H1). */
const most = { ms: 2000, bytes: 256 * 1024 * 1024 };

/**
 * Opens every hostile share and review in a separate process.
 * @param folder where to write them
 */
export async function openHostileFiles(folder: string): Promise<HostileTally> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'file');
  const open = async (name: string, content: Buffer): Promise<Opened> => {
    await writeFile(file, content);
    const child = await promisify(execFile)(process.execPath, [
      join(root, 'tests/torture/open-file.ts'),
      file,
    ]);
    return { name, ...(JSON.parse(child.stdout) as Omit<Opened, 'name'>) };
  };
  const usual = await open('a good share', sealed(someKey(), 'share', someShare()));
  const violations: string[] = usual.ok ? [] : ['a good share was refused'];
  const all: Opened[] = [];
  for (const { name, bytes } of fixturesFor(someKey(), someKey())) {
    const opened = await open(name, bytes).catch(
      (failure: unknown) => void violations.push(`${name}: ${failure}`),
    );
    if (opened) all.push({ ...opened, bytes: Math.max(0, opened.bytes - usual.bytes) });
  }
  for (const { name, ok, ms, bytes } of all) {
    // It is sound; only a workspace it is not meant for refuses it.
    if (ok && name !== 'review: another learner’s key') violations.push(`${name}: accepted`);
    if (ms > most.ms || bytes > most.bytes) violations.push(`${name}: ${sayCost({ ms, bytes })}`);
  }
  const worst = (by: 'ms' | 'bytes') => all.reduce((a, b) => (a[by] > b[by] ? a : b));
  return { files: all.length, slowest: worst('ms'), largest: worst('bytes'), violations };
}

/** The cost of a file, for display. */
export function sayCost({ ms, bytes }: Pick<Opened, 'ms' | 'bytes'>): string {
  return `${Math.round(ms)} ms, ${Math.round(bytes / 1024 / 1024)} MB`;
}
