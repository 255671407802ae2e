import { Low } from 'lowdb';
import type { Checkpoint, Writer } from './checkpoint.ts';
import { headOf } from './file-head.ts';
import type { FileSystem } from './file-system.ts';
import { DurableAdapter } from './durable-adapter.ts';
import type { Migration } from './migrations/index.ts';
import { decodeCheckpoint } from './read-checkpoint.ts';
import type { StateReading } from './read-checkpoint.ts';
import { SerialQueue } from './serial-queue.ts';
import { contentOf } from './write-checkpoint.ts';

/** `waymark.json`, read and written through lowdb (see docs/decisions/0001). */
export class CheckpointFile {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #adapter: DurableAdapter<Checkpoint, StateReading>;
  readonly #database: Low<Checkpoint>;
  readonly #queue = new SerialQueue();
  /** The last journal line and the generation covered by the latest write. */
  #written: Reach = { seq: 0, generation: 0 };
  #bytes: number;
  /** The head of the file as last read or written by this process. */
  #head: string | undefined;
  #uncertain = false;
  /** The head and size of the file that is being written. */
  #writing: { readonly head: string; readonly bytes: number } | undefined;

  constructor(
    fs: FileSystem,
    path: string,
    steps: readonly Migration[],
    writer: Writer,
    now: { state: Checkpoint; bytes: number; head: string | undefined },
  ) {
    this.#fs = fs;
    this.#path = path;
    this.#bytes = now.bytes;
    this.#head = now.head;
    this.#adapter = new DurableAdapter(fs, path, {
      decode: (found) => decodeCheckpoint(found, steps),
      valueOf: (reading) => (reading.kind === 'good' ? reading.checkpoint : null),
      encode: (checkpoint) =>
        contentOf(checkpoint, writer, ({ head, bytes }) => {
          this.#writing = { head: head.toString('latin1'), bytes };
        }),
    });
    this.#database = new Low(this.#adapter, now.state);
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
      // A write that was requested earlier may run late; it must not replace a newer checkpoint.
      if (isBefore(checkpoint, this.#written)) return;
      this.#database.data = checkpoint;
      await this.#database.write();
      const { seq, generation } = checkpoint;
      this.#written = { seq, generation };
      this.#bytes = this.#writing!.bytes;
      this.#head = this.#writing!.head;
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
      const found = await this.#readBack();
      if (found?.kind === 'good' && found.checkpoint.generation === checkpoint.generation) return;
      this.#uncertain = found?.kind !== 'good';
      throw failure;
    }
  }

  async #readBack(): Promise<StateReading | undefined> {
    try {
      await this.#database.read();
      return this.#adapter.reading;
    } catch {
      return undefined;
    }
  }
}

type Reach = Pick<Checkpoint, 'seq' | 'generation'>;

function isBefore(a: Reach, b: Reach): boolean {
  return a.generation < b.generation || (a.generation === b.generation && a.seq < b.seq);
}
