import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { Low } from 'lowdb';
import type { z } from 'zod';
import type { Notice } from '../../contract/workspace.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { DurableAdapter } from './durable-adapter.ts';
import type { Codec } from './durable-adapter.ts';
import { syncFolder } from './durable-file.ts';
import { errorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { nameInDamaged } from './keep-damaged.ts';
import { SerialQueue } from './serial-queue.ts';

/** Disk errors that concern a single file, not the whole workspace. */
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

// The maximum size of such a file, read or written, in bytes: far more than anyone types.
const largestSmallFile = 16 * 1024 * 1024;

/** The result of opening a small file. */
interface Opened<T> {
  readonly file: SmallFile<T>;
  /** The file exists but could not be used. */
  readonly damaged: boolean;
  /** The file is used, but is not byte for byte what Waymark wrote: it is damaged, or was edited by hand. */
  readonly changed: boolean;
}

/** What a small file holds, beside its checksum. An object, because lowdb writes no empty value. */
interface Content<T> {
  readonly value: T;
}

/** What reading a small file has shown. */
interface Reading<T> {
  /** The file's content; null if it cannot be used. */
  readonly content: Content<T> | null;
  readonly damaged: boolean;
  readonly changed: boolean;
}

/**
 * A small JSON file beside the store (`settings.json`, `window.json`), read once through lowdb and then kept in memory.
 * Writes are sequential. Of the waiting writes only the last is made, and all of them share its result.
 */
export class SmallFile<T> {
  readonly #fs: FileSystem;
  readonly #path: string;
  /** Its `data` is the last value passed to `write`. */
  readonly #database: Low<Content<T>>;
  #onDisk: T;
  /** The write that has not begun yet. */
  #next: Promise<void> | undefined;
  readonly #queue = new SerialQueue();

  private constructor(fs: FileSystem, path: string, database: Low<Content<T>>) {
    this.#fs = fs;
    this.#path = path;
    this.#database = database;
    this.#onDisk = database.data.value;
  }

  /**
   * Reads the file. If it is missing, unreadable or does not match the schema, the value is `fallback`: one
   * bad small file must not lock the workspace.
   * @throws errors of the disk that are not about this file
   */
  static async open<T>(fs: FileSystem, path: string, schema: z.ZodType<T>, fallback: T): Promise<Opened<T>> {
    const adapter = new DurableAdapter(fs, path, codecOf(path, schema));
    const database = new Low<Content<T>>(adapter, { value: fallback });
    await database.read().catch((failure: unknown) => {
      if (!ofOneFile.has(errorCode(failure) ?? '')) throw failure;
    });
    const { damaged, changed } = adapter.reading ?? { damaged: true, changed: false };
    return { file: new SmallFile(fs, path, database), damaged, changed };
  }

  /** The value on the disk. */
  get written(): T {
    return this.#onDisk;
  }

  /** The value on the disk, or on its way there. */
  get value(): T {
    return this.#database.data.value;
  }

  /**
   * Replaces the value; resolves when it, or a later one, is on the disk. On failure the value reverts to the
   * last one written.
   * @throws WaymarkError `too-large`; errors of the disk
   */
  write(value: T): Promise<void> {
    this.#database.data = { value };
    return (this.#next ??= this.#queue.take(() => this.#write()));
  }

  async #write(): Promise<void> {
    this.#next = undefined;
    const { data } = this.#database;
    try {
      await this.#database.write();
      this.#onDisk = data.value;
    } catch (failure) {
      if (this.#database.data === data) this.#database.data = { value: this.#onDisk };
      throw failure;
    }
  }

  /** Rewrites the value with a matching checksum. If that fails, the file stays as it is. */
  async bless(): Promise<void> {
    await this.write(this.value).catch(() => {});
  }

  /** Waits for the requested writes. */
  settled(): Promise<void> {
    return this.#queue.idle();
  }

  /**
   * Moves the file into the folder `damaged`, unchanged.
   * @param now ms since 1970, for the name
   * @returns whether that worked
   */
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

/**
 * The notice about small files that are used although they are not as Waymark wrote them.
 * @param files their paths
 */
export function changedNotice(files: readonly string[]): Notice {
  const names = files.map((file) => basename(file)).join(', ');
  return { kind: 'cleaned', message: message('notice.changedByHand', { count: files.length, names }) };
}

// As in a checkpoint, the checksum covers every byte after the comma that follows it.
const headOf = (sum: string) => `{\n  "sum": "${sum}",`;
const headLength = headOf('0'.repeat(64)).length;

/** Reads what the schema allows, with or without a checksum that holds; writes it with one. */
function codecOf<T>(path: string, schema: z.ZodType<T>): Codec<Content<T>, Reading<T>> {
  return {
    decode(found) {
      if (found === undefined) return { content: null, damaged: false, changed: false };
      const { value, holds } = Buffer.isBuffer(found) ? decode(found) : { value: undefined, holds: true };
      const parsed = schema.safeParse(value);
      return {
        content: parsed.success ? { value: parsed.data } : null,
        damaged: !parsed.success,
        changed: parsed.success && !holds,
      };
    },
    valueOf: ({ content }) => content,
    encode(content) {
      const bytes = encode(content);
      if (bytes.length > largestSmallFile)
        throw new WaymarkError('too-large', message('disk.smallFileFull', { name: basename(path) }));
      return [bytes];
    },
  };
}

function encode(content: Content<unknown>): Buffer {
  const rest = `${JSON.stringify(content, null, 2).slice(1)}\n`;
  return Buffer.from(headOf(sumOf(rest)) + rest);
}

/**
 * @returns the value, or undefined if there is none, and whether the checksum holds; a file from before there
 * were checksums counts as holding
 */
function decode(bytes: Buffer): { readonly value: unknown; readonly holds: boolean } {
  if (bytes.length > largestSmallFile) return { value: undefined, holds: true };
  try {
    // Invalid UTF-8 would be decoded as replacement characters, and so differ from what was written.
    if (!isUtf8(bytes)) return { value: undefined, holds: true };
    // An editor may have added a byte order mark.
    const content: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    // With a checksum, but without what it is of: the name of the value is damaged.
    if (hasOwn(content, 'sum') && !hasOwn(content, 'value')) return { value: undefined, holds: true };
    if (!hasOwn(content, 'value')) return { value: content, holds: true };
    const head = headOf(sumOf(bytes.subarray(headLength)));
    return { value: content.value, holds: bytes.toString('latin1', 0, headLength) === head };
  } catch {
    return { value: undefined, holds: true };
  }
}

function hasOwn<N extends string>(content: unknown, name: N): content is { readonly [K in N]: unknown } {
  return typeof content === 'object' && content !== null && Object.hasOwn(content, name);
}

function sumOf(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
