import type { Event } from '../../domain/progress/events.ts';
import { asDiskError, writeDurably, writeFully } from './durable-file.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { encodeEnd, encodeEntry, padToBlock } from './journal-lines.ts';

interface Line {
  readonly seq: number;
  readonly text: string;
}

interface Waiting {
  readonly event: Event;
  readonly whenDurable: () => void;
  readonly resolve: () => void;
  readonly reject: (failure: unknown) => void;
}

/**
 * The file that every change goes to first. An append is acknowledged when it is on the disk; appends
 * that arrive while the disk is busy share the next sync.
 */
export class Journal {
  readonly #fs: FileSystem;
  readonly #path: string;
  #file: OpenFile | undefined;
  /** Where the end mark stands: the next line overwrites it. */
  #position = 0;
  /** How far the file reaches on the disk, padding included. */
  #extent = 0;
  #lines: Line[] = [];
  #seq: number;
  #waiting: Waiting[] = [];
  /** The last job of the queue; each starts when the one before has ended, well or badly. */
  #queue: Promise<void> = Promise.resolve();

  /**
   * A journal whose last line is number `seq`, with `tail` as its last events. Nothing is read or written
   * before the first append.
   */
  constructor(fs: FileSystem, path: string, seq: number, tail: readonly Event[]) {
    this.#fs = fs;
    this.#path = path;
    this.#seq = seq;
    const before = seq - tail.length;
    this.#lines = tail.map((event, i) => ({ seq: before + 1 + i, text: encodeEntry(before + 1 + i, event) }));
  }

  /** The number of the last acknowledged line. */
  get seq(): number {
    return this.#seq;
  }

  /** Bytes that hold lines. */
  get bytes(): number {
    return this.#position;
  }

  /**
   * Adds a line; resolves when it is on the disk. `whenDurable` is called at that moment, before anything
   * else can happen, so that whoever reads `seq` sees what it counts.
   * @throws WaymarkError of kind `disk`; the line is then not in the journal.
   */
  append(event: Event, whenDurable: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ event, whenDurable, resolve, reject });
      if (this.#waiting.length === 1) void this.#enqueue(() => this.#flush());
    });
  }

  /** Waits for every append asked for so far. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  /** Drops the lines up to `seq`, which a checkpoint now holds. */
  async dropUpTo(seq: number): Promise<void> {
    await this.#enqueue(async () => {
      this.#lines = this.#lines.filter((line) => line.seq > seq);
      await this.#rewrite();
    });
  }

  /**
   * Runs `job` while no append can happen. The job may call `startAfter` to drop every line and go on
   * counting from a number; where the disk refuses that, the next append does it.
   */
  async exclusively<T>(job: (startAfter: (seq: number) => Promise<void>) => Promise<T>): Promise<T> {
    return this.#enqueue(() =>
      job(async (seq) => {
        this.#seq = seq;
        this.#lines = [];
        await this.#rewrite().catch(() => {});
      }),
    );
  }

  async close(): Promise<void> {
    await this.#enqueue(() => this.#closeFile());
  }

  #enqueue<T>(job: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(job);
    this.#queue = run.then(
      () => {},
      () => {},
    );
    return run;
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    const lines = batch.map(({ event }, i) => ({
      seq: this.#seq + 1 + i,
      text: encodeEntry(this.#seq + 1 + i, event),
    }));
    try {
      // After a failure nobody knows what is on the disk (a failed sync may have dropped pages for good),
      // so the whole journal is written anew first. https://wiki.postgresql.org/wiki/Fsync_Errors
      if (this.#file === undefined) await this.#rewrite();
      await this.#write(lines);
    } catch (failure) {
      await this.#distrust();
      const error = asDiskError(failure, this.#path);
      for (const { reject } of batch) reject(error);
      return;
    }
    this.#lines.push(...lines);
    this.#seq += lines.length;
    for (const { whenDurable, resolve } of batch) {
      whenDurable();
      resolve();
    }
  }

  async #write(lines: readonly Line[]): Promise<void> {
    const text = lines.map((line) => line.text).join('');
    const end = encodeEnd(this.#seq + lines.length);
    const position = this.#position;
    const bytes = Buffer.from(text + end);
    const padded = position + bytes.length <= this.#extent ? bytes : padToBlock(text + end, position);
    await writeFully(this.#file!, padded, position);
    await this.#file!.datasync();
    this.#position = position + bytes.length - end.length;
    this.#extent = Math.max(this.#extent, position + padded.length);
  }

  async #rewrite(): Promise<void> {
    const text = this.#lines.map((line) => line.text).join('');
    const bytes = padToBlock(text + encodeEnd(this.#seq), 0);
    await this.#closeFile();
    await writeDurably(this.#fs, this.#path, [bytes]);
    this.#file = await this.#fs.open(this.#path, 'r+');
    this.#position = Buffer.byteLength(text);
    this.#extent = bytes.length;
  }

  /** Forgets the open file and tries to put the journal right; where that fails too, the next append will. */
  async #distrust(): Promise<void> {
    await this.#closeFile();
    await this.#rewrite().catch(() => {});
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close().catch(() => {});
  }
}
