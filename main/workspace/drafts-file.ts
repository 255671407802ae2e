import { isDeepStrictEqual } from 'node:util';
import { draftsFileSchema, longestKept } from '../../contract/drafts.ts';
import type { DraftsFile, DraftTexts } from '../../contract/drafts.ts';
import { note } from '../../domain/progress/slices/items/slice.ts';
import type { Notice } from '../../contract/workspace.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { asDiskError } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { WorkspaceFiles } from '../store/files.ts';
import { keepDamaged } from '../store/keep-damaged.ts';
import { SmallFile } from '../store/small-file.ts';
import { sortDraft } from './draft-basis.ts';
import type { DraftBasis } from './draft-basis.ts';

/** Who types without a pause has it written this often, ms. */
const pauseBetweenWrites = 500;

/** Makes a note what it says, as one event. @throws WaymarkError where that is refused */
export type WriteNote = (item: string, text: string) => Promise<unknown>;

/** What a field's draft would replace; undefined where it would replace nothing. */
export type BasisOf = (field: string) => DraftBasis | undefined;

type Draft = DraftsFile[string];

/**
 * What is being typed into the fields of the window and is not part of the progress yet. It is on the disk within a
 * second, survives a crash, and becomes progress as a whole: one note, however long somebody sat over it. What is saved
 * is never replaced by a draft that is older.
 */
export class Drafts {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #file: SmallFile<DraftsFile>;
  readonly #basisOf: BasisOf;
  readonly #closing = Promise.withResolvers<void>();
  /** What is held; the file may be behind. */
  readonly #held: Map<string, Draft>;
  /** Whether the file is not as Waymark wrote it: what it says becomes nothing by itself. */
  readonly #isDoubtful: boolean;
  /** The write that waits for its moment, for all that came since the one before. */
  #next: Promise<void> | undefined;
  #pause: Promise<unknown> = Promise.resolve();

  /** What the learner must know of what could not be read. */
  readonly notices: readonly Notice[];

  private constructor(
    fs: FileSystem,
    path: string,
    file: SmallFile<DraftsFile>,
    basisOf: BasisOf,
    notices: readonly Notice[],
    isDoubtful: boolean,
  ) {
    this.notices = notices;
    this.#isDoubtful = isDoubtful;
    this.#fs = fs;
    this.#path = path;
    this.#file = file;
    this.#basisOf = basisOf;
    this.#held = new Map(Object.entries(file.value));
  }

  /** Reads `drafts.json`. One that cannot be read is kept in `damaged/`, and said. @param now ms since 1970 */
  static async open(fs: FileSystem, files: WorkspaceFiles, basisOf: BasisOf, now: number): Promise<Drafts> {
    const { file, damaged, changed } = await SmallFile.open<DraftsFile>(
      fs,
      files.drafts,
      draftsFileSchema,
      {},
    );
    const notices = async (): Promise<Notice[]> => {
      if (changed) {
        await keepDamaged(fs, files, files.drafts, now).catch(() => {});
        await file.bless();
        return [{ kind: 'cleaned', message: message('notice.draftsChanged') }];
      }
      if (!damaged) return [];
      const kept = await file.keepDamaged(files.damaged, now);
      return [{ kind: 'cleaned', message: message(kept ? 'notice.draftsKept' : 'notice.drafts') }];
    };
    return new Drafts(fs, files.drafts, file, basisOf, await notices(), changed);
  }

  get texts(): DraftTexts {
    return Object.fromEntries(Array.from(this.#held, ([field, draft]) => [field, textOf(draft)]));
  }

  /** Saves what is typed into a field; null drops its draft. Resolves once it is on the disk. @throws WaymarkError `disk` */
  async keep(field: string, text: string | null): Promise<void> {
    if (text === null) this.#held.delete(field);
    else this.#hold(field, text);
    // Even if this is nothing new: what could not be written before is tried again.
    if (!this.#isWritten()) await this.#write();
  }

  /** A draft stands over what was there at its first key. */
  #hold(field: string, text: string): void {
    const known = this.#held.get(field);
    const over = known === undefined ? this.#basisOf(field)?.mark : markOf(known);
    this.#held.set(field, over === undefined ? text : { text, over });
  }

  /** Has the draft of a field stand over what is saved now. @param saving whose end is waited for */
  async rebase<T>(field: string, saving: Promise<T>): Promise<T> {
    const saved = await saving;
    const draft = this.#held.get(field);
    const over = this.#basisOf(field)?.mark;
    if (draft !== undefined && over !== undefined) this.#held.set(field, { text: textOf(draft), over });
    return saved;
  }

  /**
   * Settles what was found at the start: what is saved already goes, what is older than what is saved is put beside it, and
   * the other drafts of notes become notes.
   * @param write saves a note; called for one note after the other
   * @returns the fields whose draft was put beside
   */
  async settle(write: WriteNote): Promise<string[]> {
    const beside: string[] = [];
    for (const [field, draft] of this.#held) {
      const basis = this.#basisOf(field);
      const sorted = basis ? this.#sort(field, draft, basis) : 'open';
      if (sorted === 'open') continue;
      this.#held.delete(field);
      // The link belongs to its piece of evidence.
      if (sorted === 'saved') this.#held.delete(field.replace(/^evidence:/, 'link:'));
      else beside.push(this.#putBeside(field, textOf(draft)));
    }
    await this.#settleNotes(write);
    return beside;
  }

  #sort(field: string, draft: Draft, basis: DraftBasis): ReturnType<typeof sortDraft> {
    const sorted = sortDraft(textOf(draft), markOf(draft), basis);
    const link = this.#held.get(field.replace(/^evidence:/, 'link:'));
    if (sorted === 'saved' && basis.link !== undefined && link !== undefined)
      return textOf(link) === basis.link ? 'saved' : 'open';
    return sorted === 'open' && this.#isDoubtful && field.startsWith('note:') ? 'beside' : sorted;
  }

  #putBeside(field: string, text: string): string {
    const there = this.#held.get(`old${field}`);
    const both = there === undefined ? text : `${textOf(there)}\n\n${text}`;
    this.#held.set(`old${field}`, both.slice(-longestKept));
    return field;
  }

  /**
   * Makes notes of the drafts of notes: nobody types into them now. One that is refused (too long, the disk) stays, as
   * does one whose note is another by now.
   * @param write is told each, one after the other
   */
  async #settleNotes(write: WriteNote): Promise<void> {
    for (const [field, draft] of this.#held) {
      const [, item] = /^note:(.*)$/.exec(field) ?? [];
      const text = textOf(draft);
      if (item === undefined || !note.schema.safeParse(text).success) continue;
      const basis = this.#basisOf(field);
      if (basis && sortDraft(text, markOf(draft), basis) === 'beside') continue;
      try {
        await write(item, text);
        this.#held.delete(field);
      } catch (failure) {
        if (!(failure instanceof WaymarkError)) throw failure;
      }
    }
    // Where the disk refuses, what is on it is sorted in the same way at the next start.
    if (!this.#isWritten()) await this.#write().catch(() => {});
  }

  /** Waits for no pause from now on, makes notes of the drafts of notes, and has the rest written. */
  async close(write: WriteNote | undefined): Promise<void> {
    this.#closing.resolve();
    await this.#next?.catch(() => {});
    if (write) await this.#settleNotes(write);
    await this.#file.settled();
  }

  #isWritten(): boolean {
    const { written } = this.#file;
    return (
      this.#next === undefined &&
      Object.keys(written).length === this.#held.size &&
      [...this.#held].every(([field, draft]) => isDeepStrictEqual(written[field], draft))
    );
  }

  #write(): Promise<void> {
    return (this.#next ??= Promise.race([this.#pause, this.#closing.promise]).then(async () => {
      this.#next = undefined;
      this.#pause = this.#fs.pause(pauseBetweenWrites);
      try {
        await this.#file.write(Object.fromEntries(this.#held));
      } catch (failure) {
        throw asDiskError(failure, this.#path);
      }
    }));
  }
}

function textOf(draft: Draft): string {
  return typeof draft === 'string' ? draft : draft.text;
}

function markOf(draft: Draft): string | undefined {
  return typeof draft === 'string' ? undefined : draft.over;
}
