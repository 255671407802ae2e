import { mkdir, readlink, realpath, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { isInside } from '../store/is-inside.ts';
import { asDiskError, nothingChanged, writeDurably } from '../store/durable-file.ts';
import { errorCode, nodeFileSystem } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';

/** The folder of a workspace for files to pass on: reports, shares, reviews. */
export const exportsFolder = (workspace: string): string => join(workspace, 'exports');

/**
 * Writes a file to a place that a person chose. After a crash at any moment, the old or the new file is there,
 * complete. A missing folder is created, and removed again if the file cannot be written. A link is followed, not
 * replaced.
 * @param workspace the workspace whose own files are never overwritten
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
    // Otherwise a file would replace the device for all programs of this computer.
    const there = await stat(target).catch(() => undefined);
    if (there && !there.isFile() && !there.isDirectory())
      throw new WaymarkError('invalid-input', message('file.noTarget', { file }), { file });
    if (isOwn(target, await followed(workspace)))
      throw new WaymarkError('invalid-input', message('file.ofWorkspace', { file }), { file });
    await makeFolders(dirname(target), made);
    // Others may read it, as far as the system's mask allows. An existing file keeps its permissions.
    await writeDurably(fs, target, [bytes], there?.isFile() ? there.mode & 0o777 : 0o666);
  } catch (failure) {
    // The innermost first. A folder that is no longer empty stays.
    for (const folder of made.toReversed()) await rmdir(folder).catch(() => {});
    throw asDiskError(failure, file, nothingChanged);
  }
}

/**
 * Creates the missing folders. Node's `recursive` never returns for virtual folders such as `/proc`.
 * @param made receives the created folders, the outermost first
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

/** The real path of a file. If the file or its folder does not exist, the existing part of the path is resolved. */
async function followed(file: string, links = 40): Promise<string> {
  try {
    return await realpath(file);
  } catch (failure) {
    const leads = await readlink(file).catch(() => undefined);
    if (leads !== undefined && links > 0) return followed(resolve(dirname(file), leads), links - 1);
    const folder = dirname(file);
    // If a file is in the place of a folder, creating the folder reports it.
    const isNotThere = ['ENOENT', 'ENOTDIR'].includes(errorCode(failure) ?? '');
    if (!isNotThere || folder === file) throw failure;
    return join(await followed(folder, links), basename(file));
  }
}
