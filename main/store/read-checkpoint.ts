import { z } from 'zod';
import type { Event } from '../../domain/progress/events.ts';
import { isEvent } from '../../domain/progress/is-event.ts';
import { checkpointStateSchema, readEnvelope } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { readIfThere } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import type { JournalEntry } from './journal-lines.ts';
import { migrate, migrateEvents } from './migrations/index.ts';
import type { Migration } from './migrations/index.ts';

export type StateReading =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'good';
      readonly checkpoint: Checkpoint;
      readonly format: number;
      readonly bytes: number;
    }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'newer'; readonly format: number; readonly version: string };

/** Reads one checkpoint file in full: envelope, migrations, the shape of every event. */
export async function readCheckpoint(
  fs: FileSystem,
  path: string,
  steps: readonly Migration[],
): Promise<StateReading> {
  const bytes = await readIfThere(fs, path);
  if (bytes === undefined) return { kind: 'missing' };
  if (bytes === 'not a file') return { kind: 'damaged', reason: 'it is not a file, or far too large' };
  const reading = readEnvelope(bytes, steps.length);
  if (reading.kind !== 'sound') return reading;
  const { events, ...content } = migrate(reading.content, reading.format, steps);
  const state = checkpointStateSchema.safeParse(content);
  if (!state.success)
    return {
      kind: 'damaged',
      reason: `it is not what a checkpoint should be: ${z.prettifyError(state.error)}`,
    };
  if (!Array.isArray(events) || !events.every(isEvent))
    return { kind: 'damaged', reason: 'it holds something that is not an event' };
  return { kind: 'good', checkpoint: { ...state.data, events }, format: reading.format, bytes: bytes.length };
}

/** The events among journal entries that are what they should be, and how many are not. */
export function checkEntries(
  entries: readonly JournalEntry[],
  format: number,
  steps: readonly Migration[],
): { readonly events: Event[]; readonly refused: number } {
  const candidates = migrateEvents(
    entries.map(({ event }) => event),
    format,
    steps,
  );
  const events = candidates.filter(isEvent);
  return { events, refused: entries.length - events.length };
}
