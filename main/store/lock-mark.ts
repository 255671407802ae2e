import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { isLinkless, readIfThere, writeFully } from './durable-file.ts';
import { errorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import type { ProcessIdentity } from './process-identity.ts';

/** The process that made a mark: the content of a lock file. */
export interface Owner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** See `ProcessIdentity`; empty in locks of earlier versions. */
  readonly machine: string;
  readonly start: string;
  /** The folder the lock was made in (`FileInfo.place`); empty in locks of earlier versions. */
  readonly place: string;
}

/** The process that looks at marks, and the folder it looks in. */
export interface Here extends ProcessIdentity {
  readonly place: string;
}

/** What exists at a lock file's path. */
export interface Mark {
  readonly path: string;
  /** The owner's token. If the file cannot be read, a token derived from its identity. */
  readonly token: string;
  readonly owner: Owner | undefined;
  /** An unreadable file may still be in the middle of being written; a folder or a link may not. */
  readonly isFile: boolean;
}

/** The marks this process has released, including those the disk would not remove. */
const letGoOf = new Set<string>();

export function newOwner({ pid, host, machine, start, place }: Here): Owner {
  return { token: randomBytes(8).toString('hex'), pid, host, machine, start, place };
}

/** Releases a mark of this process: it no longer counts, even if its file remains. */
export function letGo({ token }: Owner): void {
  letGoOf.add(token);
}

/**
 * Whether the owner of a mark may still be working here. On another computer, nobody can know. A mark made on
 * this computer for another folder came with a copy of that folder.
 */
export function mayBeAlive(owner: Owner, here: Here): boolean {
  if (!isOn(owner, here)) return true;
  const isCopied = owner.place !== '' && here.place !== '' && owner.place !== here.place;
  return !isCopied && !letGoOf.has(owner.token) && here.isRunning(owner.pid, owner.start);
}

/** Whether an owner is on this computer, even if the computer was renamed. */
export function isOn(owner: Owner, here: ProcessIdentity): boolean {
  return owner.host === here.host || (owner.machine !== '' && owner.machine === here.machine);
}

/** Reads the mark at `path`; undefined if nothing exists there. */
export async function readMark(disk: FileSystem, path: string): Promise<Mark | undefined> {
  const place = await disk.identity(path);
  if (place === undefined) return undefined;
  const bytes = await readIfThere(disk, path);
  const owner = Buffer.isBuffer(bytes) ? parseOwner(bytes) : undefined;
  const token = owner?.token ?? `x${place.replaceAll(/[^0-9a-z]/g, '-')}`;
  return { path, token, owner, isFile: Buffer.isBuffer(bytes) };
}

/**
 * Makes a mark. On a file system with hard links it is complete from its first moment.
 * @returns `taken` if something exists already; `bare` if it was made without a link, so that others may have
 * seen it empty for a moment
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

/** Replaces the file at `path` with a mark. */
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

/** Whether a file is the draft of a lock. It may belong to a process that is starting right now. */
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
