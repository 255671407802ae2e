import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { WaymarkError } from '../../domain/result.ts';
import { readIfThere, writeFully } from './durable-file.ts';
import { errorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';

/** Who holds a workspace: the content of its lock file. */
interface Owner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** What tells this run of the process from a later one with the same number; see `processStart`. */
  readonly start: string;
}

/** Whether a process of this computer is still the one that wrote a lock. */
export type IsRunning = (pid: number, start: string) => boolean;

/** A workspace held by this process. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a workspace, or throws a WaymarkError of kind `busy`. A lock whose process is gone
 * is taken over: whoever first makes the file named after the dead owner's token may replace it, so that
 * of two that try at once only one can.
 */
export async function takeLock(disk: FileSystem, path: string, isRunning: IsRunning = runs): Promise<Lock> {
  const mine: Owner = {
    token: randomBytes(8).toString('hex'),
    pid: process.pid,
    host: hostname(),
    start: processStart(process.pid),
  };
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await create(disk, path, mine)) return held(disk, path, mine);
    const owner = await readOwner(disk, path);
    if (owner === 'none') continue;
    if (owner !== 'unreadable' && (owner.host !== mine.host || isRunning(owner.pid, owner.start))) {
      throw busy(owner, mine.host);
    }
    if (await takeOver(disk, path, owner, mine)) return held(disk, path, mine);
    await disk.pause(25);
  }
  throw new WaymarkError(
    'busy',
    'Another Waymark is opening this workspace right now. Try again in a moment.',
  );
}

/** Whether a running process holds the lock; reads only. */
export async function isLocked(
  disk: FileSystem,
  path: string,
  isRunning: IsRunning = runs,
): Promise<boolean> {
  const owner = await readOwner(disk, path);
  return typeof owner === 'object' && (owner.host !== hostname() || isRunning(owner.pid, owner.start));
}

function busy(owner: Owner, here: string): WaymarkError {
  return owner.host === here
    ? new WaymarkError(
        'busy',
        'This workspace is open in another Waymark. Nothing was changed; use that window, or close it first.',
        { pid: owner.pid },
      )
    : new WaymarkError(
        'busy',
        `This workspace is open on another computer (${owner.host}). Nothing was changed; close it there first. If that computer is gone for good, delete the file "lock" in the workspace.`,
        { host: owner.host },
      );
}

function held(disk: FileSystem, path: string, mine: Owner): Lock {
  return {
    async release() {
      const owner = await readOwner(disk, path).catch(() => 'none' as const);
      if (typeof owner === 'object' && owner.token === mine.token) await disk.remove(path).catch(() => {});
    },
  };
}

/** Makes the lock file, complete from its first moment; false where there is one already. */
async function create(disk: FileSystem, path: string, owner: Owner): Promise<boolean> {
  const draft = await writeDraft(disk, path, owner);
  try {
    await disk.link(draft, path);
    return true;
  } catch (failure) {
    const code = errorCode(failure) ?? '';
    if (code === 'EEXIST') return false;
    if (!linkless.has(code)) throw failure;
    return await createWithoutLink(disk, path, owner);
  } finally {
    await disk.remove(draft).catch(() => {});
  }
}

// What systems without hard links (FAT, some network drives) answer to link(2).
const linkless = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

async function createWithoutLink(disk: FileSystem, path: string, owner: Owner): Promise<boolean> {
  try {
    await writeOwner(disk, path, owner);
    return true;
  } catch (failure) {
    if (errorCode(failure) === 'EEXIST') return false;
    throw failure;
  }
}

async function takeOver(
  disk: FileSystem,
  path: string,
  dead: Owner | 'unreadable',
  mine: Owner,
): Promise<boolean> {
  const token = dead === 'unreadable' ? 'unreadable' : dead.token;
  const claim = `${path}.after-${token}`;
  if (!(await create(disk, claim, mine))) {
    const claimant = await readOwner(disk, claim);
    const gone = claimant === 'unreadable' || (claimant !== 'none' && !runs(claimant.pid, claimant.start));
    if (gone) await disk.remove(claim).catch(() => {});
    return false;
  }
  try {
    const now = await readOwner(disk, path);
    const stillDead =
      now === dead || (typeof now === 'object' && typeof dead === 'object' && now.token === dead.token);
    if (!stillDead) return false;
    await disk.rename(await writeDraft(disk, path, mine), path);
    return true;
  } finally {
    await disk.remove(claim).catch(() => {});
  }
}

async function writeDraft(disk: FileSystem, path: string, owner: Owner): Promise<string> {
  const draft = join(dirname(path), `.lock.${randomBytes(6).toString('hex')}.tmp`);
  await writeOwner(disk, draft, owner);
  return draft;
}

async function writeOwner(disk: FileSystem, path: string, owner: Owner): Promise<void> {
  const file = await disk.open(path, 'wx', 0o600);
  try {
    await writeFully(file, Buffer.from(`${JSON.stringify(owner)}\n`), 0);
  } catch (failure) {
    await disk.remove(path).catch(() => {});
    throw failure;
  } finally {
    await file.close();
  }
}

async function readOwner(disk: FileSystem, path: string): Promise<Owner | 'none' | 'unreadable'> {
  const bytes = await readIfThere(disk, path);
  if (bytes === undefined) return 'none';
  try {
    const owner = JSON.parse(bytes.toString()) as Partial<Owner>;
    const { token, pid, host, start } = owner;
    const complete =
      typeof token === 'string' &&
      /^[0-9a-f]{16}$/.test(token) &&
      Number.isSafeInteger(pid) &&
      pid! > 0 &&
      typeof host === 'string' &&
      typeof start === 'string';
    return complete ? { token: token!, pid: pid!, host: host!, start: start! } : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function runs(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (failure) {
    return errorCode(failure) === 'EPERM';
  }
  return processStart(pid) === start;
}

/**
 * On Linux the boot and the tick in which a process started, so that a number given out anew is not taken
 * for the old owner (proc(5), /proc/pid/stat field 22); elsewhere empty.
 */
function processStart(pid: number): string {
  if (process.platform !== 'linux') return '';
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return '';
  }
}
