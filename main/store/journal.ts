import type { Event } from '../../domain/progress/events.ts';
import { WaymarkError } from '../../domain/result.ts';
import { asDiskError } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import { JournalFile } from './journal-file.ts';
import { encodeEnd, encodeEntry, encodeHead } from './journal-lines.ts';
import type { JournalHead } from './journal-lines.ts';
import { Turns } from './turns.ts';
import { message } from '../../domain/words/message.ts';

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
 * Where every change goes first. An append is acknowledged when it is on the disk; appends
 * that arrive while the disk is busy share the next sync.
 */
export class Journal {
  readonly #path: string;
  readonly #file: JournalFile;
  readonly #guard: JournalGuard;
  #head: JournalHead;
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
    this.#path = path;
    this.#file = new JournalFile(fs, path, () => ({
      text: encodeHead(this.#head) + this.#lines.map((line) => line.text).join(''),
      end: encodeEnd(this.#seq),
    }));
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
    return this.#file.bytes;
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
      await this.#file.rewrite();
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
        await this.#file.distrust();
      }),
    );
  }

  async close(): Promise<void> {
    await this.#turns.take(() => this.#file.close());
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
      const text = lines.map((line) => line.text).join('');
      const end = encodeEnd(this.#seq + lines.length);
      if (await this.#file.append(text, end, () => this.#guard.isHeld())) return lines;
      await this.#putBack();
    }
    throw new WaymarkError('disk', message('disk.displaced'));
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
    this.#lines = [];
    this.#seq = seq;
    await this.#file.rewrite();
  }
}
