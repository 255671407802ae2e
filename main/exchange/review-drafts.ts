import { join } from 'node:path';
import { deskDraftSchema } from '../../domain/contract/reviewing.ts';
import type { DeskDraft } from '../../domain/exchange/review-draft.ts';
import { asDiskError } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { WorkspaceFiles } from '../store/files.ts';
import { SmallFile } from '../store/small-file.ts';

type DraftFile = SmallFile<DeskDraft | null>;

/** The reviews that are being written, one file for each share: `exchange/drafts/<hash>.json`. */
export class ReviewDrafts {
  readonly #fs: FileSystem;
  readonly #files: WorkspaceFiles;
  readonly #open = new Map<string, Promise<DraftFile>>();

  constructor(fs: FileSystem, files: WorkspaceFiles) {
    this.#fs = fs;
    this.#files = files;
  }

  /** The draft of a review of a share; null where there is none. @throws WaymarkError `disk` */
  async get(share: string): Promise<DeskDraft | null> {
    return (await this.#file(share)).value;
  }

  /** Keeps a draft; resolves when it, or a later one, is on the disk. @throws WaymarkError `disk` */
  async keep(share: string, draft: DeskDraft): Promise<void> {
    const file = await this.#file(share);
    try {
      await this.#fs.makeFolder(this.#folder);
      await file.write(draft);
    } catch (failure) {
      throw asDiskError(failure, this.#path(share));
    }
  }

  /** Waits for what is on its way to the disk. */
  async settled(): Promise<void> {
    for (const file of this.#open.values()) await (await file).settled();
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
      const { file, damaged } = await SmallFile.open<DeskDraft | null>(
        this.#fs,
        this.#path(share),
        deskDraftSchema.nullable(),
        null,
      );
      if (damaged) await file.keepDamaged(this.#files.damaged, Date.now()).catch(() => {});
      return file;
    } catch (failure) {
      throw asDiskError(failure, this.#path(share));
    }
  }
}
