import { crc32 } from 'node:zlib';
import type { Event } from '../../domain/progress/events.ts';

/*
 * The journal is text, a line each:
 *
 *   {"seq":41,"event":{...},"sum":"9f3c01ab"}
 *   {"seq":42,"event":{...},"sum":"0b77e2c4"}
 *   {"end":42,"sum":"5a4be1d0"}
 *
 * `sum` is the CRC-32 of the line up to `,"sum"`. The end mark is overwritten by the next line and the
 * next end mark in one write; without it a journal that lost its last lines would look whole. After it
 * come empty lines up to a multiple of `blockBytes`: space taken from the disk ahead, so that a tick
 * does not have to wait for the file to grow as well.
 */

export const blockBytes = 32 * 1024;

/** A line that was read: its number in the journal, and its event as plain JSON, not yet checked. */
export interface JournalEntry {
  readonly seq: number;
  readonly event: unknown;
}

export interface JournalReading {
  readonly entries: readonly JournalEntry[];
  /** The number of the last line, by the end mark; undefined where there is no end mark. */
  readonly end: number | undefined;
  /** What is wrong with it, in words; empty for a sound journal. */
  readonly faults: readonly string[];
}

export function encodeEntry(seq: number, event: Event): string {
  return seal(`{"seq":${seq},"event":${JSON.stringify(event)}`);
}

export function encodeEnd(seq: number): string {
  return seal(`{"end":${seq}`);
}

/** The bytes of `text` with empty lines after it, up to the end of a block, for a write at `position`. */
export function padToBlock(text: string, position: number): Buffer {
  const length = Buffer.byteLength(text);
  const end = Math.ceil((position + length) / blockBytes) * blockBytes;
  const bytes = Buffer.alloc(end - position, '\n');
  bytes.write(text);
  return bytes;
}

/** Reads the bytes of a journal. Takes every line that is whole, says what is wrong with the rest. */
export function readJournal(bytes: Buffer): JournalReading {
  const entries: JournalEntry[] = [];
  const faults: string[] = [];
  let end: number | undefined;
  let number = 0;
  for (let from = 0; from < bytes.length;) {
    const newline = bytes.indexOf(0x0a, from);
    const to = newline < 0 ? bytes.length : newline;
    number++;
    if (to > from) {
      const line = readLine(bytes.subarray(from, to));
      if (line === undefined)
        faults.push(newline < 0 ? 'it ends in the middle of a line' : `line ${number} is damaged`);
      else if (end !== undefined) faults.push(`line ${number} stands after the end`);
      else if ('end' in line) end = line.end;
      else if (entries.length > 0 && line.seq !== entries.at(-1)!.seq + 1) {
        faults.push(`line ${number} does not follow the one before it`);
        if (line.seq > entries.at(-1)!.seq) entries.push(line);
      } else entries.push(line);
    }
    from = to + 1;
  }
  const last = entries.at(-1)?.seq;
  if (end === undefined) faults.push('its end is missing');
  else if (last !== undefined && last !== end) faults.push(`it ends with line ${last} and says ${end}`);
  if (end !== undefined && bytes.length % blockBytes !== 0) faults.push('it is shorter than it was');
  return { entries, end, faults };
}

function seal(text: string): string {
  return `${text},"sum":"${crc32(text).toString(16).padStart(8, '0')}"}\n`;
}

// `,"sum":"12345678"}`
const sealLength = 18;

function readLine(bytes: Buffer): JournalEntry | { readonly end: number } | undefined {
  const text = bytes.subarray(0, -sealLength);
  const expected = `,"sum":"${crc32(text).toString(16).padStart(8, '0')}"}`;
  if (bytes.toString('latin1', Math.max(0, bytes.length - sealLength)) !== expected) return undefined;
  try {
    const value = JSON.parse(bytes.toString()) as Record<string, unknown>;
    if (isCount(value['end'])) return { end: value['end'] };
    return isCount(value['seq']) && 'event' in value
      ? { seq: value['seq'], event: value['event'] }
      : undefined;
  } catch {
    return undefined;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
