import { asDiskError, isFull, readIfThere, stateUnknown, writeDurably, writeFully } from './durable-file.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import {
  encodeEnd,
  encodeFront,
  encodeMark,
  encodeRestore,
  endOfBlock,
  linesFrom,
  padToBlock,
  pageBytes,
} from './journal-lines.ts';
import type { JournalHead, Mark, RestoreIntent } from './journal-lines.ts';

/** What a journal holds. */
export interface JournalContent {
  readonly head: JournalHead;
  /** Its lines. */
  readonly text: string;
  /** The number of the last line; that of the line before the first where there are none. */
  readonly seq: number;
  readonly restore: RestoreIntent | undefined;
}

/** The bytes of a journal on the disk. What it should hold is known to whoever made it. */
export class JournalFile {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #content: () => JournalContent;
  #file: OpenFile | undefined;
  /** Which file that is; see `FileSystem.identity`. */
  #identity: string | undefined;
  /** Whether that is certain: a write that failed may have put another one there. */
  #isKnown = true;
  /** Where the end mark stands: the next line overwrites it. */
  #position = linesFrom;
  /** Which of the two marks the next write takes. */
  #slot: 1 | 2 = 1;
  /** How far the file reaches on the disk, padding included. */
  #extent = 0;

  /**
   * Nothing is read or written before the first append.
   * @param identity which file was read @param content what the file should hold now
   */
  constructor(fs: FileSystem, path: string, identity: string | undefined, content: () => JournalContent) {
    this.#fs = fs;
    this.#path = path;
    this.#identity = identity;
    this.#content = content;
  }

  /** Bytes that hold lines. */
  get bytes(): number {
    return this.#position - linesFrom;
  }

  /**
   * Writes lines and the end mark that belongs after them, in the place of the end mark there was.
   * @param before the number of the line that they come after @param last the number of the last of them
   * @param isHeld whether the workspace is still this process's
   * @returns whether they are on the disk where others find them
   * @throws WaymarkError `disk`
   */
  async append(text: string, before: number, last: number, isHeld: () => Promise<boolean>): Promise<boolean> {
    const bytes = Buffer.from(text + encodeEnd(last));
    try {
      // After a failure nobody knows what is on the disk (a failed sync may have dropped pages for good),
      // so the whole journal is rewritten first. https://wiki.postgresql.org/wiki/Fsync_Errors
      if (this.#file === undefined) {
        if (!(await this.isInPlace(isHeld))) return false;
        await this.rewrite();
      }
    } catch (failure) {
      throw asDiskError(failure, this.#path);
    }
    try {
      await this.#makeRoom(this.#position + bytes.length);
    } catch (failure) {
      // A full disk is no reason to doubt what is on it.
      if (isFull(failure)) await this.#file!.truncate(this.#extent).catch(() => {});
      else await this.distrust();
      throw asDiskError(failure, this.#path);
    }
    try {
      await writeFully(this.#file!, bytes, this.#position);
      await this.#mark(this.#file!, { mark: last, confirmed: before });
      // The sync first: the look at the place costs nothing while the disk is busy.
      const [, stays] = await Promise.all([this.#file!.datasync(), this.isInPlace(isHeld)]);
      if (!stays) return false;
    } catch (failure) {
      const removed = await this.#takeBack(bytes.length);
      throw asDiskError(failure, this.#path, removed ? undefined : stateUnknown);
    }
    this.#position += Buffer.byteLength(text);
    this.#slot = this.#slot === 1 ? 2 : 1;
    return true;
  }

  /** Writes the whole file, and goes on from there. */
  async rewrite(): Promise<void> {
    const { head, text, seq, restore } = this.#content();
    const front = encodeFront(head, { mark: seq, confirmed: seq });
    const tail = (restore ? encodeRestore(restore) : '') + encodeEnd(seq);
    const bytes = padToBlock(text + tail, linesFrom);
    await this.close();
    this.#isKnown = false;
    await writeDurably(this.#fs, this.#path, [front, bytes]);
    this.#file = await this.#fs.open(this.#path, 'r+');
    this.#identity = await this.#file.identity();
    this.#isKnown = true;
    this.#position = linesFrom + Buffer.byteLength(text);
    this.#extent = linesFrom + bytes.length;
  }

  /** Forgets the open file and rewrites the journal; where that fails (false), the next append will. */
  async distrust(): Promise<boolean> {
    await this.close();
    return this.rewrite().then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close().catch(() => {});
  }

  /** Whether the workspace is ours, and our file the one that others find at the path. */
  async isInPlace(isHeld: () => Promise<boolean>): Promise<boolean> {
    if (!(await isHeld())) return false;
    return !this.#isKnown || (await this.#fs.identity(this.#path)) === this.#identity;
  }

  /** Whether the file holds what it should: another program may have written into it. @throws errors of the disk */
  async holdsAll(): Promise<boolean> {
    const { head, text, seq } = this.#content();
    const bytes = await readIfThere(this.#fs, this.#path);
    if (!Buffer.isBuffer(bytes)) return bytes === undefined && text === '';
    // One that nothing was written to here may hold earlier lines as well.
    if (this.#file === undefined) return bytes.includes(text);
    const lines = Buffer.from(text + encodeEnd(seq));
    const front = encodeFront(head, { mark: seq, confirmed: seq }).subarray(0, pageBytes);
    return (
      bytes.subarray(0, pageBytes).equals(front) &&
      bytes.subarray(linesFrom, linesFrom + lines.length).equals(lines)
    );
  }

  /** Takes space from the disk before a line needs it: a line that does not fit is not begun. */
  async #makeRoom(end: number): Promise<void> {
    if (end <= this.#extent) return;
    const extent = endOfBlock(end);
    await writeFully(this.#file!, Buffer.alloc(extent - this.#extent, '\n'), this.#extent);
    await this.#file!.datasync();
    this.#extent = extent;
  }

  /** Writes the mark whose turn it is. */
  async #mark(file: OpenFile, mark: Mark): Promise<void> {
    await writeFully(file, encodeMark(mark), this.#slot * pageBytes);
  }

  /** Removes a line that was refused from the disk; false where nobody knows whether it is still there. */
  async #takeBack(length: number): Promise<boolean> {
    if (await this.distrust()) return true;
    // There may be no room for a second journal; the end mark and empty lines fit where the line stands.
    try {
      const file = await this.#fs.open(this.#path, 'r+');
      try {
        const { seq } = this.#content();
        const bytes = Buffer.alloc(length, '\n');
        bytes.write(encodeEnd(seq));
        // The one even where the other fails: a line that is gone is then not said to have been begun.
        const written = await Promise.allSettled([
          writeFully(file, bytes, this.#position),
          this.#mark(file, { mark: seq, confirmed: seq }),
        ]);
        await file.datasync();
        if (written.some(({ status }) => status === 'rejected')) return false;
      } finally {
        await file.close();
      }
      return true;
    } catch {
      return false;
    }
  }
}
