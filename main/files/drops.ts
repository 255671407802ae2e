import type { Parsed } from '../../contract/index.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';

/** The maximum size of a dropped file, bytes. */
export const largestDrop = 32 * 1024 * 1024;

/** The maximum size of all dropped files together; beyond it the oldest is removed. */
const mostKept = 2 * largestDrop;

/** The prefix of the name of a dropped file. No full path on the disk begins with it. */
export const dropPrefix = 'dropped:';

interface Drop {
  readonly parts: Buffer[];
  isWhole: boolean;
}

/** The files that were dropped on the window, complete or with the parts received so far. */
export class Drops {
  readonly #drops = new Map<string, Drop>();

  /**
   * Adds a part to a file.
   * @returns the name of the file after its last part; null before
   * @throws WaymarkError `too-large`, `not-found`
   */
  take({ drop, part, isFirst, isLast }: Parsed<'files:drop'>): { readonly file: string } | null {
    const name = dropPrefix + drop;
    if (isFirst) this.#drops.set(name, { parts: [], isWhole: false });
    const coming = this.#drops.get(name);
    if (coming === undefined || coming.isWhole)
      throw new WaymarkError('not-found', message('file.droppedGone'));
    coming.parts.push(Buffer.from(part, 'base64'));
    if (sizeOf(coming) > largestDrop) {
      this.#drops.delete(name);
      throw new WaymarkError('too-large', message('file.droppedTooLarge', { most: largestDrop }));
    }
    this.#makeRoom(name);
    if (!isLast) return null;
    coming.isWhole = true;
    return { file: name };
  }

  /** The bytes of a complete file; undefined if there is none with this name. */
  named(name: string): Buffer | undefined {
    const drop = this.#drops.get(name);
    return drop?.isWhole ? Buffer.concat(drop.parts) : undefined;
  }

  #makeRoom(coming: string): void {
    for (const name of this.#drops.keys()) {
      const all = [...this.#drops.values()].reduce((sum, drop) => sum + sizeOf(drop), 0);
      if (all <= mostKept) return;
      if (name !== coming) this.#drops.delete(name);
    }
  }
}

function sizeOf({ parts }: Drop): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
