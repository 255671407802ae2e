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

/** The minimum time between two writes, ms. */
const pauseBetweenWrites = 500;

/** Saves a note as one event. @throws WaymarkError if it is refused */
export type WriteNote = (item: string, text: string) => Promise<unknown>;

/** The basis of a field's draft; undefined if it has none. */
export type BasisOf = (field: string) => DraftBasis | undefined;

type Draft = DraftsFile[string];

/**
 * The drafts: texts that are typed into fields of the window and are not part of the progress yet. They are on the disk
 * within a second and survive a crash. The draft of a note becomes one note, however long the learner worked on it. An
 * older draft never replaces a saved text.
 */
export class Drafts {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #file: SmallFile<DraftsFile>;
  readonly #basisOf: BasisOf;
  readonly #closing = Promise.withResolvers<void>();
  /** The drafts in memory; the file may be behind. */
  readonly #held: Map<string, Draft>;
  /** Whether the file is not as Waymark wrote it. Then its drafts of notes do not become notes automatically. */
  readonly #isDoubtful: boolean;
  /** The next write. It includes all drafts since the last one. */
  #next: Promise<void> | undefined;
  #pause: Promise<unknown> = Promise.resolve();

  /** Notices about drafts that were changed or could not be read. */
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

  /** Reads `drafts.json`. An unreadable file is moved to `damaged/`, with a notice. @param now ms since 1970 */
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

  /** Saves the draft of a field; null discards it. Resolves once it is on the disk. @throws WaymarkError `disk` */
  async keep(field: string, text: string | null): Promise<void> {
    if (text === null) this.#held.delete(field);
    else this.#hold(field, text);
    // Even if the draft is unchanged: an earlier write may have failed.
    if (!this.#isWritten()) await this.#write();
  }

  /** Holds a draft. Its basis is the text that was saved when the draft began. */
  #hold(field: string, text: string): void {
    const known = this.#held.get(field);
    const over = known === undefined ? this.#basisOf(field)?.mark : markOf(known);
    this.#held.set(field, over === undefined ? text : { text, over });
  }

  /** Makes the text that is being saved the basis of the draft. @param saving the save to wait for */
  async rebase<T>(field: string, saving: Promise<T>): Promise<T> {
    const saved = await saving;
    const draft = this.#held.get(field);
    const over = this.#basisOf(field)?.mark;
    if (draft !== undefined && over !== undefined) this.#held.set(field, { text: textOf(draft), over });
    return saved;
  }

  /**
   * Settles the drafts that were found at the start. A draft that is already saved is dropped, an outdated one is put
   * beside the saved text, and the other drafts of notes become notes.
   * @param write saves a note; called for one note after the other
   * @returns the fields whose draft was put beside the saved text
   */
  async settle(write: WriteNote): Promise<string[]> {
    const beside: string[] = [];
    for (const [field, draft] of this.#held) {
      const basis = this.#basisOf(field);
      const sorted = basis ? this.#sort(field, draft, basis) : 'open';
      if (sorted === 'open') continue;
      this.#held.delete(field);
      // The draft of the link belongs to the same piece of evidence.
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
   * Turns the drafts of notes into notes; nobody is typing into them now. A refused draft (too long, a disk error)
   * stays, as does one whose note was changed in the meantime.
   * @param write saves a note; called for one note after the other
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
    // If this write fails, the drafts on the disk are settled in the same way at the next start.
    if (!this.#isWritten()) await this.#write().catch(() => {});
  }

  /** Ends the pauses between writes, turns drafts of notes into notes, and writes the rest. */
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
