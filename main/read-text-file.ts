import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { WaymarkError } from '../domain/result.ts';
import { message } from '../domain/words/message.ts';

/**
 * Reads a file that a person has named. Only a regular file is opened (a named pipe would hang, a device would never
 * end), and its size is looked at before it is read.
 * @param most bytes
 * @throws WaymarkError `not-found`, `invalid-input` (no regular file), `too-large`
 */
export async function readTextFile(file: string, most: number): Promise<string> {
  return (await readFileBytes(file, most)).toString('utf8');
}

/** As `readTextFile`, but the bytes. */
export async function readFileBytes(file: string, most: number): Promise<Buffer> {
  // Without O_NONBLOCK, to open a pipe that nobody writes to waits for ever.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (failure: unknown) => {
      throw new WaymarkError('not-found', message('file.unreadable', { file }), { file }, failure);
    },
  );
  try {
    const stat = await handle.stat();
    if (!stat.isFile())
      throw new WaymarkError('invalid-input', message('file.noFile', { file }), {
        file,
      });
    if (stat.size > most)
      throw new WaymarkError('too-large', message('file.tooLarge', { file, bytes: stat.size, most }), {
        file,
        bytes: stat.size,
      });
    const bytes = Buffer.alloc(stat.size);
    const { bytesRead } = await handle.read(bytes, 0, stat.size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
