import { basename, join } from 'node:path';
import { deskDraftSchema } from '../../contract/mentor.ts';
import { WaymarkError } from '../../domain/result.ts';
import type { Notice } from '../../contract/workspace.ts';
import { message } from '../../domain/words/message.ts';
import type { DeskDraft } from '../../domain/exchange/review-draft.ts';
import { asDiskError, listIfThere } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { WorkspaceFiles } from '../store/files.ts';
import { changedNotice, SmallFile } from '../store/small-file.ts';
import { Turns } from '../store/turns.ts';
import type { KeptFiles } from './kept-files.ts';

type DraftFile = SmallFile<DeskDraft | null>;

/** The reviews that are being written, one file for each share: `exchange/drafts/<hash>.json`. */
export class ReviewDrafts {
  readonly #fs: FileSystem;
  readonly #files: WorkspaceFiles;
  readonly #kept: KeptFiles;
  readonly #open = new Map<string, Promise<DraftFile>>();
  /** What came last for each share; its file may be behind. */
  readonly #latest = new Map<string, DeskDraft>();
  readonly #turns = new Turns();
  /** Of each that could not be read, whether its file is kept. */
  readonly #damaged: boolean[] = [];
  /** Those that are used though they are not as Waymark wrote them. */
  readonly #changed: string[] = [];

  private constructor(fs: FileSystem, files: WorkspaceFiles, kept: KeptFiles) {
    this.#kept = kept;
    this.#fs = fs;
    this.#files = files;
  }

  /** Reads every draft. One that cannot be read is kept in `damaged/`, and said. */
  static async open(fs: FileSystem, files: WorkspaceFiles, kept: KeptFiles): Promise<ReviewDrafts> {
    const drafts = new ReviewDrafts(fs, files, kept);
    for (const name of await listIfThere(fs, drafts.#folder).catch(() => []))
      // What the disk refuses now is tried again when the review is gone on with.
      if (draftName.test(name)) await drafts.get(basename(name, '.json')).catch(() => {});
    return drafts;
  }

  /** What the mentor must know of what could not be read. */
  get notices(): readonly Notice[] {
    const told: Notice[] = this.#changed.length > 0 ? [changedNotice(this.#changed)] : [];
    const count = this.#damaged.length;
    const code = this.#damaged.every(Boolean) ? 'notice.reviewDraftsKept' : 'notice.reviewDrafts';
    return count === 0 ? told : [...told, { kind: 'cleaned', message: message(code, { count }) }];
  }

  /** The draft of a review of a share; null where there is none. @throws WaymarkError `disk` */
  async get(share: string): Promise<DeskDraft | null> {
    return (await this.#file(share)).value;
  }

  /**
   * Keeps a draft; resolves when it, or a later one, is on the disk.
   * @throws WaymarkError `disk`; `not-found` where the share was not opened here
   */
  keep(share: string, draft: DeskDraft): Promise<void> {
    this.#latest.set(share, draft);
    return this.#turns.take(() => this.#write(share));
  }

  /** Waits for all that came. */
  settled(): Promise<void> {
    return this.#turns.idle();
  }

  async #write(share: string): Promise<void> {
    const latest = this.#latest.get(share)!;
    if (!(await this.#kept.has('opened', share)))
      throw new WaymarkError('not-found', message('exchange.shareGone'));
    const file = await this.#file(share);
    if (file.value === latest) return;
    try {
      await this.#fs.makeFolder(this.#folder);
      await file.write(latest);
    } catch (failure) {
      throw asDiskError(failure, this.#path(share));
    }
  }

  get #folder(): string {
    return join(this.#files.exchange, 'drafts');
  }

  #path(share: string): string {
    return join(this.#folder, `${share}.json`);
  }

  #file(share: string): Promise<DraftFile> {
    const known = this.#open.get(share);
    if (known) return known;
    const opening = this.#read(share);
    this.#open.set(share, opening);
    // Where it cannot be read now, it is tried again.
    opening.catch(() => this.#open.delete(share));
    return opening;
  }

  async #read(share: string): Promise<DraftFile> {
    try {
      const { file, damaged, changed } = await SmallFile.open<DeskDraft | null>(
        this.#fs,
        this.#path(share),
        deskDraftSchema.nullable(),
        null,
      );
      if (changed) {
        this.#changed.push(this.#path(share));
        await file.bless();
      }
      if (damaged) this.#damaged.push(await file.keepDamaged(this.#files.damaged, Date.now()));
      return file;
    } catch (failure) {
      throw asDiskError(failure, this.#path(share));
    }
  }
}

const draftName = /^[0-9a-f]{64}\.json$/;
