import { encodeBody, headLength } from './checkpoint.ts';
import type { Checkpoint, Writer } from './checkpoint.ts';
import { writeDurably, writeFully } from './durable-file.ts';
import type { Content } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';

/** What was written. */
export interface WrittenCheckpoint {
  /** The first bytes of the file: they hold the checksum of all the others. */
  readonly head: Buffer;
  /** The size of the file, in bytes. */
  readonly bytes: number;
}

/** Writes a checkpoint's file. See `writeDurably`. */
export async function writeCheckpoint(
  fs: FileSystem,
  path: string,
  checkpoint: Checkpoint,
  writer: Writer,
): Promise<WrittenCheckpoint> {
  let written: WrittenCheckpoint | undefined;
  await writeDurably(
    fs,
    path,
    contentOf(checkpoint, writer, (done) => (written = done)),
  );
  return written!;
}

/** The content of a checkpoint's file, in chunks; the head, with the checksum, is written last. */
export function contentOf(
  checkpoint: Checkpoint,
  writer: Writer,
  onWritten: (written: WrittenCheckpoint) => void,
): Content {
  return async (file) => {
    const body = encodeBody(checkpoint, writer);
    let position = headLength;
    for (;;) {
      const { done, value } = await body.next();
      await writeFully(file, value, done ? 0 : position);
      if (done) return onWritten({ head: value, bytes: position });
      position += value.length;
    }
  };
}
