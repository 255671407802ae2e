import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const prefix = 'waymark-chromium-';

/** Makes a fresh browser profile. Its name contains the id of this process. */
export async function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
}

/**
 * Removes a profile once its browser has ended: until then the browser writes to it and may even recreate it.
 */
export async function removeProfile(folder: string): Promise<void> {
  const browser = await browserOf(folder);
  if (browser !== undefined) await waitForEnd(browser);
  await removeFolder(folder);
}

/**
 * The id of the process that uses a profile. Chromium leaves it there as the target of a link (not on
 * Windows).
 */
async function browserOf(folder: string): Promise<number | undefined> {
  const owner = await readlink(join(folder, 'SingletonLock')).catch(() => '');
  const pid = /-(\d+)$/.exec(owner)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Waits until a process has ended, for at most five seconds. */
async function waitForEnd(pid: number): Promise<void> {
  for (let tries = 0; tries < 100 && isRunning(pid); tries += 1) await wait(50);
}

/** Removes a folder until it stays away: the browser's helper processes may outlive it for a moment. */
async function removeFolder(folder: string): Promise<void> {
  let absent = 0;
  for (let tries = 0; tries < 20; tries += 1) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 }).catch(() => {});
    await wait(50);
    absent = existsSync(folder) ? 0 : absent + 1;
    if (absent === 2) return;
  }
}

/** Removes the profiles of processes that were killed. */
export async function removeAbandonedProfiles(isAlive: (pid: number) => boolean = isRunning): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const abandoned = names.filter((name) => {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    return pid !== undefined && !isAlive(Number(pid));
  });
  await Promise.all(abandoned.map((name) => removeFolder(join(tmpdir(), name))));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    // EPERM: the process runs, but belongs to another user.
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
