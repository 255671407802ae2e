import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { killOnce, noKills, verify } from './kills.ts';
import type { KillTally } from './kills.ts';

export interface ImageCuts {
  readonly name: string;
  /** Undefined if the file system was unavailable: it takes root, and a kernel that can mount it. */
  readonly itemCounts: KillTally | undefined;
  readonly why: string;
}

interface Kind {
  readonly make: readonly [command: string, ...args: string[]];
  readonly options: string;
}

const megabyte = 1024 * 1024;
const size = 320 * megabyte;

// These file systems write back only after a minute: what was not synced is not on the disk.
const kinds: Readonly<Record<string, Kind>> = {
  ext4: { make: ['mkfs.ext4', '-q', '-F'], options: 'loop,commit=60' },
  'ext4 noauto_da_alloc': { make: ['mkfs.ext4', '-q', '-F'], options: 'loop,commit=60,noauto_da_alloc' },
  xfs: { make: ['mkfs.xfs', '-q', '-f'], options: 'loop' },
  btrfs: { make: ['mkfs.btrfs', '-q', '-f'], options: 'loop,commit=60' },
};

const jobs = ['ticking', 'checkpointing', 'restoring', 'batching'] as const;

/**
 * D2 on real file systems: kills a working process and immediately copies the image of its disk, as a power
 * cut would leave it. Then mounts the copy and opens the workspace.
 * @param random from 0 to 1; determines when to kill
 */
export async function cutImages(root: string, rounds: number, random: () => number): Promise<ImageCuts[]> {
  const results: ImageCuts[] = [];
  for (const [name, kind] of Object.entries(kinds)) {
    const at = join(root, 'cut');
    await mkdir(at, { recursive: true });
    const image = join(root, 'cut.image');
    try {
      await writeFile(image, '');
      await truncate(image, size);
      execFileSync(kind.make[0], [...kind.make.slice(1), image], { stdio: 'pipe' });
      mount(kind, image, at);
    } catch (failure) {
      results.push({ name, itemCounts: undefined, why: String(failure).split('\n')[0]! });
      continue;
    }
    try {
      results.push({ name, itemCounts: await cutRepeatedly(kind, at, image, rounds, random), why: '' });
    } finally {
      execFileSync('umount', [at], { stdio: 'pipe' });
      await rm(image, { force: true });
    }
  }
  return results;
}

async function cutRepeatedly(
  kind: Kind,
  at: string,
  image: string,
  rounds: number,
  random: () => number,
): Promise<KillTally> {
  const itemCounts = noKills();
  const folder = join(at, 'workspace');
  const job = (round: number) => jobs[Math.floor(round / 5) % jobs.length]!;
  let expected = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const lines = await killOnce(folder, job(round), 15 + random() * 100);
    await copyFile(image, `${image}.cut`);
    execFileSync('umount', [at], { stdio: 'pipe' });
    await copyFile(`${image}.cut`, image);
    mount(kind, image, at);
    itemCounts.kills++;
    itemCounts.acknowledged += lines.filter((line) => line.startsWith('ack ')).length;
    expected = await verify(folder, job(round), expected, lines, itemCounts);
  }
  await rm(`${image}.cut`, { force: true });
  return itemCounts;
}

function mount({ options }: Kind, image: string, at: string): void {
  execFileSync('mount', ['-o', options, image, at], { stdio: 'pipe' });
}
