import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { WaymarkError } from '../../domain/base/result.ts';
import { errorCode } from './file-system.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';

const temporary = /^\.(?!lock\.).+\.[0-9a-f]{12}\.tmp$/;
/**
 * How many characters of a name its temporary file repeats. A name of 255 bytes, the limit on most disks,
 * still fits.
 */
const keptOfName = 60;

// Another program (a virus scanner, a sync client) may hold the target for a moment; Windows reports that as
// a refusal. Five retries over about 0.3 s.
const retryAfter = [10, 20, 40, 80, 160];
const mayPass = new Set(process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY']);

/** The content of a new file: its chunks, or what writes it. */
export type Content = readonly Uint8Array[] | ((file: OpenFile) => Promise<void>);

async function fill(file: OpenFile, chunks: readonly Uint8Array[]): Promise<void> {
  let position = 0;
  for (const chunk of chunks) {
    await writeFully(file, chunk, position);
    position += chunk.length;
  }
}

/**
 * Writes a whole file so that after any crash either the complete old or the complete new one is there: a new
 * temporary file, every byte checked, sync, rename, sync of the folder. Leaves no temporary file behind on
 * failure.
 * @param mode the permissions of the new file
 * @throws errors of the disk
 */
export async function writeDurably(
  fs: FileSystem,
  path: string,
  content: Content,
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

/**
 * Codes of file systems that cannot sync a folder (some network drives, FUSE). SQLite and PostgreSQL ignore
 * them too.
 */
const withoutFolderSync = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Makes the names in a folder durable, if its file system can. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    await fs.syncFolder(folder);
  } catch (failure) {
    if (!withoutFolderSync.has(errorCode(failure) ?? '')) throw failure;
  }
}

/** Codes of file systems without hard links for link(2): FAT, exFAT, some network drives. */
const linkless = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

/** Whether an error means that the file system has no hard links. */
export function isLinkless(failure: unknown): boolean {
  return linkless.has(errorCode(failure) ?? '');
}

/**
 * Writes all of `bytes` at `position`.
 * @throws `ENOSPC` if the disk accepts no more bytes, even if it reports no error
 */
export async function writeFully(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const taken = await file.write(bytes.subarray(written), position + written);
    if (taken <= 0) throw Object.assign(new Error('The disk took no more bytes.'), { code: 'ENOSPC' });
    written += taken;
  }
}

// Half a gigabyte is V8's limit for one string, and about a hundred times what years of work produce.
const largestFile = 400 * 1024 * 1024;

/**
 * The maximum size of a workspace, in bytes: well below the read limit, so that every workspace can be
 * reopened.
 */
export const largestWorkspace = 300 * 1024 * 1024;

/**
 * Reads a whole file.
 * @returns undefined if there is no file; `not a file` for a folder, a pipe or a file over the size limit
 */
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

/** The names of the entries in a folder, sorted; empty if it does not exist or is a file. */
export async function listIfThere(fs: FileSystem, folder: string): Promise<string[]> {
  try {
    return (await fs.list(folder)).sort();
  } catch (failure) {
    if (errorCode(failure) === 'ENOENT' || errorCode(failure) === 'ENOTDIR') return [];
    throw failure;
  }
}

/** Removes what a crash during `writeDurably` left behind. Lock drafts are lock.ts's own. */
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

/** Whether an error means that no space is left. */
export function isFull(failure: unknown): boolean {
  const code = errorCode(failure);
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/**
 * Turns a disk error into an error for the learner. Returns anything else unchanged.
 * @param path what was being worked on; the message names the path the disk refused, if the error says so
 * @param kept what is still safe
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

/** The path the disk refused. For a temporary file: its folder, or the file it was to become. */
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
