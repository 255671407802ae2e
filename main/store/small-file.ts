import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import type { Notice } from '../../contract/workspace.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import { readIfThere, syncFolder, writeDurably } from './durable-file.ts';
import { errorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { nameInDamaged } from './keep.ts';
import { Turns } from './turns.ts';

/** What the disk says where one file cannot be read, whatever it says of others. */
const ofOneFile = new Set([
  'EACCES',
  'EPERM',
  'EBUSY',
  'EIO',
  'ELOOP',
  'EISDIR',
  'ENXIO',
  'EINVAL',
  'ENOTDIR',
  'ENAMETOOLONG',
]);

// The most that such a file may weigh, written or read, bytes: far above what anybody types.
const largestSmallFile = 16 * 1024 * 1024;

/** What a small file was found to be. */
interface Opened<T> {
  readonly file: SmallFile<T>;
  /** It was there, but could not be used. */
  readonly damaged: boolean;
  /** It is used, but is not byte for byte what Waymark wrote: damaged, or changed by hand. */
  readonly changed: boolean;
}

/**
 * A small JSON file beside the store (`settings.json`, `window.json`), read once and then kept whole.
 * Writes go one after the other; of those that wait only the last is written, and all of them end as it does.
 */
export class SmallFile<T> {
  readonly #fs: FileSystem;
  readonly #path: string;
  #onDisk: T;
  /** What was asked for last. */
  #wanted: T;
  /** The write that has yet to begin. */
  #next: Promise<void> | undefined;
  readonly #turns = new Turns();

  private constructor(fs: FileSystem, path: string, value: T) {
    this.#fs = fs;
    this.#path = path;
    this.#onDisk = this.#wanted = value;
  }

  /**
   * Reads the file; where there is none, it cannot be read, or what is there does not fit the schema, the value is
   * `fallback`: one small file keeps no workspace shut.
   * @throws errors of the disk that are not about this file
   */
  static async open<T>(fs: FileSystem, path: string, schema: z.ZodType<T>, fallback: T): Promise<Opened<T>> {
    const bytes = await readIfThere(fs, path).catch((failure: unknown) => {
      if (!ofOneFile.has(errorCode(failure) ?? '')) throw failure;
      return 'not a file' as const;
    });
    if (bytes === undefined)
      return { file: new SmallFile(fs, path, fallback), damaged: false, changed: false };
    const { value, holds } = Buffer.isBuffer(bytes) ? decode(bytes) : { value: undefined, holds: true };
    const parsed = schema.safeParse(value);
    const file = new SmallFile(fs, path, parsed.data ?? fallback);
    return { file, damaged: !parsed.success, changed: parsed.success && !holds };
  }

  /** The value that is on the disk. */
  get written(): T {
    return this.#onDisk;
  }

  /** The value that is on the disk, or on its way there. */
  get value(): T {
    return this.#wanted;
  }

  /**
   * Replaces the value; resolves when it, or a later one, is on the disk. Where that fails the value is again what was
   * written last.
   * @throws WaymarkError `too-large`; errors of the disk
   */
  write(value: T): Promise<void> {
    this.#wanted = value;
    return (this.#next ??= this.#turns.take(() => this.#write()));
  }

  async #write(): Promise<void> {
    this.#next = undefined;
    const value = this.#wanted;
    try {
      const bytes = encode(value);
      if (bytes.length > largestSmallFile)
        throw new WaymarkError('too-large', message('disk.smallFileFull', { name: basename(this.#path) }));
      await writeDurably(this.#fs, this.#path, [bytes]);
      this.#onDisk = value;
    } catch (failure) {
      if (this.#wanted === value) this.#wanted = this.#onDisk;
      throw failure;
    }
  }

  /** Writes what was read again: with the checksum that belongs to it. Where that fails it is left as it is. */
  async bless(): Promise<void> {
    await this.write(this.#wanted).catch(() => {});
  }

  /** Waits for the writes that were asked for. */
  settled(): Promise<void> {
    return this.#turns.idle();
  }

  /** Moves the file into the folder `damaged`, as it is. @returns whether it is there */
  async keepDamaged(damaged: string, now: number): Promise<boolean> {
    try {
      await this.#fs.makeFolder(damaged);
      const kept = await nameInDamaged(this.#fs, damaged, basename(this.#path), now);
      await this.#fs.rename(this.#path, kept);
      await syncFolder(this.#fs, dirname(this.#path));
      return true;
    } catch {
      return false;
    }
  }
}

/** What is said of small files that are used though they are not as Waymark wrote them. @param files their paths */
export function changedNotice(files: readonly string[]): Notice {
  const names = files.map((file) => basename(file)).join(', ');
  return { kind: 'cleaned', message: message('notice.changedByHand', { count: files.length, names }) };
}

// As of a checkpoint, the checksum is that of every byte after the comma that follows it.
const headOf = (sum: string) => `{\n  "sum": "${sum}",`;
const headLength = headOf('0'.repeat(64)).length;

function encode(value: unknown): Buffer {
  const rest = `${JSON.stringify({ value }, null, 2).slice(1)}\n`;
  return Buffer.from(headOf(sumOf(rest)) + rest);
}

/** @returns the value, undefined where there is none, and whether the checksum holds; one that was written before there was a checksum has none */
function decode(bytes: Buffer): { readonly value: unknown; readonly holds: boolean } {
  if (bytes.length > largestSmallFile) return { value: undefined, holds: true };
  try {
    // Bytes that are no UTF-8 would be read as replacement characters, and so as something else than was written.
    if (!isUtf8(bytes)) return { value: undefined, holds: true };
    // An editor may have put a mark before the first character.
    const content: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    if (!hasValue(content)) return { value: content, holds: true };
    const head = headOf(sumOf(bytes.subarray(headLength)));
    return { value: content.value, holds: bytes.toString('latin1', 0, headLength) === head };
  } catch {
    return { value: undefined, holds: true };
  }
}

/** Whether a file is of the shape that has a checksum, also where that was taken out by hand. */
function hasValue(content: unknown): content is { readonly value: unknown } {
  return typeof content === 'object' && content !== null && 'value' in content;
}

function sumOf(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
