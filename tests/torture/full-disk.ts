import { execFileSync } from 'node:child_process';
import { open, mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WaymarkError } from '../../domain/base/result.ts';
import { errorCode } from '../../main/store/file-system.ts';
import { append, marked, openStore, temporaryFiles } from '../support/stores.ts';
import { translate } from '../../domain/messages/translator.ts';

export interface FullDiskResult {
  readonly name: string;
  readonly summary: string;
  readonly violations: readonly string[];
  /** Whether the file system was unavailable (it takes root, and a kernel that can mount it). */
  readonly skipped: boolean;
}

const size = 2 * 1024 * 1024;

const mounts: Readonly<Record<string, (at: string, image: string) => Promise<void>>> = {
  tmpfs: async (at) => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at], { stdio: 'pipe' });
  },
  ext4: async (at, image) => {
    await writeFile(image, '');
    await truncate(image, 8 * size);
    execFileSync('mkfs.ext4', ['-q', '-F', image], { stdio: 'pipe' });
    execFileSync('mount', ['-o', 'loop', image, at], { stdio: 'pipe' });
  },
};

/** D3: fills a small tmpfs and a small ext4 `rounds` times each, while a store is working. */
export async function fillDisks(root: string, rounds: number): Promise<FullDiskResult[]> {
  const results: FullDiskResult[] = [];
  for (const [name, mount] of Object.entries(mounts)) {
    const at = join(root, name);
    await mkdir(at);
    try {
      await mount(at, join(root, `${name}.image`));
    } catch (failure) {
      results.push({
        name,
        summary: `not run: ${String(failure).split('\n')[0]}`,
        violations: [],
        skipped: true,
      });
      continue;
    }
    try {
      results.push(await fillRepeatedly(name, at, rounds));
    } finally {
      execFileSync('umount', [at], { stdio: 'pipe' });
    }
  }
  return results;
}

async function fillRepeatedly(name: string, at: string, rounds: number): Promise<FullDiskResult> {
  const violations: string[] = [];
  let refused = 0;
  for (let round = 0; round < rounds; round++) {
    const folder = join(at, 'workspace');
    const filler = join(at, 'filler');
    const fail = (words: string) => violations.push(`${name}, round ${round}: ${words}`);
    const store = await openStore(folder);
    const acknowledged: string[] = [];
    const refusedItems: string[] = [];
    for (let i = 0; i < 20; i++) acknowledged.push((await append(store, marked(`before/i${i}`))).id);
    await fill(filler, round % 4 === 0 ? 0 : round * 300);
    for (let i = 0; i < 40; i++) {
      try {
        // Notes are long, so that the journal has to grow on the full disk.
        acknowledged.push(
          (
            await append(store, {
              type: 'item.noted',
              item: `full/i${i}`,
              text: 'n'.repeat(2000 + 37 * round),
            })
          ).id,
        );
      } catch (failure) {
        refused++;
        refusedItems.push(`full/i${i}`);
        if (!(failure instanceof WaymarkError) || failure.problem.kind !== 'disk')
          fail(`not an error for the learner: ${String(failure)}`);
      }
    }
    await store.checkpoint().catch((failure: unknown) => {
      if (!(failure instanceof WaymarkError)) fail(`not an error for the learner: ${String(failure)}`);
    });
    if ((await temporaryFiles(folder)).length > 0) fail('a temporary file is left');
    await store.close();
    await rm(filler);
    const again = await openStore(folder);
    const lost = acknowledged.filter((id) => again.log.get(id) === undefined);
    if (lost.length > 0) fail(`${lost.length} acknowledged changes are gone`);
    const back = refusedItems.filter((item) => again.log.all('items').has(item));
    if (back.length > 0) fail(`${back.length} refused changes came back`);
    if (again.notices.some(({ kind }) => kind !== 'cleaned'))
      fail(again.notices.map(({ message }) => translate(message)).join(' '));
    await append(again, marked('space/again'));
    await again.close();
    await rm(folder, { recursive: true });
  }
  if (refused === 0) violations.push(`${name}: the disk was never full`);
  return {
    name,
    summary: `${rounds} rounds, ${refused} changes refused, ${violations.length} violations`,
    violations,
    skipped: false,
  };
}

/** Fills the disk up to about `spare` bytes. */
async function fill(path: string, spare: number): Promise<void> {
  const file = await open(path, 'w');
  let bytes = 0;
  try {
    for (let step = 65_536; step >= 512;) {
      try {
        const { bytesWritten } = await file.write(Buffer.alloc(step));
        bytes += bytesWritten;
        if (bytesWritten < step) step >>= 1;
      } catch (failure) {
        if (errorCode(failure) !== 'ENOSPC') throw failure;
        step >>= 1;
      }
    }
    await file.sync();
    await file.truncate(Math.max(0, bytes - spare));
  } finally {
    await file.close();
  }
}
