import { z } from 'zod';
import { noticeSchema } from '../../contract/workspace.ts';
import type { Notice } from '../../contract/workspace.ts';
import type { FileSystem } from './file-system.ts';
import type { WorkspaceFiles } from './files.ts';
import { SmallFile } from './small-file.ts';
import { message } from '../../domain/messages/message.ts';

/** What `losses.json` holds. */
export const lossesSchema = z
  .array(z.strictObject({ at: z.iso.datetime(), notice: noticeSchema }))
  .max(100)
  .readonly();
export type LossRecord = z.infer<typeof lossesSchema>;

/**
 * The notices that the learner has not dismissed, in `losses.json`. A loss has to be kept because the start
 * that finds it also repairs the files, so no later start can find it again. Problems found while closing are
 * kept too: nobody was there to read them.
 */
export class Losses {
  readonly #file: SmallFile<LossRecord>;

  readonly #isDamaged: boolean;

  private constructor(file: SmallFile<LossRecord>, isDamaged: boolean) {
    this.#file = file;
    this.#isDamaged = isDamaged;
  }

  /**
   * Reads `losses.json`. A file that cannot be read is moved to `damaged/`.
   * @param now ms since 1970, for its name there; omit it to change nothing
   */
  static async open(fs: FileSystem, files: WorkspaceFiles, now?: number): Promise<Losses> {
    const { file, damaged } = await SmallFile.open<LossRecord>(fs, files.losses, lossesSchema, []);
    if (damaged && now !== undefined) await file.keepDamaged(files.damaged, now);
    return new Losses(file, damaged);
  }

  get notices(): readonly Notice[] {
    const notices = this.#file.value.map(({ notice }) => notice);
    return this.#isDamaged ? [...notices, { kind: 'cleaned', message: message('notice.losses') }] : notices;
  }

  /**
   * Adds notices and saves them; the newest 100 are kept.
   * @param now ms since 1970
   * @throws errors of the disk
   */
  async keep(notices: readonly Notice[], now: number): Promise<void> {
    const at = new Date(now).toISOString();
    if (notices.length === 0) return;
    await this.#file.write([...this.#file.value, ...notices.map((notice) => ({ at, notice }))].slice(-100));
  }

  async dismiss(): Promise<void> {
    if (this.#file.value.length > 0) await this.#file.write([]);
  }
}
