import { basename, join } from 'node:path';
import { asDiskError, listIfThere, syncFolder } from './durable-file.ts';
import { errorCode, nodeFileSystem } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { workspaceFiles } from './files.ts';
import { nameInDamaged } from './keep-damaged.ts';
import { takeLock } from './lock.ts';
import { message } from '../../domain/messages/message.ts';

/**
 * Moves the store's unreadable files into `damaged/`, so that the folder can be opened as a new workspace.
 * Deletes nothing.
 * @param now ms since 1970, for the names
 * @throws WaymarkError `busy`, `disk`
 */
export async function startOver(folder: string, now: number, fs: FileSystem = nodeFileSystem): Promise<void> {
  const files = workspaceFiles(folder);
  try {
    const lock = await takeLock(fs, files.lock);
    try {
      await fs.makeFolder(files.damaged);
      // The journal last: while it exists without a checkpoint, the folder still counts as damaged.
      const backups = (await listIfThere(fs, files.backups)).map((name) => join(files.backups, name));
      for (const file of [...backups, files.checkpoint, files.journal]) {
        await moveIfThere(fs, file, await nameInDamaged(fs, files.damaged, basename(file), now));
      }
      for (const changed of [files.damaged, files.folder]) await syncFolder(fs, changed);
    } finally {
      await lock.release();
    }
  } catch (failure) {
    throw asDiskError(failure, folder, message('kept.nothingDeleted'));
  }
}

async function moveIfThere(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.rename(from, to);
  } catch (failure) {
    if (errorCode(failure) !== 'ENOENT') throw failure;
  }
}
