import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { WaymarkError } from '../domain/result.ts';

/**
 * Reads a file that a person has named. Only a regular file is opened (a named pipe would hang, a device would never
 * end), and its size is looked at before it is read.
 * @param most bytes
 * @throws WaymarkError `not-found`, `invalid-input` (no regular file), `too-large`
 */
export async function readTextFile(file: string, most: number): Promise<string> {
  // Without O_NONBLOCK, to open a pipe that nobody writes to waits for ever.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (failure: unknown) => {
      throw new WaymarkError('not-found', `The file ${file} cannot be read.`, { file }, failure);
    },
  );
  try {
    const stat = await handle.stat();
    if (!stat.isFile())
      throw new WaymarkError(
        'invalid-input',
        `${file} is not a file that can be read: a folder, a pipe or a device.`,
        {
          file,
        },
      );
    if (stat.size > most)
      throw new WaymarkError(
        'too-large',
        `The file ${file} is too large: ${stat.size} bytes, and at most ${most} can be read.`,
        { file, bytes: stat.size },
      );
    const bytes = Buffer.alloc(stat.size);
    const { bytesRead } = await handle.read(bytes, 0, stat.size, 0);
    return bytes.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
