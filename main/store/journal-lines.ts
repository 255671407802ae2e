import { crc32 } from 'node:zlib';
import type { Event } from '../../domain/progress/events.ts';
import { message } from '../../domain/words/message.ts';
import type { Message } from '../../domain/words/message.ts';

/*
 * The journal is text, a line each:
 *
 *   {"format":2,"waymark":"0.1.0","workspace":"8qrkspp5","generation":0,"sum":"1f0c22ab"}
 *   {"seq":41,"events":[{...}],"sum":"9f3c01ab"}
 *   {"seq":42,"events":[{...},{...}],"sum":"0b77e2c4"}
 *   {"end":42,"sum":"5a4be1d0"}
 *
 * A line holds what was made as one, so that a crash leaves all of it or none. `sum` is the CRC-32 of the
 * line up to `,"sum"`. The end mark is overwritten by the next line and the next end mark in one write;
 * without it a journal that lost its last lines would look whole. After it come empty lines up to a
 * multiple of `blockBytes`: space taken from the disk ahead, so that a line is only ever written where
 * there is room for it, and a tick does not have to wait for the file to grow as well.
 *
 * In format 1 there was no first line, and a line held one `event`.
 */

export const blockBytes = 32 * 1024;

/** What a journal says of itself in its first line. */
export interface JournalHead {
  readonly format: number;
  /** The version of Waymark that wrote it. */
  readonly waymark: string;
  readonly workspace: string;
  readonly generation: number;
}

/** A line that was read: its number in the journal, and its events as plain JSON, not yet checked. */
export interface JournalEntry {
  readonly seq: number;
  readonly events: readonly unknown[];
}

export interface JournalReading {
  /** Undefined where it is damaged, or the journal is of format 1. */
  readonly head: JournalHead | undefined;
  readonly entries: readonly JournalEntry[];
  /** The number of the last line, by the end mark; undefined where there is no end mark. */
  readonly end: number | undefined;
  /** The file is shorter than it was: nobody can say what stood in the part that is gone. */
  readonly cut: boolean;
  /** What is wrong with it, in words; empty for a sound journal. */
  readonly faults: readonly Message[];
}

export function encodeHead({ format, waymark, workspace, generation }: JournalHead): string {
  return seal(
    `{"format":${format},"waymark":${JSON.stringify(waymark)},"workspace":"${workspace}","generation":${generation}`,
  );
}

export function encodeEntry(seq: number, events: readonly Event[]): string {
  return seal(`{"seq":${seq},"events":${JSON.stringify(events)}`);
}

export function encodeEnd(seq: number): string {
  return seal(`{"end":${seq}`);
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

/** Reads the bytes of a journal. Takes every line that is whole, says what is wrong with the rest. */
export function readJournal(bytes: Buffer): JournalReading {
  const entries: JournalEntry[] = [];
  const faults: Message[] = [];
  let head: JournalHead | undefined;
  let end: number | undefined;
  let number = 0;
  for (let from = 0; from < bytes.length;) {
    // A journal ends in thousands of empty lines, the room that it took ahead: each costs no search.
    if (bytes[from] === 0x0a) {
      number++;
      from++;
      continue;
    }
    const newline = bytes.indexOf(0x0a, from);
    const to = newline < 0 ? bytes.length : newline;
    number++;
    if (to > from) {
      const line = readLine(bytes.subarray(from, to));
      if (line === undefined)
        faults.push(newline < 0 ? message('journal.cutLine') : message('journal.line', { number }));
      else if (end !== undefined) faults.push(message('journal.afterEnd', { number }));
      else if ('format' in line) {
        if (number === 1) head = line;
        else faults.push(message('journal.secondHead', { number }));
      } else if ('end' in line) end = line.end;
      else if (entries.length > 0 && line.seq !== entries.at(-1)!.seq + 1) {
        faults.push(message('journal.gap', { number }));
        if (line.seq > entries.at(-1)!.seq) entries.push(line);
      } else entries.push(line);
    }
    from = to + 1;
  }
  const last = entries.at(-1)?.seq;
  if (end === undefined) faults.push(message('journal.noEnd'));
  else if (last !== undefined && last !== end) faults.push(message('journal.otherEnd', { last, end }));
  const cut = bytes.length === 0 || bytes.length % blockBytes !== 0;
  if (cut) faults.push(message('journal.shorter'));
  return { head, entries, end, cut, faults };
}

function seal(text: string): string {
  return `${text},"sum":"${crc32(text).toString(16).padStart(8, '0')}"}\n`;
}

// `,"sum":"12345678"}`
const sealLength = 18;

function readLine(bytes: Buffer): JournalHead | JournalEntry | { readonly end: number } | undefined {
  const sum = crc32(bytes.subarray(0, -sealLength)).toString(16).padStart(8, '0');
  const expected = `,"sum":"${sum}"}`;
  if (bytes.toString('latin1', Math.max(0, bytes.length - sealLength)) !== expected) return undefined;
  try {
    const { end, seq, event, events, format, ...more } = JSON.parse(bytes.toString()) as Record<
      string,
      unknown
    >;
    if (isCount(format)) return readHead(format, more);
    if (isCount(end)) return { end };
    if (!isCount(seq)) return undefined;
    if (Array.isArray(events)) return { seq, events };
    return event === undefined ? undefined : { seq, events: [event] };
  } catch {
    return undefined;
  }
}

function readHead(format: number, { waymark, workspace, generation }: Record<string, unknown>): JournalHead {
  return {
    format,
    waymark: String(waymark ?? 'unknown').slice(0, 40),
    workspace: String(workspace ?? ''),
    generation: isCount(generation) ? generation : 0,
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
