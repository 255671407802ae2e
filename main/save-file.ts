import { mkdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { WaymarkError } from '../domain/result.ts';
import { message } from '../domain/words/message.ts';
import { isInside } from './is-inside.ts';
import { asDiskError, nothingChanged, writeDurably } from './store/durable-file.ts';
import { errorCode, nodeFileSystem } from './store/file-system.ts';
import type { FileSystem } from './store/file-system.ts';

/** The folder of a workspace for what leaves it: reports, shares, reviews. */
export const exportsFolder = (workspace: string): string => join(workspace, 'exports');

/**
 * Writes a file where a person wants it, so that after any crash the old or the new one is there, complete.
 * A missing folder is made. A link is followed, not replaced.
 * @param workspace whose own files are never written over
 * @throws WaymarkError `disk`; `invalid-input` if the file belongs to the workspace itself, or is a device
 */
export async function saveFile(
  file: string,
  bytes: Uint8Array,
  workspace: string,
  fs: FileSystem = nodeFileSystem,
): Promise<void> {
  try {
    await makeFolders(dirname(file));
    const target = await followed(file);
    // A device would be replaced by a file, for all programs of this computer.
    const there = await stat(target).catch(() => undefined);
    if (there && !there.isFile() && !there.isDirectory())
      throw new WaymarkError('invalid-input', message('file.noTarget', { file }), { file });
    if (isOwn(target, await followed(workspace)))
      throw new WaymarkError('invalid-input', message('file.ofWorkspace', { file }), { file });
    // For others to read, as far as the system's mask allows: it is made to be handed on.
    await writeDurably(fs, target, [bytes], 0o666);
  } catch (failure) {
    throw asDiskError(failure, file, nothingChanged);
  }
}

/** Node's own way (`recursive`) never comes back from folders that the system makes up, such as `/proc`. */
async function makeFolders(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolders(parent);
  try {
    await mkdir(folder);
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

/** A file by its true place; that of its folder where the file is not there yet. */
async function followed(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (failure) {
    if (errorCode(failure) !== 'ENOENT') throw failure;
    return join(await realpath(dirname(file)), basename(file));
  }
}
