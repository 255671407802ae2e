import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const prefix = 'waymark-chromium-';

/** Makes a fresh browser profile; its name says which process it belongs to. */
export async function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Removes a profile once its browser has ended: until then it writes to it, and even makes it again. */
export async function removeProfile(folder: string): Promise<void> {
  const browser = await browserOf(folder);
  if (browser !== undefined) await waitForEnd(browser);
  await removeFolder(folder);
}

/** The process that has a profile open; Chromium leaves its id in a link there (not on Windows). */
async function browserOf(folder: string): Promise<number | undefined> {
  const owner = await readlink(join(folder, 'SingletonLock')).catch(() => '');
  const pid = /-(\d+)$/.exec(owner)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Waits until a process has ended, at most five seconds. */
async function waitForEnd(pid: number): Promise<void> {
  for (let tries = 0; tries < 100 && isRunning(pid); tries += 1) await wait(50);
}

/** Removes a folder, and looks again until it stays away: the browser's helpers may outlive it for a moment. */
async function removeFolder(folder: string): Promise<void> {
  let absent = 0;
  for (let tries = 0; tries < 20; tries += 1) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 }).catch(() => {});
    await wait(50);
    absent = existsSync(folder) ? 0 : absent + 1;
    if (absent === 2) return;
  }
}

/** Removes the profiles of runs that were killed. */
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
    // EPERM: it runs, and belongs to somebody else.
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
