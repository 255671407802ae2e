import { mkdir, readlink, realpath, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { isInside } from '../store/is-inside.ts';
import { asDiskError, nothingChanged, writeDurably } from '../store/durable-file.ts';
import { errorCode, nodeFileSystem } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';

/** The folder of a workspace for what leaves it: reports, shares, reviews. */
export const exportsFolder = (workspace: string): string => join(workspace, 'exports');

/**
 * Writes a file where a person wants it, so that after any crash the old or the new one is there, complete.
 * A missing folder is made, and gone again where the file cannot be written. A link is followed, not replaced.
 * @param workspace whose own files are never written over
 * @throws WaymarkError `disk`; `invalid-input` if the file belongs to the workspace itself, or is a device
 */
export async function saveFile(
  file: string,
  bytes: Uint8Array,
  workspace: string,
  fs: FileSystem = nodeFileSystem,
): Promise<void> {
  const made: string[] = [];
  try {
    const target = await followed(file);
    // A device would be replaced by a file, for all programs of this computer.
    const there = await stat(target).catch(() => undefined);
    if (there && !there.isFile() && !there.isDirectory())
      throw new WaymarkError('invalid-input', message('file.noTarget', { file }), { file });
    if (isOwn(target, await followed(workspace)))
      throw new WaymarkError('invalid-input', message('file.ofWorkspace', { file }), { file });
    await makeFolders(dirname(target), made);
    // For others to read, as far as the system's mask allows: it is made to be handed on. One that is there stays as it is.
    await writeDurably(fs, target, [bytes], there?.isFile() ? there.mode & 0o777 : 0o666);
  } catch (failure) {
    // The innermost first; one that somebody has put something into stays.
    for (const folder of made.toReversed()) await rmdir(folder).catch(() => {});
    throw asDiskError(failure, file, nothingChanged);
  }
}

/**
 * Node's own way (`recursive`) never comes back from folders that the system makes up, such as `/proc`.
 * @param made gets the folders that were made, the outermost first
 */
async function makeFolders(folder: string, made: string[]): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolders(parent, made);
  try {
    await mkdir(folder);
    made.push(folder);
  } catch (failure) {
    if (!(await isFolder(folder))) throw failure;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (failure) {
    if (errorCode(failure) === 'ENOENT') return false;
    throw failure;
  }
}

function isOwn(file: string, workspace: string): boolean {
  const exported = exportsFolder(workspace);
  return isInside(workspace, file) && (file === exported || !isInside(exported, file));
}

/** A file by its true place; that of the innermost folder which is there, where the file or its folder is not. */
async function followed(file: string, links = 40): Promise<string> {
  try {
    return await realpath(file);
  } catch (failure) {
    const leads = await readlink(file).catch(() => undefined);
    if (leads !== undefined && links > 0) return followed(resolve(dirname(file), leads), links - 1);
    const folder = dirname(file);
    // A file where a folder should be is for the making of the folder to name.
    const isNotThere = ['ENOENT', 'ENOTDIR'].includes(errorCode(failure) ?? '');
    if (!isNotThere || folder === file) throw failure;
    return join(await followed(folder, links), basename(file));
  }
}
