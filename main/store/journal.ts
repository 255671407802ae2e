import type { Event } from '../../domain/progress/events.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { asDiskError } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import { JournalFile } from './journal-file.ts';
import { EventDigest } from './event-digest.ts';
import { encodeEntry } from './journal-lines.ts';
import type { JournalHead, RestoreIntent } from './journal-lines.ts';
import { SerialQueue } from './serial-queue.ts';
import { message } from '../../domain/messages/message.ts';

interface Line {
  readonly seq: number;
  readonly text: string;
  readonly digest: EventDigest;
}

/**
 * The state that a journal continues: the last line's number, the digest of all events up to it, and their
 * generation.
 */
export interface Start {
  readonly seq: number;
  readonly digest: EventDigest;
  readonly generation: number;
}

/**
 * Makes the events of one line.
 * @param earlier the events of the preceding lines in the same write
 * @returns an empty list if there is nothing to write
 */
export type MakeEvents = (earlier: readonly Event[]) => readonly Event[];

interface Waiting {
  readonly make: MakeEvents;
  readonly whenDurable: (events: readonly Event[]) => void;
  readonly resolve: (events: readonly Event[]) => void;
  readonly reject: (failure: unknown) => void;
}

/** Checks what the journal cannot see: whether this process still holds the workspace. */
export interface JournalGuard {
  /** Whether this process holds the workspace. */
  isHeld(): Promise<boolean>;
  /**
   * Whether it does, and no file beside the journal has been replaced since this process read or wrote it.
   */
  isUntouched(): Promise<boolean>;
  /**
   * Called when the workspace is no longer held, or the journal or a file beside it has been replaced.
   * Rewrites the workspace from memory.
   * @returns the state that the next line continues
   * @throws WaymarkError to refuse the change
   */
  onDisplaced(): Promise<Start>;
}

/** How a restore moves the journal on. */
export interface Move {
  /** Records on the disk that the restore has begun. If the restore then fails, the record is removed. */
  announce(restore: RestoreIntent): Promise<void>;
  /** Drops every line and continues after `start`. If the disk refuses, the next append does it. */
  startAfter(start: Start): Promise<void>;
}

/** A request to append, with the events made for it. */
interface Made extends Waiting {
  readonly events: readonly Event[];
}

/**
 * Every change is written here first. An append is acknowledged once it is on the disk. Appends that arrive
 * while the disk is busy share the next sync.
 */
export class Journal {
  readonly #path: string;
  readonly #file: JournalFile;
  readonly #guard: JournalGuard;
  #head: Omit<JournalHead, 'after'>;
  #lines: Line[] = [];
  #seq: number;
  /** The digest of all events up to `#seq`. */
  #digest: EventDigest;
  #restore: RestoreIntent | undefined;
  #waiting: Waiting[] = [];
  readonly #queue = new SerialQueue();

  /**
   * Reads and writes nothing until the first append.
   * @param file the path, and the identity of the file that was read, if there was one
   * @param last the number of the last line, and the digest of all events up to it
   * @param tail the last lines, which only the journal holds
   */
  constructor(
    fs: FileSystem,
    { path, identity }: { readonly path: string; readonly identity: string | undefined },
    head: Omit<JournalHead, 'after'>,
    { seq, digest }: Omit<Start, 'generation'>,
    tail: readonly (readonly Event[])[],
    guard: JournalGuard,
  ) {
    this.#guard = guard;
    this.#path = path;
    this.#file = new JournalFile(fs, path, identity, () => ({
      head: { ...this.#head, after: this.#base() },
      text: this.#lines.map((line) => line.text).join(''),
      seq: this.#seq,
      restore: this.#restore,
    }));
    this.#head = head;
    this.#seq = seq;
    this.#digest = digest.copy();
    this.#lines = numbered(tail, seq - tail.length);
  }

  /** The number of the last acknowledged line. */
  get seq(): number {
    return this.#seq;
  }

  /** How many bytes hold lines. */
  get bytes(): number {
    return this.#file.bytes;
  }

  /**
   * Adds a line; resolves when it is on the disk.
   * @param make called when the line's turn comes, so that it sees all earlier changes
   * @param whenDurable called once the line is on the disk, before anything else can happen, so that `seq`
   * and the log always agree
   * @throws what `make` threw; WaymarkError `disk`: the line is then not in the journal
   */
  append(make: MakeEvents, whenDurable: (events: readonly Event[]) => void): Promise<readonly Event[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ make, whenDurable, resolve, reject });
      if (this.#waiting.length === 1) void this.#queue.take(() => this.#flush());
    });
  }

  /** Waits for every append requested so far. */
  async settled(): Promise<void> {
    await this.#queue.idle();
  }

  /**
   * Adds events to the digest that another program brought: the next checkpoint holds them, but no line does.
   */
  include(events: readonly Event[]): void {
    this.#digest.toggle(events);
  }

  /** Drops the lines up to `seq`, which are now in a checkpoint. */
  async dropUpTo(seq: number): Promise<void> {
    await this.#queue.take(async () => {
      if (await this.#ensureInPlace()) return;
      this.#lines = this.#lines.filter((line) => line.seq > seq);
      await this.#file.rewrite();
    });
  }

  /** Runs `job` while no append can happen. */
  async exclusively<T>(job: (move: Move) => Promise<T>): Promise<T> {
    return this.#queue.take(async () => {
      await this.#ensureInPlace();
      try {
        return await job({
          announce: async (restore) => {
            this.#restore = restore;
            await this.#file.rewrite();
          },
          startAfter: async (start) => {
            this.#restore = undefined;
            this.#startAfter(start);
            await this.#file.distrust();
          },
        });
      } finally {
        if (this.#restore !== undefined) {
          this.#restore = undefined;
          await this.#file.distrust();
        }
      }
    });
  }

  /**
   * Rewrites the files if they are not those that were read or written here: they may lack what is in memory.
   * @throws errors of the disk
   */
  async putRight(): Promise<void> {
    await this.#queue.take(async () => {
      const isUntouched = await this.#file.isInPlace(() => this.#guard.isUntouched());
      if (!isUntouched || !(await this.#file.holdsAll())) await this.#putBack();
    });
  }

  async close(): Promise<void> {
    await this.#queue.take(() => this.#file.close());
  }

  async #flush(): Promise<void> {
    // Check before writing: never write into a file that another process holds by now.
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
    for (const line of lines) {
      this.#lines.push(line);
      this.#digest.merge(line.digest);
    }
    this.#seq += lines.length;
    for (const { events, whenDurable, resolve } of group) {
      if (events.length > 0) whenDurable(events);
      resolve(events);
    }
  }

  /** Takes the waiting requests and makes their events; rejects those that refuse. */
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

  /**
   * Writes lines, and retries if the file was moved or replaced meanwhile.
   * @throws WaymarkError `disk`
   */
  async #writeInPlace(commits: readonly (readonly Event[])[]): Promise<readonly Line[]> {
    for (let tries = 0; tries < 3; tries++) {
      const lines = numbered(commits, this.#seq);
      const text = lines.map((line) => line.text).join('');
      const last = this.#seq + lines.length;
      if (await this.#file.append(text, this.#seq, last, () => this.#guard.isHeld())) return lines;
      await this.#putBack();
    }
    throw new WaymarkError('disk', message('disk.displaced'));
  }

  async #ensureHeld(): Promise<void> {
    if (!(await this.#guard.isHeld())) await this.#putBack();
  }

  /** @returns whether the files had been removed or replaced, and were rewritten */
  async #ensureInPlace(): Promise<boolean> {
    if (await this.#file.isInPlace(() => this.#guard.isHeld())) return false;
    await this.#putBack();
    return true;
  }

  /** Has the workspace rewritten, then the journal. */
  async #putBack(): Promise<void> {
    this.#startAfter(await this.#guard.onDisplaced());
    await this.#file.rewrite();
  }

  #startAfter({ seq, digest, generation }: Start): void {
    this.#head = { ...this.#head, generation };
    this.#seq = seq;
    this.#digest = digest.copy();
    this.#lines = [];
  }

  #base(): { seq: number; digest: string } {
    const digest = this.#digest.copy();
    for (const line of this.#lines) digest.merge(line.digest);
    return { seq: this.#seq - this.#lines.length, digest: digest.toString() };
  }
}

function numbered(commits: readonly (readonly Event[])[], after: number): Line[] {
  return commits.map((events, i) => ({
    seq: after + 1 + i,
    text: encodeEntry(after + 1 + i, events),
    digest: EventDigest.of(events),
  }));
}
