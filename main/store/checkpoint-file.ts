import { Low } from 'lowdb';
import type { Adapter } from 'lowdb';
import type { Checkpoint, Writer } from './checkpoint.ts';
import { headOf } from './file-head.ts';
import type { FileSystem } from './file-system.ts';
import type { Migration } from './migrations/index.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import { SerialQueue } from './serial-queue.ts';
import { writeCheckpoint } from './write-checkpoint.ts';

/**
 * `waymark.json`, written through lowdb with our own adapter: lowdb's does not sync (see
 * docs/decisions/0001).
 */
export class CheckpointFile {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #steps: readonly Migration[];
  readonly #database: Low<Checkpoint>;
  readonly #queue = new SerialQueue();
  /** The last journal line and the generation covered by the latest write. */
  #written: Reach = { seq: 0, generation: 0 };
  #bytes: number;
  /** The head of the file as last read or written by this process. */
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
      // `readWorkspace` does the reading: lowdb cannot tell a damaged file from a missing one.
      read: async () => null,
      write: async (checkpoint) => {
        // A write that was requested earlier may run late; it must not replace a newer checkpoint.
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

  /** The size of the file, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether `replace` failed and it is unknown which of the two checkpoints the disk holds. */
  get uncertain(): boolean {
    return this.#uncertain;
  }

  /** Whether the file is the one last read or written here: no other program has replaced or removed it. */
  async isOurs(): Promise<boolean> {
    return (await headOf(this.#fs, this.#path)) === this.#head;
  }

  /**
   * Writes a checkpoint that includes the journal's lines. After a crash, the old file with the journal and
   * the new file hold the same state.
   */
  async write(checkpoint: Checkpoint): Promise<void> {
    await this.#queue.take(async () => {
      this.#database.data = checkpoint;
      await this.#database.write();
    });
  }

  /**
   * Writes a checkpoint that does not continue the one on disk. After a failure the disk may hold either of
   * the two, so the file is read back: continuing from the wrong one would assign line numbers twice.
   * @throws errors of the disk, if the new checkpoint is not on disk
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
