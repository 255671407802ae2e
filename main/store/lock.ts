import { basename, dirname, join } from 'node:path';
import { WaymarkError } from '../../domain/base/result.ts';
import { listIfThere } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import {
  isLockDraft,
  isOn,
  letGo,
  makeMark,
  mayBeAlive,
  newOwner,
  readMark,
  replaceMark,
} from './lock-mark.ts';
import type { Here, Mark, Owner } from './lock-mark.ts';
import { processIdentity } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { message } from '../../domain/messages/message.ts';

/*
 * A workspace is held by the last mark in a chain of files: `lock`; if its owner is dead, `lock.after-<its
 * token>`; and so on. A mark is only ever made under a free name, and only its owner removes it while it is
 * part of the chain. So if several processes find the same dead owner, exactly one comes next. After making a
 * mark, a process walks the chain again: it holds the workspace only if the chain ends with its mark. The
 * holder then replaces `lock` with its own mark, and only after that removes the rest of the chain.
 */

/** A workspace held by this process. */
export interface Lock {
  /**
   * Whether this process still holds it: the file may have been deleted, and another process may have taken
   * the lock.
   */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

const attempts = 60;
// How often to retry an unreadable lock file, every 25 ms, while it may still be being written.
const patience = 20;

/**
 * Takes the lock of a workspace. A lock whose process has ended is taken over.
 * @throws WaymarkError `busy`
 */
export async function takeLock(
  disk: FileSystem,
  path: string,
  identity: ProcessIdentity = processIdentity(),
): Promise<Lock> {
  const here = await hereIn(disk, path, identity);
  const mine = newOwner(here);
  try {
    return await take(disk, path, here, mine);
  } catch (failure) {
    letGo(mine);
    throw failure;
  }
}

async function take(disk: FileSystem, path: string, here: Here, mine: Owner): Promise<Lock> {
  const looks = new Map<string, number>();
  for (let attempt = 0; attempt < attempts; attempt++) {
    const chain = await skillOrder(disk, path, here);
    const last = chain.at(-1);
    if (last?.owner && mayBeAlive(last.owner, here)) throw busy(last.owner, here);
    if (last && !last.owner && last.isFile && isEarly(looks, last.token)) {
      await disk.pause(25);
      continue;
    }
    const next = last ? claimAfter(path, last.token) : path;
    const made = await makeMark(disk, next, mine);
    if (made !== 'taken') {
      if (await isMine(disk, path, here, mine, made === 'bare')) return hold(disk, path, next, here, mine);
      await removeIfMine(disk, next, mine);
    }
    await disk.pause(5 + Math.random() * 20);
  }
  throw new WaymarkError('busy', message('lock.opening'));
}

/** Whether a running process holds the lock. Only reads. */
export async function isLocked(
  disk: FileSystem,
  path: string,
  identity: ProcessIdentity = processIdentity(),
): Promise<boolean> {
  const here = await hereIn(disk, path, identity);
  const owner = (await skillOrder(disk, path, here)).at(-1)?.owner;
  return owner !== undefined && mayBeAlive(owner, here);
}

async function hereIn(disk: FileSystem, path: string, identity: ProcessIdentity): Promise<Here> {
  const place = await disk.info(dirname(path)).then(
    (info) => info.place,
    () => '',
  );
  return { ...identity, place, isRunning: (pid, start) => identity.isRunning(pid, start) };
}

function claimAfter(path: string, token: string): string {
  return `${path}.after-${token}`;
}

/** The marks from `lock` on, up to the first whose owner may be alive, or the last. */
async function skillOrder(disk: FileSystem, path: string, here: Here): Promise<Mark[]> {
  const chain: Mark[] = [];
  for (
    let mark = await readMark(disk, path);
    mark;
    mark = await readMark(disk, claimAfter(path, mark.token))
  ) {
    chain.push(mark);
    if (mark.owner && mayBeAlive(mark.owner, here)) break;
  }
  return chain;
}

/** Whether the chain ends with our mark. */
async function isMine(
  disk: FileSystem,
  path: string,
  here: Here,
  mine: Owner,
  wasBare: boolean,
): Promise<boolean> {
  for (let look = 0; look < attempts; look++) {
    const chain = await skillOrder(disk, path, here);
    if (chain.at(-1)?.token !== mine.token) return false;
    // While our mark was still empty, another process may have taken it for dead and claimed the next place.
    // It sees our mark now and withdraws, or has replaced it.
    if (!wasBare || !(await hasRival(disk, path, here, mine))) return true;
    await disk.pause(25);
  }
  return false;
}

async function hasRival(disk: FileSystem, path: string, here: Here, mine: Owner): Promise<boolean> {
  for (const file of await besides(disk, path)) {
    const mark = await readMark(disk, file);
    if (mark && mark.token !== mine.token && (!mark.owner || mayBeAlive(mark.owner, here))) return true;
  }
  return false;
}

/** The claims next to a lock. */
async function besides(disk: FileSystem, path: string): Promise<string[]> {
  const names = await listIfThere(disk, dirname(path));
  return names
    .filter((name) => name.startsWith(`${basename(path)}.after-`))
    .map((name) => join(dirname(path), name));
}

async function hold(disk: FileSystem, path: string, made: string, here: Here, mine: Owner): Promise<Lock> {
  let at = made;
  // A folder at the lock's path is left alone: our mark after it holds too.
  if (made !== path && !(await isFolder(disk, path))) {
    await replaceMark(disk, path, mine);
    at = path;
  }
  if (at === path) await sweep(disk, path, here, mine);
  let place = await disk.identity(at);
  return {
    async isHeld() {
      const now = await disk.identity(at);
      if (now !== undefined && now === place) return true;
      if ((await readMark(disk, at).catch(() => undefined))?.token !== mine.token) return false;
      place = now;
      return true;
    },
    async release() {
      await removeIfMine(disk, at, mine);
      // Only after the removal: otherwise, if this process retakes the lock meanwhile, another finds no file
      // and takes it too.
      letGo(mine);
    },
  };
}

/** Whether `path` is a folder, or a link to one. */
async function isFolder(disk: FileSystem, path: string): Promise<boolean> {
  return disk.info(path).then(
    ({ kind }) => kind === 'folder',
    () => false,
  );
}

/** Removes the leftovers next to a held lock: our own claim, those of dead processes, and their drafts. */
async function sweep(disk: FileSystem, path: string, here: Here, mine: Owner): Promise<void> {
  const drafts = (await listIfThere(disk, dirname(path)))
    .filter(isLockDraft)
    .map((name) => join(dirname(path), name));
  for (const file of [...(await besides(disk, path)), ...drafts]) {
    const mark = await readMark(disk, file).catch(() => undefined);
    const isDone = mark?.owner && (mark.token === mine.token || !mayBeAlive(mark.owner, here));
    if (isDone || (isLockDraft(file) && (await isOld(disk, file)))) await disk.remove(file).catch(() => {});
  }
}

// A draft is used at once; one this old was left by a failed start.
const draftAge = 60_000;

async function isOld(disk: FileSystem, file: string): Promise<boolean> {
  return disk.info(file).then(
    ({ modified }) => Date.now() - modified > draftAge,
    () => false,
  );
}

async function removeIfMine(disk: FileSystem, path: string, mine: Owner): Promise<void> {
  const mark = await readMark(disk, path).catch(() => undefined);
  if (mark?.token === mine.token) await disk.remove(path).catch(() => {});
}

function busy(owner: Owner, here: Here): WaymarkError {
  return isOn(owner, here)
    ? new WaymarkError('busy', message('lock.here'), { pid: owner.pid })
    : new WaymarkError('busy', message('lock.elsewhere', { computer: owner.host }), { host: owner.host });
}

/** Counts an attempt to read a mark; false once it has had enough time to be written. */
function isEarly(looks: Map<string, number>, token: string): boolean {
  const count = (looks.get(token) ?? 0) + 1;
  looks.set(token, count);
  return count <= patience;
}
