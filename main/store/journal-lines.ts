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
 * `sum` is the CRC-32 of the line up to `,"sum"`. A line holds what was made as one, so that a crash leaves all of it
 * or none. The head says what the first line goes on from: the number of the line before it, and the digest of all
 * events up to there (event-digest.ts). So a `waymark.json` of another copy of the workspace is known.
 *
 * Each write puts its lines and an end mark in the place of the end mark there was, and one of the two marks on the
 * pages 1 and 2, in turn: up to which line the write goes, and up to which all were confirmed before it. One sync
 * makes both durable. A write that was cut off, a page that the disk lost and a tail of zeros are so told apart: the
 * mark with the highest number says what was confirmed, what was begun, and that nothing came later.
 *
 * After the end mark come empty lines up to a multiple of `blockBytes`: space taken from the disk ahead, so that a line
 * is only ever written where there is room for it, and a tick does not have to wait for the file to grow as well.
 *
 * While a backup is restored, a line before the end mark says so: {"restore":1,"seq":43,"digest":"...","sum":"..."}.
 * Only with it the next start goes on with the restore.
 *
 * Before format 6 there were no marks and no `after`; in format 1 no first line, and a line held one `event`.
 */

export const blockBytes = 32 * 1024;
/** The head and each mark have a page of their own: what the disk loses, it loses by the page. */
export const pageBytes = 4096;
/** Where the lines begin. */
export const linesFrom = 3 * pageBytes;

/** What a journal goes on from. */
export interface Base {
  /** The number of the line before its first. */
  readonly seq: number;
  /** The digest of all events up to that line. */
  readonly digest: string;
}

/** What a journal says of itself in its first line. */
export interface JournalHead {
  readonly format: number;
  /** The version of Waymark that wrote it. */
  readonly waymark: string;
  readonly workspace: string;
  readonly generation: number;
  /** Undefined before format 6. */
  readonly after: Base | undefined;
}

/** Where a write goes, and what was certain before it. */
export interface Mark {
  /** The number of the last line of the write. */
  readonly mark: number;
  /** Up to which line all were confirmed before it. */
  readonly confirmed: number;
}

/** A restore that has begun: the backup of that generation whose events have that digest takes the place of all. */
export interface RestoreIntent {
  /** The generation that it makes. */
  readonly restore: number;
  /** The number of the line that it counts as. */
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

/** A mark as the bytes of its page. Its first byte ends whatever garbage stands before it. */
export function encodeMark({ mark, confirmed }: Mark): Buffer {
  return page(`\n${seal({ mark, confirmed })}`);
}

export function encodeRestore({ restore, seq, digest }: RestoreIntent): string {
  return seal({ restore, seq, digest });
}

/** What stands before the lines: the head and both marks. */
export function encodeFront(head: JournalHead, mark: Mark): Buffer {
  return Buffer.concat([page(encodeHead(head)), encodeMark(mark), encodeMark(mark)]);
}

/** The bytes of `text` with empty lines after it, up to the end of a block, for a write at `position`. */
export function padToBlock(text: string, position: number): Buffer {
  const length = Buffer.byteLength(text);
  const bytes = Buffer.alloc(endOfBlock(position + length) - position, '\n');
  bytes.write(text);
  return bytes;
}

/** The end of the block that byte number `position` is in or ends. */
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

/** The fields of a line whose checksum holds; undefined for any other. */
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
