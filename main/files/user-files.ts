import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { Host } from '../kernel/host.ts';
import { dropPrefix, Drops } from './drops.ts';
import { decodeText, readFileBytes } from './read-text-file.ts';

/** The files outside the workspace that the user has chosen, dropped or saved. No other file is read or shown. */
export class UserFiles {
  readonly #host: Host;
  readonly #chosen = new Set<string>();
  readonly #saved = new Set<string>();
  readonly drops = new Drops();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Allows a file to be read. */
  choose(file: string): void {
    this.#chosen.add(file);
  }

  /** Whether Waymark saved a file, so that its folder may be shown. */
  isSaved(file: string): boolean {
    return this.#saved.has(file);
  }

  /**
   * The text of a chosen file.
   * @param most maximum bytes
   * @throws WaymarkError `untrusted` if nobody chose it; see `readTextFile`
   */
  async readText(file: string, most: number): Promise<string> {
    return decodeText(await this.#readChosen(file, most), file);
  }

  /** The bytes of a chosen or dropped file. @param most maximum bytes @throws WaymarkError as `readText` does */
  async readBytes(file: string, most: number): Promise<Buffer> {
    return this.drops.named(file) ?? (await this.#readChosen(file, most));
  }

  /** Like `Host.saveFile`. Afterwards the folder of the file may be shown. */
  async save(name: string, make: () => Promise<Uint8Array>): Promise<string | null> {
    const file = await this.#host.saveFile(name, make);
    if (file !== null) this.#saved.add(file);
    return file;
  }

  /**
   * Checks that a file was chosen, for callers that read it themselves.
   * @throws WaymarkError `untrusted`, `not-found`
   */
  refuseUnchosen(file: string): void {
    if (file.startsWith(dropPrefix))
      throw new WaymarkError('not-found', message('file.droppedGone'), { file });
    if (!this.#chosen.has(file)) throw new WaymarkError('untrusted', message('file.notChosen'), { file });
  }

  async #readChosen(file: string, most: number): Promise<Buffer> {
    this.refuseUnchosen(file);
    return readFileBytes(file, most);
  }
}
