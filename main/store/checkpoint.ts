import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { z } from 'zod';
import type { Event } from '../../domain/progress/events.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';

export const workspaceIdSchema = z.string().regex(/^[0-9a-z]{8}$/, 'is not the id of a workspace');

/** A checkpoint without its events. */
export const checkpointStateSchema = z.strictObject({
  /** The number of the last journal line included. Never decreases, not even when a backup is restored. */
  seq: z.int().nonnegative(),
  /** The last stamp issued; see domain/progress/clock.ts. */
  clock: z.strictObject({ time: z.int().nonnegative(), counter: z.int().min(-1) }),
  /** Identifies this workspace, in its backups and its journal. */
  workspace: workspaceIdSchema,
  /**
   * How many restores there were. What a restore replaced has a lower generation and stays out of recovery.
   */
  generation: z.int().nonnegative(),
});

/** The full workspace up to journal line `seq`: the content of `waymark.json` and of each backup. */
export type Checkpoint = z.infer<typeof checkpointStateSchema> & { readonly events: readonly Event[] };

/** The format that this Waymark writes, and its version. */
export interface Writer {
  readonly format: number;
  readonly version: string;
}

export type CheckpointReading =
  /** `content` is the part covered by the checksum, in the shape of its format, not validated yet. */
  | {
      readonly kind: 'sound';
      readonly format: number;
      readonly version: string;
      readonly content: Record<string, unknown>;
    }
  | { readonly kind: 'damaged'; readonly reason: Message }
  | { readonly kind: 'newer'; readonly format: number; readonly version: string };

// The envelope is the same in every format, forever, so that any Waymark can tell damage from a newer format:
//   {"sum":"<SHA-256 of every byte after this comma>","format":1,"waymark":"0.1.0",...}
const sumStart = '{"sum":"';
/** The length of the head: up to the comma, including the checksum of everything after it. */
export const headLength = sumStart.length + 64 + 2;
const eventsStart = '"events":[\n';
const eventsEnd = '\n]}\n';
// About 80 kB. Larger chunks accumulate before they are garbage-collected and raise a recovery's peak memory
// by a fifth.
const eventsPerChunk = 500;

/**
 * Encodes what follows the head of a checkpoint file, one event a line, in chunks: a long history is never
 * held in memory as bytes as well. Yields to the event loop between chunks.
 * @returns the head, once the generator is done
 */
export async function* encodeBody(
  { events, ...state }: Checkpoint,
  { format, version }: Writer,
): AsyncGenerator<Buffer, Buffer> {
  const hash = createHash('sha256');
  const hashed = (text: string) => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    return bytes;
  };
  const fields = { format, waymark: version, ...state, count: events.length };
  yield hashed(`${JSON.stringify(fields).slice(1, -1)},${eventsStart.trimEnd()}`);
  for (let from = 0; from < events.length; from += eventsPerChunk) {
    const lines = events.slice(from, from + eventsPerChunk).map((event) => JSON.stringify(event));
    yield hashed(`${from === 0 ? '\n' : ',\n'}${lines.join(',\n')}`);
    await yieldToEventLoop();
  }
  yield hashed(eventsEnd);
  return headWith(hash.digest('hex'));
}

/** Encodes a checkpoint as the chunks of its file, head first. */
export async function encodeCheckpoint(checkpoint: Checkpoint, writer: Writer): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const body = encodeBody(checkpoint, writer);
  for (;;) {
    const { done, value } = await body.next();
    if (done) return [value, ...chunks];
    chunks.push(value);
  }
}

function headWith(sum: string): Buffer {
  return Buffer.from(`${sumStart}${sum}",`);
}

/**
 * Checks the envelope of a checkpoint's bytes. Never throws because of their content, and trusts nothing that
 * the checksum does not cover. Yields to the event loop as it goes.
 * @param knownFormat the newest format this Waymark can read
 */
export async function readEnvelope(bytes: Buffer, knownFormat: number): Promise<CheckpointReading> {
  if (!(await sumHolds(bytes))) return { kind: 'damaged', reason: message('checkpoint.sum') };
  const { sum: _, format, waymark, count, ...content } = await parseCheckpoint(bytes);
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    return { kind: 'damaged', reason: message('checkpoint.other') };
  }
  if (format > knownFormat) return { kind: 'newer', format, version: versionOf(waymark) };
  if (!Array.isArray(content['events']) || content['events'].length !== count) {
    return { kind: 'damaged', reason: message('checkpoint.count') };
  }
  return { kind: 'sound', format, version: versionOf(waymark), content };
}

function versionOf(waymark: unknown): string {
  return String(waymark ?? 'unknown').slice(0, 40);
}

// About 10 ms of work, and a string small enough for V8's young generation.
const bytesPerHash = 4 * 1024 * 1024;
const bytesPerParse = 64 * 1024;

/** The checksum at the start of a checkpoint's bytes. */
export function sumIn(bytes: Buffer): string {
  return bytes.toString('latin1', sumStart.length, sumStart.length + 64);
}

/** Whether the checksum matches the bytes that follow it. Yields to the event loop as it goes. */
export async function sumHolds(bytes: Buffer): Promise<boolean> {
  const hash = createHash('sha256');
  for (let from = headLength; from < bytes.length; from += bytesPerHash) {
    hash.update(bytes.subarray(from, from + bytesPerHash));
    if (from + bytesPerHash < bytes.length) await yieldToEventLoop();
  }
  return bytes.toString('latin1', 0, headLength) === `${sumStart}${hash.digest('hex')}",`;
}

/** The JSON object in `bytes`; an empty object if there is none. */
async function parseCheckpoint(bytes: Buffer): Promise<Record<string, unknown>> {
  // Invalid UTF-8 would be decoded as replacement characters, and so differ from what was written.
  if (!isUtf8(bytes)) return {};
  try {
    return (await parseByLines(bytes)) ?? asObject(JSON.parse(bytes.toString()));
  } catch {
    return {};
  }
}

/**
 * Parses a checkpoint as `encodeCheckpoint` writes it, some lines at a time, so that a long history neither
 * blocks the event loop nor is held as one string.
 * @returns undefined if the layout is a different one
 */
async function parseByLines(bytes: Buffer): Promise<Record<string, unknown> | undefined> {
  const opener = bytes.indexOf(eventsStart);
  const end = bytes.length - eventsEnd.length;
  if (opener < 0 || bytes.toString('latin1', end) !== eventsEnd) return undefined;
  const head = asObject(JSON.parse(`${bytes.toString('utf8', 0, opener)}"events":[]}`));
  const events: unknown[] = [];
  const shared = new Map<string, string>();
  for (let from = opener + eventsStart.length; from < end;) {
    const newline = bytes.indexOf(0x0a, Math.min(from + bytesPerParse, end));
    const to = Math.min(newline, end);
    const last = bytes[to - 1] === 0x2c ? to - 1 : to;
    for (const event of JSON.parse(`[${bytes.toString('utf8', from, last)}]`) as unknown[]) {
      shareStrings(event, shared);
      events.push(event);
    }
    from = to + 1;
    if (from < end) await yieldToEventLoop();
  }
  return { ...head, events };
}

/**
 * Many events name the same item and device. Sharing one string between them saves memory in a long history.
 */
function shareStrings(event: unknown, shared: Map<string, string>): void {
  const fields = asObject(event);
  for (const name of ['item', 'device', 'skill']) {
    const text = fields[name];
    if (typeof text !== 'string') continue;
    const known = shared.get(text);
    if (known === undefined) shared.set(text, text);
    else fields[name] = known;
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
