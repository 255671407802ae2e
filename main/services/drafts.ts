import { draftsSchema } from '../../domain/contract/drafts.ts';
import type { DraftTexts } from '../../domain/contract/drafts.ts';
import type { Handlers } from '../../domain/contract/index.ts';
import { note } from '../../domain/progress/slices/items/slice.ts';
import type { Notice } from '../../domain/contract/workspace.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import { asDiskError } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { WorkspaceFiles } from '../store/files.ts';
import { SmallFile } from '../store/small-file.ts';

/** Who types without a pause has it written this often, ms. */
const pauseBetweenWrites = 500;

/** Makes a note what it says, as one event. @throws WaymarkError where that is refused */
export type WriteNote = (item: string, text: string) => Promise<unknown>;

/**
 * What is being typed into the fields of the window and is not part of the progress yet. It is on the disk within a
 * second, survives a crash, and becomes progress as a whole: one note, however long somebody sat over it.
 */
export class Drafts {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #file: SmallFile<DraftTexts>;
  readonly #closing = Promise.withResolvers<void>();
  /** What is held; the file may be behind. */
  readonly #texts: Map<string, string>;
  /** The write that waits for its moment, for all that came since the one before. */
  #next: Promise<void> | undefined;
  #pause: Promise<unknown> = Promise.resolve();

  /** What the learner must know of what could not be read. */
  readonly notices: readonly Notice[];

  private constructor(fs: FileSystem, path: string, file: SmallFile<DraftTexts>, notices: readonly Notice[]) {
    this.notices = notices;
    this.#fs = fs;
    this.#path = path;
    this.#file = file;
    this.#texts = new Map(Object.entries(file.value));
  }

  /** Reads `drafts.json`. One that cannot be read is kept in `damaged/`, and said. @param now ms since 1970 */
  static async open(fs: FileSystem, files: WorkspaceFiles, now: number): Promise<Drafts> {
    const { file, damaged } = await SmallFile.open<DraftTexts>(fs, files.drafts, draftsSchema, {});
    if (!damaged) return new Drafts(fs, files.drafts, file, []);
    const kept = await file.keepDamaged(files.damaged, now);
    const told = message(kept ? 'notice.draftsKept' : 'notice.drafts');
    return new Drafts(fs, files.drafts, file, [{ kind: 'cleaned', message: told }]);
  }

  get texts(): DraftTexts {
    return Object.fromEntries(this.#texts);
  }

  readonly handlers: Pick<Handlers, 'drafts:keep'> = {
    'drafts:keep': async ({ field, text }) => {
      if (text === null) this.#texts.delete(field);
      else this.#texts.set(field, text);
      // Also where this is nothing new: what could not be written before is tried again.
      if (!this.#isWritten()) await this.#write();
      return null;
    },
  };

  /**
   * Makes notes of the drafts of notes: nobody types into them now. One that is refused (too long, the disk) stays.
   * @param write is told each, one after the other
   */
  async settleNotes(write: WriteNote): Promise<void> {
    for (const [field, text] of this.#texts) {
      const [, item] = /^note:(.*)$/.exec(field) ?? [];
      if (item === undefined || !note.schema.safeParse(text).success) continue;
      try {
        await write(item, text);
        this.#texts.delete(field);
      } catch (failure) {
        if (!(failure instanceof WaymarkError)) throw failure;
      }
    }
    // Where the disk refuses, what is on it is the same notes once more.
    if (!this.#isWritten()) await this.#write().catch(() => {});
  }

  /** Waits for no pause from now on, makes notes of the drafts of notes, and has the rest written. */
  async close(write: WriteNote | undefined): Promise<void> {
    this.#closing.resolve();
    await this.#next?.catch(() => {});
    if (write) await this.settleNotes(write);
    await this.#file.settled();
  }

  #isWritten(): boolean {
    const written = this.#file.value;
    return (
      this.#next === undefined &&
      Object.keys(written).length === this.#texts.size &&
      [...this.#texts].every(([field, text]) => written[field] === text)
    );
  }

  #write(): Promise<void> {
    return (this.#next ??= Promise.race([this.#pause, this.#closing.promise]).then(async () => {
      this.#next = undefined;
      this.#pause = this.#fs.pause(pauseBetweenWrites);
      try {
        await this.#file.write(this.texts);
      } catch (failure) {
        throw asDiskError(failure, this.#path);
      }
    }));
  }
}
