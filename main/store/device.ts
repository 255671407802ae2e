import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { patterns } from '../../domain/progress/patterns.ts';
import { readIfThere, writeDurably } from './durable-file.ts';
import { nodeFileSystem } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { randomId } from './random-id.ts';

/**
 * The device that this installation of Waymark is for the workspace in `folder`. It is kept outside the workspace,
 * so that a copy of the folder, on this computer or on another, is another device: two copies that go their own way
 * never give out the same event id, and never undo each other's work.
 * @param installation the folder where this installation keeps what belongs to it alone
 * @returns a device for this once where that folder cannot be used: undo then reaches back to this start only
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
