import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { readIfThere, writeDurably } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import { timeForFileName } from './files.ts';
import { Turns } from './turns.ts';

// The window's place in a path of 20,000 items, all of them folded, comes to a third of this.
const largest = 2 * 1024 * 1024;

/**
 * A small JSON file beside the store (`settings.json`, `window.json`), read once and then kept whole.
 * Writes go one after the other; of those that wait only the last is written.
 */
export class SmallFile<T> {
  readonly #fs: FileSystem;
  readonly #path: string;
  #value: T;
  readonly #turns = new Turns();

  private constructor(fs: FileSystem, path: string, value: T) {
    this.#fs = fs;
    this.#path = path;
    this.#value = value;
  }

  /**
   * Reads the file; where there is none, or what is there does not fit the schema, the value is `fallback`.
   * @returns the file, and whether it was there but could not be used
   */
  static async open<T>(
    fs: FileSystem,
    path: string,
    schema: z.ZodType<T>,
    fallback: T,
  ): Promise<{ readonly file: SmallFile<T>; readonly damaged: boolean }> {
    const bytes = await readIfThere(fs, path);
    if (bytes === undefined) return { file: new SmallFile(fs, path, fallback), damaged: false };
    const parsed = schema.safeParse(Buffer.isBuffer(bytes) ? parseJson(bytes) : undefined);
    return { file: new SmallFile(fs, path, parsed.data ?? fallback), damaged: !parsed.success };
  }

  /** The value that is on the disk, or on its way there. */
  get value(): T {
    return this.#value;
  }

  /** Replaces the value; resolves when it, or a later one, is on the disk. Where that fails it is as before. */
  async write(value: T): Promise<void> {
    const before = this.#value;
    this.#value = value;
    await this.#turns.take(async () => {
      if (this.#value !== value) return;
      try {
        await writeDurably(this.#fs, this.#path, [Buffer.from(`${JSON.stringify(value, null, 2)}\n`)]);
      } catch (failure) {
        if (this.#value === value) this.#value = before;
        throw failure;
      }
    });
  }

  /** Waits for the writes that were asked for. */
  settled(): Promise<void> {
    return this.#turns.idle();
  }

  /** Moves the file into the folder `damaged`, as it is. @returns whether it is there */
  async keepDamaged(damaged: string, now: number): Promise<boolean> {
    const kept = join(damaged, `${timeForFileName(now)}-${basename(this.#path)}`);
    try {
      await this.#fs.makeFolder(damaged);
      await this.#fs.rename(this.#path, kept);
      await this.#fs.syncFolder(dirname(this.#path));
      return true;
    } catch {
      return false;
    }
  }
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length > largest) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
