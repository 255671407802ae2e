import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { WaymarkError } from '../../domain/result.ts';
import { errorCode } from './file-system.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { message } from '../../domain/words/message.ts';
import type { Message } from '../../domain/words/message.ts';

const temporary = /^\.(?!lock\.).+\.[0-9a-f]{12}\.tmp$/;
/** So much of a name is in that of its temporary file: a name of 255 bytes, as long as most disks allow, has room. */
const keptOfName = 60;

// Another program (a virus scanner, a sync client) may hold the target for a moment; on Windows that
// shows as a refusal. Five tries over about 0.3 s.
const retryAfter = [10, 20, 40, 80, 160];
const mayPass = new Set(process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY']);

/** Writes what a new file is to hold. */
type Fill = (file: OpenFile) => Promise<void>;

async function fill(file: OpenFile, chunks: readonly Uint8Array[]): Promise<void> {
  let position = 0;
  for (const chunk of chunks) {
    await writeFully(file, chunk, position);
    position += chunk.length;
  }
}

/**
 * Writes a whole file so that after any crash either the old or the new one is there, complete:
 * a new temporary file, every byte checked, sync, rename, sync of the folder.
 * Leaves no temporary file behind where it fails.
 */
export async function writeDurably(
  fs: FileSystem,
  path: string,
  content: readonly Uint8Array[] | Fill,
  mode = 0o600,
): Promise<void> {
  const folder = dirname(path);
  const temporaryPath = join(
    folder,
    `.${basename(path).slice(0, keptOfName)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  const file = await fs.open(temporaryPath, 'wx', mode);
  try {
    try {
      await (typeof content === 'function' ? content(file) : fill(file, content));
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWithRetry(fs, temporaryPath, path);
  } catch (failure) {
    await fs.remove(temporaryPath).catch(() => {});
    throw failure;
  }
  await syncFolder(fs, folder);
}

/** What file systems without such a sync answer (some network drives, FUSE). SQLite and PostgreSQL go on as well. */
const withoutFolderSync = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Makes the names in a folder durable, where its file system can. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    await fs.syncFolder(folder);
  } catch (failure) {
    if (!withoutFolderSync.has(errorCode(failure) ?? '')) throw failure;
  }
}

/** What file systems without hard links answer to link(2): FAT, exFAT, some network drives. */
const linkless = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

/** Whether a failure says that the file system has no hard links. */
export function isLinkless(failure: unknown): boolean {
  return linkless.has(errorCode(failure) ?? '');
}

/** Writes every byte of `bytes` at `position`. A disk that takes none is full, whatever it says. */
export async function writeFully(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const taken = await file.write(bytes.subarray(written), position + written);
    if (taken <= 0) throw Object.assign(new Error('The disk took no more bytes.'), { code: 'ENOSPC' });
    written += taken;
  }
}

// Half a gigabyte is V8's limit for one string, and some hundred times what years of work come to.
const largestFile = 400 * 1024 * 1024;

/** How large a workspace may grow, bytes: far enough below what can be read that nothing is ever too large to open. */
export const largestWorkspace = 300 * 1024 * 1024;

/** Reads a whole file; undefined where there is none. A folder, a pipe or a giant is not read at all. */
export async function readIfThere(fs: FileSystem, path: string): Promise<Buffer | 'not a file' | undefined> {
  try {
    const { kind, bytes } = await fs.info(path);
    if (kind !== 'file' || bytes > largestFile) return 'not a file';
    const file = await fs.open(path, 'r');
    try {
      return await file.read();
    } finally {
      await file.close();
    }
  } catch (failure) {
    if (errorCode(failure) === 'ENOENT') return undefined;
    throw failure;
  }
}

/** The files of a folder; none where it does not exist, or a file stands in its place. */
export async function listIfThere(fs: FileSystem, folder: string): Promise<string[]> {
  try {
    return (await fs.list(folder)).sort();
  } catch (failure) {
    if (errorCode(failure) === 'ENOENT' || errorCode(failure) === 'ENOTDIR') return [];
    throw failure;
  }
}

/** Removes what a crash in the middle of `writeDurably` left behind; the drafts of locks are lock.ts's own. */
export async function sweepTemporary(fs: FileSystem, folder: string): Promise<void> {
  for (const name of await listIfThere(fs, folder)) {
    if (temporary.test(name)) await fs.remove(join(folder, name)).catch(() => {});
  }
}

async function renameWithRetry(fs: FileSystem, from: string, to: string): Promise<void> {
  for (const ms of retryAfter) {
    try {
      return await fs.rename(from, to);
    } catch (failure) {
      if (!mayPass.has(errorCode(failure) ?? '')) throw failure;
      await fs.pause(ms);
    }
  }
  return fs.rename(from, to);
}

/** Whether a failure says that there is no room left. */
export function isFull(failure: unknown): boolean {
  const code = errorCode(failure);
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/**
 * The error for the learner behind an error of the disk; anything else is passed on as it is.
 * @param path what was worked on; named is what the disk refused, as far as it says so
 * @param kept what they still have
 */
export function asDiskError(failure: unknown, path: string, kept = changeNotSaved): unknown {
  const code = errorCode(failure);
  if (code === undefined || failure instanceof WaymarkError) return failure;
  return new WaymarkError(
    'disk',
    message('disk.failed', { what: whatOf(code, refusedPath(failure) ?? path), kept }),
    {
      code,
      path,
    },
    failure,
  );
}

/** What the disk refused; for a temporary file the folder in which it could not be made, or what it was to become. */
function refusedPath(failure: unknown): string | undefined {
  const { path, dest } = failure as { readonly path?: unknown; readonly dest?: unknown };
  if (typeof path !== 'string' || path === '') return undefined;
  if (!basename(path).endsWith('.tmp')) return path;
  return errorCode(failure) === 'EISDIR' && typeof dest === 'string' ? dest : dirname(path);
}

const changeNotSaved = message('kept.changeNotSaved');
export const stateUnknown = message('kept.unknown');
export const nothingChanged = message('kept.nothingChanged');

function whatOf(code: string, path: string): Message {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return message('disk.forbidden', { path });
    case 'EROFS':
      return message('disk.EROFS', { path });
    case 'EBUSY':
      return message('disk.EBUSY', { path });
    case 'ESTALE':
      return message('disk.ESTALE', { path });
    case 'ENODEV':
      return message('disk.ENODEV', { path });
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EMFILE':
    case 'EIO':
      return message(`disk.${code}`);
    case 'ENOTDIR':
    case 'EEXIST':
      return message('disk.fileInTheWay', { path });
    case 'EISDIR':
      return message('disk.EISDIR', { path });
    case 'ENAMETOOLONG':
      return message('disk.ENAMETOOLONG', { name: basename(path) });
    case 'ENOENT':
      return message('disk.ENOENT', { path });
    default:
      return message('disk.other', { error: code });
  }
}
