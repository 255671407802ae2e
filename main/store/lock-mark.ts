import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { isLinkless, readIfThere, writeFully } from './durable-file.ts';
import { errorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import type { ProcessIdentity } from './process-identity.ts';

/** Who made a mark: the content of a lock file. */
export interface Owner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** See `ProcessIdentity`; locks of earlier versions have none. */
  readonly machine: string;
  readonly start: string;
  /** The folder that it was made in (`FileInfo.place`); locks of earlier versions have none. */
  readonly place: string;
}

/** Who is looking at marks, and in which folder. */
export interface Here extends ProcessIdentity {
  readonly place: string;
}

/** What stands at a path where a lock file may be. */
export interface Mark {
  readonly path: string;
  /** That of its owner; where it cannot be read, one made from which file it is. */
  readonly token: string;
  readonly owner: Owner | undefined;
  /** A file that cannot be read may be one that is just being written; a folder or a link may not. */
  readonly isFile: boolean;
}

/** The marks that this process has let go of, also where the disk would not remove them. */
const letGoOf = new Set<string>();

export function newOwner({ pid, host, machine, start, place }: Here): Owner {
  return { token: randomBytes(8).toString('hex'), pid, host, machine, start, place };
}

/** From now on a mark of this process counts for nothing. */
export function letGo({ token }: Owner): void {
  letGoOf.add(token);
}

/**
 * Whether the owner of a mark may still be working here: if it is on another computer, nobody can know. A mark that was
 * made on this computer for another folder came with a copy of that folder.
 */
export function mayBeAlive(owner: Owner, here: Here): boolean {
  if (!isOn(owner, here)) return true;
  const isCopied = owner.place !== '' && here.place !== '' && owner.place !== here.place;
  return !isCopied && !letGoOf.has(owner.token) && here.isRunning(owner.pid, owner.start);
}

/** Whether an owner is on this computer, whatever its name is by now. */
export function isOn(owner: Owner, here: ProcessIdentity): boolean {
  return owner.host === here.host || (owner.machine !== '' && owner.machine === here.machine);
}

/** Reads what stands at `path`; undefined where nothing does. */
export async function readMark(disk: FileSystem, path: string): Promise<Mark | undefined> {
  const place = await disk.identity(path);
  if (place === undefined) return undefined;
  const bytes = await readIfThere(disk, path);
  const owner = Buffer.isBuffer(bytes) ? parseOwner(bytes) : undefined;
  const token = owner?.token ?? `x${place.replaceAll(/[^0-9a-z]/g, '-')}`;
  return { path, token, owner, isFile: Buffer.isBuffer(bytes) };
}

/**
 * Makes a mark, complete from its first moment where the file system has hard links.
 * @returns `taken` where there is something already; `bare` where it was made without a link: for a moment others
 * may have seen it empty
 */
export async function makeMark(
  disk: FileSystem,
  path: string,
  owner: Owner,
): Promise<'made' | 'bare' | 'taken'> {
  const draft = await writeDraft(disk, path, owner);
  try {
    await disk.link(draft, path);
    return 'made';
  } catch (failure) {
    if (errorCode(failure) === 'EEXIST') return 'taken';
    if (!isLinkless(failure)) throw failure;
  } finally {
    await disk.remove(draft).catch(() => {});
  }
  try {
    await writeOwner(disk, path, owner);
    return 'bare';
  } catch (failure) {
    if (errorCode(failure) === 'EEXIST' || errorCode(failure) === 'EISDIR') return 'taken';
    throw failure;
  }
}

/** Puts a mark in place of whatever file stands at `path`. */
export async function replaceMark(disk: FileSystem, path: string, owner: Owner): Promise<void> {
  const draft = await writeDraft(disk, path, owner);
  try {
    await disk.rename(draft, path);
  } catch (failure) {
    await disk.remove(draft).catch(() => {});
    throw failure;
  }
}

const draftOf = (path: string) => join(dirname(path), `.lock.${randomBytes(6).toString('hex')}.tmp`);

/** Whether a file is a draft of a lock, which may belong to a process that is starting right now. */
export function isLockDraft(file: string): boolean {
  return /^\.lock\.[0-9a-f]{12}\.tmp$/.test(basename(file));
}

async function writeDraft(disk: FileSystem, path: string, owner: Owner): Promise<string> {
  const draft = draftOf(path);
  await writeOwner(disk, draft, owner);
  return draft;
}

async function writeOwner(disk: FileSystem, path: string, owner: Owner): Promise<void> {
  const file = await disk.open(path, 'wx', 0o600);
  try {
    try {
      await writeFully(file, Buffer.from(`${JSON.stringify(owner)}\n`), 0);
    } finally {
      await file.close();
    }
  } catch (failure) {
    await disk.remove(path).catch(() => {});
    throw failure;
  }
}

function parseOwner(bytes: Buffer): Owner | undefined {
  try {
    const owner = JSON.parse(bytes.toString()) as Partial<Record<keyof Owner, unknown>>;
    const { token, pid, host, machine = '', start, place = '' } = owner;
    if (typeof token !== 'string' || !/^[0-9a-f]{16}$/.test(token)) return undefined;
    if (!Number.isSafeInteger(pid) || (pid as number) <= 0) return undefined;
    const texts = [host, machine, start, place];
    if (!texts.every((text) => typeof text === 'string')) return undefined;
    const [atHost, atMachine, since, where] = texts as [string, string, string, string];
    return { token, pid: pid as number, host: atHost, machine: atMachine, start: since, place: where };
  } catch {
    return undefined;
  }
}
