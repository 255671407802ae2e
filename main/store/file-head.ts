import { headLength } from './checkpoint.ts';
import { errorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Reads the first bytes of a checkpoint, which hold the checksum of the rest: enough to detect that another
 * program replaced the file.
 * @returns undefined if there is no file
 */
export async function headOf(fs: FileSystem, path: string): Promise<string | undefined> {
  try {
    if ((await fs.info(path)).kind !== 'file') return undefined;
    const file = await fs.open(path, 'r');
    try {
      return (await file.read(headLength)).toString('latin1');
    } finally {
      await file.close();
    }
  } catch (failure) {
    if (errorCode(failure) === 'ENOENT') return undefined;
    throw failure;
  }
}
