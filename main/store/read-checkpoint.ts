import { z } from 'zod';
import { eventSchema } from '../../domain/progress/events.ts';
import type { Event } from '../../domain/progress/events.ts';
import { readIfThere } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import { checkpointSchema, readEnvelope } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
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
  const parsed = checkpointSchema.safeParse(migrate(reading.content, reading.format, steps));
  return parsed.success
    ? { kind: 'good', checkpoint: parsed.data, format: reading.format, bytes: bytes.length }
    : {
        kind: 'damaged',
        reason: `it does not have the shape of a checkpoint (${z.prettifyError(parsed.error).slice(0, 200)})`,
      };
}

/** The events among journal entries that are what they should be, and how many are not. */
export function checkEntries(
  entries: readonly JournalEntry[],
  format: number,
  steps: readonly Migration[],
): { readonly events: Event[]; readonly refused: number } {
  const events = migrateEvents(
    entries.map(({ event }) => event),
    format,
    steps,
  ).flatMap((candidate) => {
    const parsed = eventSchema.safeParse(candidate);
    return parsed.success ? [parsed.data] : [];
  });
  return { events, refused: entries.length - events.length };
}
