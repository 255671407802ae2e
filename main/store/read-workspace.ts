import { join } from 'node:path';
import { clockStart } from '../../domain/progress/clock.ts';
import { message } from '../../domain/messages/message.ts';
import { assemble, JournalLines } from './assemble.ts';
import type { GoodReading, WorkspaceReading } from './assemble.ts';
import { listBackups } from './backups.ts';
import { checkpointStateSchema } from './checkpoint.ts';
import { readIfThere } from './durable-file.ts';
import { EventDigest } from './event-digest.ts';
import type { FileSystem } from './file-system.ts';
import type { WorkspaceFiles } from './files.ts';
import type { Migration } from './migrations/index.ts';
import { refuseNewer } from './newer-files.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import { missingJournal, readJournal } from './read-journal.ts';
import { recover } from './recover.ts';
import type { Remains } from './recover.ts';

/**
 * Reads a workspace without changing it. Usually that is `waymark.json` and what the journal adds. If
 * something is missing, or the two have different histories, recovers everything that can be found.
 * @throws WaymarkError `newer-version`, `damaged` (nothing can be read), `disk`
 */
export async function readWorkspace(
  fs: FileSystem,
  files: WorkspaceFiles,
  steps: readonly Migration[],
): Promise<WorkspaceReading> {
  const reading = await readCheckpoint(fs, files.checkpoint, steps);
  const bytes = await readIfThere(fs, files.journal);
  const journalThere = bytes !== undefined;
  const journal = Buffer.isBuffer(bytes) ? readJournal(bytes) : missingJournal;
  const names = await listBackups(fs, files.backups);
  await refuseNewer(fs, files, steps, reading, journal, names);

  const lines = new JournalLines(journal, reading.kind === 'good' ? reading.format : steps.length, steps);
  const remains = { fs, files, steps, reading, lines, journalThere, names };
  const restored = await readRestore(remains);
  if (restored) return restored;
  const plain = reading.kind === 'good' && assemble(reading, lines);
  if (plain) return plain;
  const neverUsed = !journalThere || (journal.faults.length === 0 && journal.reach?.begun === 0);
  if (reading.kind === 'missing' && neverUsed && names.length === 0) return fresh(steps);
  return recover(remains);
}

/**
 * The workspace after an interrupted restore: the journal names the state that was to replace everything.
 * @returns undefined if there was no restore, or its backup was not made yet: the restore then never happened
 */
async function readRestore({
  fs,
  files,
  steps,
  reading,
  lines,
  names,
}: Remains): Promise<WorkspaceReading | undefined> {
  const { restore } = lines.journal;
  if (restore === undefined) return undefined;
  const isIt = ({ checkpoint: { generation, events } }: GoodReading) =>
    generation === restore.restore && EventDigest.of(events).toString() === restore.digest;
  if (reading.kind === 'good' && isIt(reading)) return settled(reading, reading);
  for (const name of names.filter(({ generation }) => generation === restore.restore)) {
    const backup = await readCheckpoint(fs, join(files.backups, name.name), steps);
    if (backup.kind !== 'good' || !isIt(backup)) continue;
    return {
      ...settled(backup, reading.kind === 'good' ? reading : undefined),
      damaged: reading.kind === 'damaged' ? ['checkpoint'] : [],
      notices: [{ kind: 'cleaned', message: message('notice.restoreFinished') }],
    };
  }
  return undefined;
}

/**
 * A workspace whose checkpoint needs no journal.
 * @param file `waymark.json` as it was read
 */
function settled({ checkpoint, format }: GoodReading, file: GoodReading | undefined): WorkspaceReading {
  const { seq = 0, generation = 0 } = file?.checkpoint ?? {};
  return {
    fresh: false,
    state: checkpoint,
    covered: { seq, generation, format: file?.format ?? format },
    tail: [],
    bytes: file?.bytes ?? 0,
    damaged: [],
    notices: [],
  };
}

function fresh(steps: readonly Migration[]): WorkspaceReading {
  const start = { seq: 0, clock: clockStart };
  const state = steps.reduce<Record<string, unknown>>((before, step) => step.state(before), start);
  return {
    fresh: true,
    state: { ...checkpointStateSchema.parse(state), events: [] },
    covered: { seq: 0, generation: 0, format: steps.length },
    tail: [],
    bytes: 0,
    damaged: [],
    notices: [],
  };
}
