import { z } from 'zod';
import { noticeSchema } from '../../contract/workspace.ts';
import type { Notice } from '../../contract/workspace.ts';
import type { FileSystem } from './file-system.ts';
import type { WorkspaceFiles } from './files.ts';
import { SmallFile } from './small-file.ts';
import { message } from '../../domain/words/message.ts';

/** What `losses.json` holds. */
export const lossesSchema = z
  .array(z.strictObject({ at: z.iso.datetime(), notice: noticeSchema }))
  .max(100)
  .readonly();
export type LossRecord = z.infer<typeof lossesSchema>;

/**
 * What the learner has yet to read, in `losses.json`: a loss, until it is dismissed, because the files are put right at the
 * start that finds it, and no later one could find it again; and what was found when nobody was there any more.
 */
export class Losses {
  readonly #file: SmallFile<LossRecord>;

  readonly #isDamaged: boolean;

  private constructor(file: SmallFile<LossRecord>, isDamaged: boolean) {
    this.#file = file;
    this.#isDamaged = isDamaged;
  }

  /** Reads `losses.json`. @param now ms since 1970, to keep one that cannot be read in `damaged/`; none to change nothing */
  static async open(fs: FileSystem, files: WorkspaceFiles, now?: number): Promise<Losses> {
    const { file, damaged } = await SmallFile.open<LossRecord>(fs, files.losses, lossesSchema, []);
    if (damaged && now !== undefined) await file.keepDamaged(files.damaged, now);
    return new Losses(file, damaged);
  }

  get notices(): readonly Notice[] {
    const told = this.#file.value.map(({ notice }) => notice);
    return this.#isDamaged ? [...told, { kind: 'cleaned', message: message('notice.losses') }] : told;
  }

  /** Keeps notices, after those that are kept. @param now ms since 1970 */
  async keep(notices: readonly Notice[], now: number): Promise<void> {
    const at = new Date(now).toISOString();
    if (notices.length === 0) return;
    await this.#file.write([...this.#file.value, ...notices.map((notice) => ({ at, notice }))].slice(-100));
  }

  async dismiss(): Promise<void> {
    if (this.#file.value.length > 0) await this.#file.write([]);
  }
}
