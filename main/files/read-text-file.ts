import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { errorCode } from '../store/file-system.ts';

/**
 * Reads a file that a person named. Only a regular file is opened (a named pipe would hang, a device would never end),
 * and its size is checked before it is read.
 * @param most the maximum size in bytes
 * @throws WaymarkError `not-found`, `invalid-input` (no regular file, no unambiguous encoding), `too-large`
 */
export async function readTextFile(file: string, most: number): Promise<string> {
  return decodeText(await readFileBytes(file, most), file);
}

/** Like `readTextFile`, but returns the bytes. */
export async function readFileBytes(file: string, most: number): Promise<Buffer> {
  // Without O_NONBLOCK, opening a pipe that nobody writes to waits for ever.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (failure: unknown) => {
      const words = message(errorCode(failure) === 'ENOENT' ? 'file.none' : 'file.unreadable', { file });
      throw new WaymarkError('not-found', words, { file }, failure);
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

/**
 * Decodes a text in UTF-8, or in UTF-16 if its first two bytes say so. Any other encoding is refused, because its
 * letters beyond ASCII could be misread.
 * @param file its name, for the error
 * @throws WaymarkError `invalid-input`
 */
export function decodeText(bytes: Buffer, file: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // UTF-16 without a byte order mark: every other byte of ASCII text is zero.
    const zeros = bytes.subarray(0, 1000).filter((byte) => byte === 0).length;
    const isWide = zeros > Math.min(bytes.length, 1000) / 4;
    throw new WaymarkError('invalid-input', message(isWide ? 'file.utf16' : 'file.encoding', { file }), {
      file,
    });
  }
}
