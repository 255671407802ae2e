import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { z } from 'zod';
import type { Event } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { isEvent, isUnknownEvent } from '../../domain/progress/is-event.ts';
import { checkpointStateSchema, readEnvelope, sumIn } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { readIfThere } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import type { JournalEntry } from './read-journal.ts';
import { migrate, migrateEvents } from './migrations/index.ts';
import type { Migration } from './migrations/index.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';

export type StateReading =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'good';
      readonly checkpoint: Checkpoint;
      readonly format: number;
      readonly bytes: number;
      /** The checksum of the content, 64 hexadecimal digits. */
      readonly sum: string;
    }
  | { readonly kind: 'damaged'; readonly reason: Message }
  | { readonly kind: 'newer'; readonly format: number; readonly version: string };

/** Reads and checks a whole checkpoint file: the envelope, migrations, and the shape of every event. */
export async function readCheckpoint(
  fs: FileSystem,
  path: string,
  steps: readonly Migration[],
): Promise<StateReading> {
  return decodeCheckpoint(await readIfThere(fs, path), steps);
}

/** Checks the bytes of a checkpoint file; see `readCheckpoint`. */
export async function decodeCheckpoint(
  bytes: Buffer | 'not a file' | undefined,
  steps: readonly Migration[],
): Promise<StateReading> {
  if (bytes === undefined) return { kind: 'missing' };
  if (bytes === 'not a file') return { kind: 'damaged', reason: message('checkpoint.noFile') };
  const reading = await readEnvelope(bytes, steps.length);
  if (reading.kind !== 'sound') return reading;
  const { events, ...content } = migrate(reading.content, reading.format, steps);
  const state = checkpointStateSchema.safeParse(content);
  if (!state.success)
    return {
      kind: 'damaged',
      reason: message('checkpoint.shape', { fault: z.prettifyError(state.error) }),
    };
  if (!Array.isArray(events)) return { kind: 'damaged', reason: message('checkpoint.noEvent') };
  if (!(await everyChunked(events, isEvent))) {
    // The checksum matches, so this was written on purpose: by a Waymark that knows more event types than
    // this one.
    return isFromNewer(events)
      ? { kind: 'newer', format: reading.format, version: reading.version }
      : { kind: 'damaged', reason: message('checkpoint.noEvent') };
  }
  return {
    kind: 'good',
    checkpoint: { ...state.data, events: events as Event[] },
    format: reading.format,
    bytes: bytes.length,
    sum: sumIn(bytes),
  };
}

/** Whether the only problem with the events is that this version does not know their type. */
function isFromNewer(events: readonly unknown[]): boolean {
  return events.every((event) => isEvent(event) || isUnknownEvent(event));
}

/** Like `every`, but yields to the event loop. */
async function everyChunked<T>(list: readonly T[], check: (one: T) => boolean): Promise<boolean> {
  for (let from = 0; from < list.length; from += perTurn) {
    for (let i = from; i < Math.min(from + perTurn, list.length); i++) if (!check(list[i]!)) return false;
    if (from + perTurn < list.length) await yieldToEventLoop();
  }
  return true;
}

// About 10 ms of work.
const perTurn = 10_000;

/** Folds events into a log, yielding to the event loop. */
export async function foldChunked(events: readonly Event[]): Promise<ProgressLog> {
  const queue = ProgressLog.inChunks(events);
  for (;;) {
    const turn = queue.next();
    if (turn.done) return turn.value;
    await yieldToEventLoop();
  }
}

/** The sound lines of a journal, and a count of the others. */
export interface CheckedLines {
  readonly lines: readonly { readonly seq: number; readonly events: readonly Event[] }[];
  /** How many lines hold something that is not a valid event. */
  readonly refused: number;
  /** Whether a line holds an event type that only a newer Waymark knows. */
  readonly newer: boolean;
}

/** Checks the events of journal lines after migrating them from `format`. */
export function checkEntries(
  entries: readonly JournalEntry[],
  format: number,
  steps: readonly Migration[],
): CheckedLines {
  const lines = entries.map(({ seq, events }) => ({ seq, events: migrateEvents(events, format, steps) }));
  const isSound = (line: (typeof lines)[number]): line is { seq: number; events: Event[] } =>
    line.events.every(isEvent);
  const sound = lines.filter(isSound);
  const others = lines.filter((line) => !isSound(line));
  return {
    lines: sound,
    refused: others.length,
    newer: others.some(({ events }) => isFromNewer(events)),
  };
}
