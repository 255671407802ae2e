import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { patterns } from '../../domain/base/patterns.ts';
import { readIfThere, writeDurably } from './durable-file.ts';
import { nodeFileSystem } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { randomId } from './random-id.ts';

/**
 * The device id of this installation for the workspace in `folder`. It is stored outside the workspace, so
 * that a copy of the folder, on this computer or on another, is a different device. Two diverging copies
 * therefore never issue the same event id and never undo each other's work.
 * @param installation the folder for what belongs to this installation alone
 * @returns a device id for this run only if that folder cannot be used: undo then reaches back to this start
 */
export async function deviceFor(
  installation: string,
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<string> {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  const file = join(installation, 'devices', name);
  try {
    const bytes = await readIfThere(fs, file);
    const known = Buffer.isBuffer(bytes) ? bytes.toString('latin1').trim() : '';
    if (patterns.device.test(known)) return known;
    const device = randomId();
    await fs.makeFolder(join(installation, 'devices'));
    await writeDurably(fs, file, [Buffer.from(`${device}\n`)]);
    return device;
  } catch {
    return randomId();
  }
}
