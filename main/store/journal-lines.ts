import { crc32 } from 'node:zlib';
import type { Event } from '../../domain/progress/events.ts';

/*
 * The journal is text, a line each:
 *
 *   {"format":6,"waymark":"0.1.0","workspace":"8qrkspp5","generation":0,
 *       "after":{"seq":40,"digest":"5d1f..."},"sum":"1f0c22ab"}              page 0, in one line
 *   {"mark":42,"confirmed":41,"sum":"77aa01c3"}                              page 1
 *   {"mark":41,"confirmed":40,"sum":"e01b5c92"}                              page 2
 *   {"seq":41,"events":[{...}],"sum":"9f3c01ab"}                             page 3 and on
 *   {"seq":42,"events":[{...},{...}],"sum":"0b77e2c4"}
 *   {"end":42,"sum":"5a4be1d0"}
 *
 * `sum` is the CRC-32 of the line up to `,"sum"`. A line holds one change, so that a crash leaves all or none
 * of it. The head records what the first line continues: the number of the line before it, and the digest of
 * all events up to there (event-digest.ts). This exposes a `waymark.json` that belongs to another copy of the
 * workspace.
 *
 * Each write replaces the previous end mark with its lines and a new end mark, and updates the marks on pages
 * 1 and 2 in turn. A mark records the last line of its write, and the last line confirmed before it. One sync
 * makes both durable. So a write that was cut off, a page that the disk lost and a tail of zeros can be
 * distinguished: the mark with the highest number says what was confirmed, what was begun, and that nothing
 * came later.
 *
 * The end mark is followed by empty lines up to a multiple of `blockBytes`: space allocated ahead, so that a
 * line is only written if there is room for it, and a tick never waits for the file to grow.
 *
 * During a restore, a line before the end mark announces it:
 * {"restore":1,"seq":43,"digest":"...","sum":"..."}. The next start only finishes a restore that was
 * announced.
 *
 * Before format 6 there were no marks and no `after`; format 1 had no head, and a line held one `event`.
 */

export const blockBytes = 32 * 1024;
/** The head and each mark have their own page: a disk loses data by the page. */
export const pageBytes = 4096;
/** The byte position of the first line. */
export const linesFrom = 3 * pageBytes;

/** The state that a journal continues. */
export interface Base {
  /** The number of the line before the journal's first. */
  readonly seq: number;
  /** The digest of all events up to that line. */
  readonly digest: string;
}

/** The first line of a journal. */
export interface JournalHead {
  readonly format: number;
  /** The version of Waymark that wrote it. */
  readonly waymark: string;
  readonly workspace: string;
  readonly generation: number;
  /** Undefined before format 6. */
  readonly after: Base | undefined;
}

/** How far a write goes, and what was confirmed before it. */
export interface Mark {
  /** The number of the last line of the write. */
  readonly mark: number;
  /** The last line confirmed before the write. */
  readonly confirmed: number;
}

/** A restore in progress: the backup with this generation and digest replaces all progress. */
export interface RestoreIntent {
  /** The generation that the restore creates. */
  readonly restore: number;
  /** The line number that the restore takes. */
  readonly seq: number;
  readonly digest: string;
}

export function encodeHead({ after, ...head }: JournalHead): string {
  const { format, waymark, workspace, generation } = head;
  return seal({ format, waymark, workspace, generation, after });
}

export function encodeEntry(seq: number, events: readonly Event[]): string {
  return seal({ seq, events });
}

export function encodeEnd(seq: number): string {
  return seal({ end: seq });
}

/** Encodes a mark as the bytes of its page. The leading newline ends any garbage before it. */
export function encodeMark({ mark, confirmed }: Mark): Buffer {
  return page(`\n${seal({ mark, confirmed })}`);
}

export function encodeRestore({ restore, seq, digest }: RestoreIntent): string {
  return seal({ restore, seq, digest });
}

/** Encodes what precedes the lines: the head and both marks. */
export function encodeFront(head: JournalHead, mark: Mark): Buffer {
  return Buffer.concat([page(encodeHead(head)), encodeMark(mark), encodeMark(mark)]);
}

/** The bytes of `text`, padded with empty lines to the end of a block, for a write at `position`. */
export function padToBlock(text: string, position: number): Buffer {
  const length = Buffer.byteLength(text);
  const bytes = Buffer.alloc(endOfBlock(position + length) - position, '\n');
  bytes.write(text);
  return bytes;
}

/** The end of the block that contains or ends at byte `position`. */
export function endOfBlock(position: number): number {
  return Math.ceil(position / blockBytes) * blockBytes;
}

function page(text: string): Buffer {
  const bytes = Buffer.alloc(pageBytes, '\n');
  bytes.write(text);
  return bytes;
}

function seal(fields: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(fields).slice(0, -1);
  return `${text},"sum":"${sumOf(text)}"}\n`;
}

// `,"sum":"12345678"}`
const sealLength = 18;

/** Parses a line whose checksum matches; undefined for any other. */
export function openLine(bytes: Buffer): Record<string, unknown> | undefined {
  const expected = `,"sum":"${sumOf(bytes.subarray(0, -sealLength))}"}`;
  if (bytes.toString('latin1', Math.max(0, bytes.length - sealLength)) !== expected) return undefined;
  try {
    return JSON.parse(bytes.toString()) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function sumOf(bytes: string | Buffer): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}
