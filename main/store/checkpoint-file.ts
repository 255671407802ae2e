import { Low } from 'lowdb';
import type { Adapter } from 'lowdb';
import type { Checkpoint, Writer } from './checkpoint.ts';
import { headOf } from './file-head.ts';
import type { FileSystem } from './file-system.ts';
import type { Migration } from './migrations/index.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import { Turns } from './turns.ts';
import { writeCheckpoint } from './write-checkpoint.ts';

/** `waymark.json`, written through lowdb with an adapter of our own: lowdb's does not sync (see docs/decisions/0001). */
export class CheckpointFile {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #steps: readonly Migration[];
  readonly #database: Low<Checkpoint>;
  readonly #turns = new Turns();
  /** Up to which line, of which generation, the file was last written. */
  #written: Reach = { seq: 0, generation: 0 };
  #bytes: number;
  /** The head of the file as it was read or written here last. */
  #head: string | undefined;
  #uncertain = false;

  constructor(
    fs: FileSystem,
    path: string,
    steps: readonly Migration[],
    writer: Writer,
    now: { state: Checkpoint; bytes: number; head: string | undefined },
  ) {
    this.#fs = fs;
    this.#path = path;
    this.#steps = steps;
    this.#bytes = now.bytes;
    this.#head = now.head;
    const adapter: Adapter<Checkpoint> = {
      // Reading is `readWorkspace`'s: lowdb could not tell damage from a file that is not there.
      read: async () => null,
      write: async (checkpoint) => {
        // One that was begun earlier may come late; what a later one holds stays.
        if (isBefore(checkpoint, this.#written)) return;
        const { seq, generation } = checkpoint;
        const { head, bytes } = await writeCheckpoint(fs, path, checkpoint, writer);
        this.#written = { seq, generation };
        this.#bytes = bytes;
        this.#head = head.toString('latin1');
      },
    };
    this.#database = new Low(adapter, now.state);
  }

  /** The size of the file. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether the disk failed in `replace` and would not say which of the two it holds. */
  get uncertain(): boolean {
    return this.#uncertain;
  }

  /** Whether the file is the one that was read or written here last: no other program has replaced or removed it. */
  async isOurs(): Promise<boolean> {
    return (await headOf(this.#fs, this.#path)) === this.#head;
  }

  /** Writes what the file and the journal add up to: whichever is found after a crash is right. */
  async write(checkpoint: Checkpoint): Promise<void> {
    await this.#turns.take(async () => {
      this.#database.data = checkpoint;
      await this.#database.write();
    });
  }

  /**
   * Writes a checkpoint that does not continue the one on disk. Where that fails the disk may hold either,
   * so it is looked at: going on from the wrong one would give out line numbers twice.
   */
  async replace(checkpoint: Checkpoint): Promise<void> {
    try {
      await this.write(checkpoint);
    } catch (failure) {
      const found = await readCheckpoint(this.#fs, this.#path, this.#steps).catch(() => undefined);
      if (found?.kind === 'good' && found.checkpoint.generation === checkpoint.generation) return;
      this.#uncertain = found?.kind !== 'good';
      throw failure;
    }
  }
}

type Reach = Pick<Checkpoint, 'seq' | 'generation'>;

function isBefore(a: Reach, b: Reach): boolean {
  return a.generation < b.generation || (a.generation === b.generation && a.seq < b.seq);
}
