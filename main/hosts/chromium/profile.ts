import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const prefix = 'waymark-chromium-';

/** Makes a fresh browser profile; its name says which process it belongs to. */
export async function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
}

/**
 * Removes a profile. The browser that is just ending may still write to it, or even make it again, so it
 * is looked at again until it stays away.
 */
export async function removeProfile(folder: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 }).catch(() => {});
    await wait(50);
    if (!existsSync(folder)) return;
  }
}

/** Removes the profiles of runs that were killed. */
export async function removeAbandonedProfiles(isAlive: (pid: number) => boolean = isRunning): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const abandoned = names.filter((name) => {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    return pid !== undefined && !isAlive(Number(pid));
  });
  await Promise.all(abandoned.map((name) => removeProfile(join(tmpdir(), name))));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    // EPERM: it runs, and belongs to somebody else.
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
