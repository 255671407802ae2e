import { basename, join } from 'node:path';
import { reviewDraftSchema } from '../../contract/mentor.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import type { Notice } from '../../contract/workspace.ts';
import { message } from '../../domain/messages/message.ts';
import type { ReviewDraft } from '../../domain/reviews/review-draft.ts';
import { asDiskError, listIfThere, syncFolder } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { WorkspaceFiles } from '../store/files.ts';
import { changedNotice, SmallFile } from '../store/small-file.ts';
import { SerialQueue } from '../store/serial-queue.ts';
import type { ReviewArchive } from './archive.ts';

type DraftFile = SmallFile<ReviewDraft | null>;

/** The unfinished reviews, one file for each share: `exchange/drafts/<hash>.json`. */
export class ReviewDrafts {
  readonly #fs: FileSystem;
  readonly #files: WorkspaceFiles;
  readonly #kept: ReviewArchive;
  readonly #open = new Map<string, Promise<DraftFile>>();
  /** The latest draft for each share. Its file may be behind. */
  readonly #latest = new Map<string, ReviewDraft>();
  readonly #queue = new SerialQueue();
  /** For each draft that could not be read: whether its file was kept in `damaged/`. */
  readonly #damaged: boolean[] = [];
  /** The files of drafts that are used although they are not as Waymark wrote them. */
  readonly #changed: string[] = [];

  private constructor(fs: FileSystem, files: WorkspaceFiles, kept: ReviewArchive) {
    this.#kept = kept;
    this.#fs = fs;
    this.#files = files;
  }

  /** Reads every draft. Unreadable ones are moved to `damaged/` and reported in `notices`. */
  static async open(fs: FileSystem, files: WorkspaceFiles, kept: ReviewArchive): Promise<ReviewDrafts> {
    const drafts = new ReviewDrafts(fs, files, kept);
    for (const name of await listIfThere(fs, drafts.#folder).catch(() => []))
      // If the disk refuses now, the draft is read again when the review is continued.
      if (draftName.test(name)) await drafts.get(basename(name, '.json')).catch(() => {});
    return drafts;
  }

  /** What the mentor should know about drafts that could not be read. */
  get notices(): readonly Notice[] {
    const notices: Notice[] = this.#changed.length > 0 ? [changedNotice(this.#changed)] : [];
    const count = this.#damaged.length;
    const code = this.#damaged.every(Boolean) ? 'notice.reviewDraftsKept' : 'notice.reviewDrafts';
    return count === 0 ? notices : [...notices, { kind: 'cleaned', message: message(code, { count }) }];
  }

  /**
   * The draft for a share; null if there is none.
   * @throws WaymarkError `disk`
   */
  async get(share: string): Promise<ReviewDraft | null> {
    return (await this.#file(share)).value;
  }

  /**
   * Saves a draft; resolves when it, or a later one, is on the disk.
   * @throws WaymarkError `disk`; `not-found` if the share was not opened here
   */
  keep(share: string, draft: ReviewDraft): Promise<void> {
    this.#latest.set(share, draft);
    return this.#queue.take(() => this.#write(share));
  }

  /**
   * Deletes the draft for a share; does nothing if there is none.
   * @throws WaymarkError `disk`
   */
  remove(share: string): Promise<void> {
    this.#latest.delete(share);
    return this.#queue.take(async () => {
      this.#open.delete(share);
      try {
        if ((await this.#fs.identity(this.#path(share))) === undefined) return;
        await this.#fs.remove(this.#path(share));
        await syncFolder(this.#fs, this.#folder);
      } catch (failure) {
        throw asDiskError(failure, this.#path(share));
      }
    });
  }

  /** When the draft for a share was last written, ms since 1970; undefined if there is none. */
  async writtenAt(share: string): Promise<number | undefined> {
    if ((await this.#fs.identity(this.#path(share))) === undefined) return undefined;
    return (await this.#fs.info(this.#path(share))).modified;
  }

  /** Waits for all drafts passed to `keep`. */
  settled(): Promise<void> {
    return this.#queue.idle();
  }

  async #write(share: string): Promise<void> {
    const latest = this.#latest.get(share);
    // It was deleted in the meantime.
    if (latest === undefined) return;
    if (!(await this.#kept.has('opened', share)))
      throw new WaymarkError('not-found', message('reviews.shareGone'));
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
    // If it cannot be read now, the next call tries again.
    opening.catch(() => this.#open.delete(share));
    return opening;
  }

  async #read(share: string): Promise<DraftFile> {
    try {
      const { file, damaged, changed } = await SmallFile.open<ReviewDraft | null>(
        this.#fs,
        this.#path(share),
        reviewDraftSchema.nullable(),
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
