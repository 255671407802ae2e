import type { Event } from '../../domain/progress/events.ts';
import { WaymarkError } from '../../domain/result.ts';
import { asDiskError, isFull, stateUnknown, writeDurably, writeFully } from './durable-file.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { encodeEnd, encodeEntry, encodeHead, endOfBlock, padToBlock } from './journal-lines.ts';
import type { JournalHead } from './journal-lines.ts';
import { Turns } from './turns.ts';

interface Line {
  readonly seq: number;
  readonly text: string;
}

/**
 * Makes the events of one line.
 * @param earlier the events of the lines that go to the disk together with this one, before it
 * @returns none where there is nothing to write
 */
export type MakeEvents = (earlier: readonly Event[]) => readonly Event[];

interface Waiting {
  readonly make: MakeEvents;
  readonly whenDurable: (events: readonly Event[]) => void;
  readonly resolve: (events: readonly Event[]) => void;
  readonly reject: (failure: unknown) => void;
}

/** Looks after what the journal cannot see: whether the workspace is still this process's. */
export interface JournalGuard {
  /** Whether the workspace is held by this process. */
  isHeld(): Promise<boolean>;
  /**
   * Is called when it is not, or another file stands in the journal's place. Puts the workspace right from what is in
   * memory; gives the number that the next line comes after. @throws WaymarkError to refuse the change
   */
  onDisplaced(): Promise<number>;
}

/** What was made of one request to append. */
interface Made extends Waiting {
  readonly events: readonly Event[];
}

/**
 * The file that every change goes to first. An append is acknowledged when it is on the disk; appends
 * that arrive while the disk is busy share the next sync.
 */
export class Journal {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #guard: JournalGuard;
  #head: JournalHead;
  #file: OpenFile | undefined;
  /** Which file that is; see `FileSystem.identity`. */
  #identity = '';
  /** Where the end mark stands: the next line overwrites it. */
  #position = 0;
  /** How far the file reaches on the disk, padding included. */
  #extent = 0;
  #lines: Line[] = [];
  #seq: number;
  #waiting: Waiting[] = [];
  readonly #turns = new Turns();

  /**
   * A journal whose last line is number `seq`, with `tail` as its last lines. Nothing is read or written
   * before the first append.
   */
  constructor(
    fs: FileSystem,
    path: string,
    head: JournalHead,
    seq: number,
    tail: readonly (readonly Event[])[],
    guard: JournalGuard,
  ) {
    this.#guard = guard;
    this.#fs = fs;
    this.#path = path;
    this.#head = head;
    this.#seq = seq;
    const before = seq - tail.length;
    this.#lines = tail.map((events, i) => ({
      seq: before + 1 + i,
      text: encodeEntry(before + 1 + i, events),
    }));
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
   * Adds a line; resolves when it is on the disk. `make` is called when the line's turn comes, so that it sees
   * all that came before. `whenDurable` is called once it is on the disk, before anything else can happen, so
   * that whoever reads `seq` sees what it counts.
   * @throws what `make` threw; WaymarkError of kind `disk`: the line is then not in the journal
   */
  append(make: MakeEvents, whenDurable: (events: readonly Event[]) => void): Promise<readonly Event[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ make, whenDurable, resolve, reject });
      if (this.#waiting.length === 1) void this.#turns.take(() => this.#flush());
    });
  }

  /** Waits for every append asked for so far. */
  async settled(): Promise<void> {
    await this.#turns.idle();
  }

  /** Drops the lines up to `seq`, which a checkpoint now holds. */
  async dropUpTo(seq: number): Promise<void> {
    await this.#turns.take(async () => {
      this.#lines = this.#lines.filter((line) => line.seq > seq);
      await this.#rewrite();
    });
  }

  /**
   * Runs `job` while no append can happen. The job may call `startAfter` to drop every line and go on
   * counting from a number; where the disk refuses that, the next append does it.
   */
  async exclusively<T>(
    job: (startAfter: (seq: number, generation: number) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    return this.#turns.take(() =>
      job(async (seq, generation) => {
        this.#head = { ...this.#head, generation };
        this.#seq = seq;
        this.#lines = [];
        await this.#distrust();
      }),
    );
  }

  async close(): Promise<void> {
    await this.#turns.take(() => this.#closeFile());
  }

  async #flush(): Promise<void> {
    // Before anything is written: never into a file that another process holds by now.
    const displaced = await this.#ensureHeld().catch((failure: unknown) => ({ failure }));
    const group = this.#makeAll();
    if (displaced) {
      for (const { reject } of group) reject(asDiskError(displaced.failure, this.#path));
      return;
    }
    const commits = group.map(({ events }) => events).filter((events) => events.length > 0);
    let lines: readonly Line[] = [];
    try {
      if (commits.length > 0) lines = await this.#writeInPlace(commits);
    } catch (failure) {
      for (const { reject } of group) reject(asDiskError(failure, this.#path));
      return;
    }
    for (const line of lines) this.#lines.push(line);
    this.#seq += lines.length;
    for (const { events, whenDurable, resolve } of group) {
      if (events.length > 0) whenDurable(events);
      resolve(events);
    }
  }

  /** Takes what waits, and makes the events of each that does not refuse. */
  #makeAll(): Made[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    const earlier: Event[] = [];
    return waiting.flatMap((one) => {
      try {
        const events = one.make(earlier);
        for (const event of events) earlier.push(event);
        return [{ ...one, events }];
      } catch (failure) {
        one.reject(failure);
        return [];
      }
    });
  }

  /** Writes lines, and again where the file turns out to have been taken away meanwhile. @throws WaymarkError */
  async #writeInPlace(commits: readonly (readonly Event[])[]): Promise<readonly Line[]> {
    for (let tries = 0; tries < 3; tries++) {
      const lines = this.#number(commits);
      if (await this.#write(lines)) return lines;
      await this.#putBack();
    }
    throw new WaymarkError(
      'disk',
      'Another program keeps replacing the files of this workspace. This change was not saved; close that program and try again.',
    );
  }

  #number(commits: readonly (readonly Event[])[]): Line[] {
    return commits.map((events, i) => ({
      seq: this.#seq + 1 + i,
      text: encodeEntry(this.#seq + 1 + i, events),
    }));
  }

  async #ensureHeld(): Promise<void> {
    if (!(await this.#guard.isHeld())) await this.#putBack();
  }

  /** Has the workspace written again, and the journal after it. */
  async #putBack(): Promise<void> {
    const seq = await this.#guard.onDisplaced();
    await this.#closeFile();
    this.#lines = [];
    this.#seq = seq;
    await this.#rewrite();
  }

  /** Whether the workspace is ours, and the open file the one that others find at the path. */
  async #isInPlace(): Promise<boolean> {
    return (await this.#guard.isHeld()) && (await this.#fs.identity(this.#path)) === this.#identity;
  }

  /** @returns whether the lines are on the disk where others find them @throws WaymarkError `disk` */
  async #write(lines: readonly Line[]): Promise<boolean> {
    const text = lines.map((line) => line.text).join('');
    const bytes = Buffer.from(text + encodeEnd(this.#seq + lines.length));
    try {
      // After a failure nobody knows what is on the disk (a failed sync may have dropped pages for good),
      // so the whole journal is rewritten first. https://wiki.postgresql.org/wiki/Fsync_Errors
      if (this.#file === undefined) await this.#rewrite();
    } catch (failure) {
      throw asDiskError(failure, this.#path);
    }
    try {
      await this.#makeRoom(this.#position + bytes.length);
    } catch (failure) {
      // A full disk is no reason to doubt what is on it.
      if (isFull(failure)) await this.#file!.truncate(this.#extent).catch(() => {});
      else await this.#distrust();
      throw asDiskError(failure, this.#path);
    }
    try {
      await writeFully(this.#file!, bytes, this.#position);
      // The look at the place costs nothing while the disk is busy.
      const [stays] = await Promise.all([this.#isInPlace(), this.#file!.datasync()]);
      if (!stays) return false;
    } catch (failure) {
      const removed = await this.#takeBack(bytes.length);
      throw asDiskError(failure, this.#path, removed ? undefined : stateUnknown);
    }
    this.#position += Buffer.byteLength(text);
    return true;
  }

  /** Takes space from the disk before a line needs it: a line that does not fit is not begun. */
  async #makeRoom(end: number): Promise<void> {
    if (end <= this.#extent) return;
    const extent = endOfBlock(end);
    await writeFully(this.#file!, Buffer.alloc(extent - this.#extent, '\n'), this.#extent);
    await this.#file!.datasync();
    this.#extent = extent;
  }

  /** Removes a line that was refused from the disk; false where nobody knows whether it is still there. */
  async #takeBack(length: number): Promise<boolean> {
    if (await this.#distrust()) return true;
    // There may be no room for a second journal; the end mark and empty lines fit where the line stands.
    try {
      const file = await this.#fs.open(this.#path, 'r+');
      try {
        const bytes = Buffer.alloc(length, '\n');
        bytes.write(encodeEnd(this.#seq));
        await writeFully(file, bytes, this.#position);
        await file.datasync();
      } finally {
        await file.close();
      }
      return true;
    } catch {
      return false;
    }
  }

  async #rewrite(): Promise<void> {
    const text = encodeHead(this.#head) + this.#lines.map((line) => line.text).join('');
    const bytes = padToBlock(text + encodeEnd(this.#seq), 0);
    await this.#closeFile();
    await writeDurably(this.#fs, this.#path, [bytes]);
    this.#file = await this.#fs.open(this.#path, 'r+');
    this.#identity = await this.#file.identity();
    this.#position = Buffer.byteLength(text);
    this.#extent = bytes.length;
  }

  /** Forgets the open file and rewrites the journal; where that fails (false), the next append will. */
  async #distrust(): Promise<boolean> {
    await this.#closeFile();
    return this.#rewrite().then(
      () => true,
      () => false,
    );
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close().catch(() => {});
  }
}
