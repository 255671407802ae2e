import { basename, join } from 'node:path';
import { backupName } from './backups.ts';
import { readIfThere, writeDurably } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import { timeForFileName } from './files.ts';
import type { WorkspaceFiles } from './files.ts';

/**
 * The path in `damaged/` under which to keep a file, such as `2026-11-28T04-00-47Z-waymark.json`. If that
 * exists, the time is followed by `-2`, `-3` and so on.
 * @param now ms since 1970
 */
export async function nameInDamaged(
  fs: FileSystem,
  damaged: string,
  name: string,
  now: number,
): Promise<string> {
  for (let count = 1; ; count++) {
    const path = join(damaged, `${timeForFileName(now)}${count === 1 ? '' : `-${count}`}-${name}`);
    if ((await fs.identity(path)) === undefined) return path;
  }
}

/**
 * Copies a file that could not be read into `damaged/`, unchanged. Anything that is not a readable file is
 * moved there.
 * @param now ms since 1970, for the name
 */
export async function keepDamaged(
  fs: FileSystem,
  files: WorkspaceFiles,
  path: string,
  now: number,
): Promise<void> {
  const bytes = await readIfThere(fs, path);
  await fs.makeFolder(files.damaged);
  const kept = await nameInDamaged(fs, files.damaged, basename(path), now);
  if (Buffer.isBuffer(bytes)) await writeDurably(fs, kept, [bytes]);
  else if (bytes !== undefined) await fs.rename(path, kept);
}

/**
 * Copies a checkpoint of an older format into `backups/`, before a migration replaces it.
 * @param now ms since 1970, for the name
 */
export async function keepOldFormat(
  fs: FileSystem,
  files: WorkspaceFiles,
  { seq, generation, format }: { seq: number; generation: number; format: number },
  now: number,
): Promise<void> {
  const bytes = await readIfThere(fs, files.checkpoint);
  if (!Buffer.isBuffer(bytes)) return;
  await fs.makeFolder(files.backups);
  await writeDurably(
    fs,
    join(files.backups, backupName(now, { seq, generation }, format, 'before-migration')),
    [bytes],
  );
}
