import type { Adapter } from 'lowdb';
import { readIfThere, writeDurably } from './durable-file.ts';
import type { Content } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';

/**
 * How one kind of JSON document is checked and written.
 * @template T the document
 * @template R what reading it has shown, damage included
 */
export interface Codec<T, R> {
  /** Checks what was found at the path: its bytes, something that is not a file, or nothing. Content never throws. */
  decode(found: Buffer | 'not a file' | undefined): R | Promise<R>;
  /** The document, if it can be used. */
  valueOf(reading: R): T | null;
  /** @throws WaymarkError `too-large` */
  encode(value: T): Content;
}

/**
 * lowdb's adapter for every JSON document of a workspace. Unlike lowdb's own it writes durably (after any crash the old
 * or the new document is there, complete), validates what it reads, and tells a damaged document from a missing one.
 */
export class DurableAdapter<T, R> implements Adapter<T> {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #codec: Codec<T, R>;
  /** What the last read has shown. */
  reading: R | undefined;

  constructor(fs: FileSystem, path: string, codec: Codec<T, R>) {
    this.#fs = fs;
    this.#path = path;
    this.#codec = codec;
  }

  /** @throws errors of the disk */
  async read(): Promise<T | null> {
    this.reading = await this.#codec.decode(await readIfThere(this.#fs, this.#path));
    return this.#codec.valueOf(this.reading);
  }

  /** @throws WaymarkError `too-large`; errors of the disk */
  async write(value: T): Promise<void> {
    await writeDurably(this.#fs, this.#path, this.#codec.encode(value));
  }
}
