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

/** What a journal should hold. */
export interface JournalContent {
  readonly head: JournalHead;
  /** Its lines, encoded. */
  readonly text: string;
  /** The number of the last line; without lines, that of the line before the first. */
  readonly seq: number;
  readonly restore: RestoreIntent | undefined;
}

/** The journal's file on the disk. Its owner supplies what it should hold. */
export class JournalFile {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #content: () => JournalContent;
  #file: OpenFile | undefined;
  /** The identity of that file; see `FileSystem.identity`. */
  #identity: string | undefined;
  /** Whether `#identity` is certain: a failed write may have replaced the file. */
  #isKnown = true;
  /** The position of the end mark. The next line overwrites it. */
  #position = linesFrom;
  /** Which of the two marks the next write uses. */
  #slot: 1 | 2 = 1;
  /** The size of the file on the disk, padding included, in bytes. */
  #extent = 0;

  /**
   * Reads and writes nothing until the first append.
   * @param identity the file that was read
   * @param content returns what the file should hold now
   */
  constructor(fs: FileSystem, path: string, identity: string | undefined, content: () => JournalContent) {
    this.#fs = fs;
    this.#path = path;
    this.#identity = identity;
    this.#content = content;
  }

  /** How many bytes hold lines. */
  get bytes(): number {
    return this.#position - linesFrom;
  }

  /**
   * Writes lines and the new end mark, over the previous end mark.
   * @param before the number of the line before them
   * @param last the number of the last of them
   * @param isHeld whether this process still holds the workspace
   * @returns whether they are on the disk, at the path where others find them
   * @throws WaymarkError `disk`
   */
  async append(text: string, before: number, last: number, isHeld: () => Promise<boolean>): Promise<boolean> {
    const bytes = Buffer.from(text + encodeEnd(last));
    try {
      // After a failure the content of the disk is unknown (a failed sync may have dropped pages for good),
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
      // Start the sync first: checking the location costs nothing while the disk is busy.
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

  /** Writes the whole file, and appends to it from then on. */
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

  /**
   * Closes the file and rewrites the journal.
   * @returns false if that fails; the next append then rewrites it
   */
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

  /** Whether this process holds the workspace and the file at the path is ours. */
  async isInPlace(isHeld: () => Promise<boolean>): Promise<boolean> {
    if (!(await isHeld())) return false;
    return !this.#isKnown || (await this.#fs.identity(this.#path)) === this.#identity;
  }

  /**
   * Whether the file holds what it should: another program may have written to it.
   * @throws errors of the disk
   */
  async holdsAll(): Promise<boolean> {
    const { head, text, seq } = this.#content();
    const bytes = await readIfThere(this.#fs, this.#path);
    if (!Buffer.isBuffer(bytes)) return bytes === undefined && text === '';
    // A file that this process has not written to may hold earlier lines too.
    if (this.#file === undefined) return bytes.includes(text);
    const lines = Buffer.from(text + encodeEnd(seq));
    const front = encodeFront(head, { mark: seq, confirmed: seq }).subarray(0, pageBytes);
    return (
      bytes.subarray(0, pageBytes).equals(front) &&
      bytes.subarray(linesFrom, linesFrom + lines.length).equals(lines)
    );
  }

  /** Allocates disk space before a line needs it: a line that does not fit is never started. */
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

  /**
   * Removes a refused line from the disk.
   * @returns false if it is unknown whether the line is still there
   */
  async #takeBack(length: number): Promise<boolean> {
    if (await this.distrust()) return true;
    // There may be no room for a second journal. The end mark and empty lines fit in the line's place.
    try {
      const file = await this.#fs.open(this.#path, 'r+');
      try {
        const { seq } = this.#content();
        const bytes = Buffer.alloc(length, '\n');
        bytes.write(encodeEnd(seq));
        // Write each even if the other fails: a removed line then no longer counts as begun.
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
