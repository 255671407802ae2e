import { clockStart } from '../../domain/progress/clock.ts';
import { WaymarkError } from '../../domain/result.ts';
import { assemble } from './assemble.ts';
import type { Source, WorkspaceReading } from './assemble.ts';
import { listBackups, readBackups } from './backups.ts';
import { checkpointStateSchema } from './checkpoint.ts';
import { readIfThere } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import type { WorkspaceFiles } from './files.ts';
import { refuseIfNewer, refuseNewer } from './newer-files.ts';
import { readJournal } from './journal-lines.ts';
import type { JournalReading } from './journal-lines.ts';
import type { Migration } from './migrations/index.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import type { StateReading } from './read-checkpoint.ts';
import { message } from '../../domain/words/message.ts';

/**
 * Reads a workspace and changes nothing. Where all is well that is `waymark.json` and what the journal adds to it.
 * Where something is missing, events are a set: all that the checkpoint, the journal and every backup of the same
 * workspace hold are put together. What a restore has replaced is of an earlier generation, and stays out.
 * @throws WaymarkError `newer-version`, `damaged` (no checkpoint and no backup can be read), `disk`
 */
export async function readWorkspace(
  fs: FileSystem,
  files: WorkspaceFiles,
  steps: readonly Migration[],
): Promise<WorkspaceReading> {
  const reading = await readCheckpoint(fs, files.checkpoint, steps);
  const bytes = await readIfThere(fs, files.journal);
  const there = bytes !== undefined;
  const journal = Buffer.isBuffer(bytes) ? readJournal(bytes) : missingJournal;
  const names = await listBackups(fs, files.backups);
  await refuseNewer(fs, files, steps, reading, journal, names);

  const generation = Math.max(
    reading.kind === 'good' ? reading.checkpoint.generation : 0,
    journal.head?.generation ?? 0,
    ...names.map((name) => name.generation),
  );
  if (reading.kind === 'good' && reading.checkpoint.generation === generation) {
    const plain = assemble([{ source: 'waymark.json', reading }], generation, journal, there, steps);
    if (plain.complete) return plain.reading;
  }
  const neverUsed = !there || (journal.faults.length === 0 && journal.end === 0);
  if (reading.kind === 'missing' && neverUsed && names.length === 0) return fresh(steps);
  return recover(
    await readBackups(fs, files.backups, steps),
    reading,
    generation,
    journal,
    there,
    files,
    steps,
  );
}

const missingJournal: JournalReading = {
  head: undefined,
  entries: [],
  end: undefined,
  cut: true,
  faults: [message('journal.missing')],
};

function recover(
  backups: Awaited<ReturnType<typeof readBackups>>,
  reading: StateReading,
  generation: number,
  journal: JournalReading,
  journalThere: boolean,
  files: WorkspaceFiles,
  steps: readonly Migration[],
): WorkspaceReading {
  for (const { reading: backup } of backups) refuseIfNewer(backup);
  const good: Source[] = backups.flatMap(({ name, reading: backup }) =>
    backup.kind === 'good' ? [{ source: `backups/${name.name}`, reading: backup }] : [],
  );
  if (reading.kind === 'good') good.unshift({ source: 'waymark.json', reading });
  // The highest generation that can still be read; that of the restore itself, if its files were not all damaged.
  const best = Math.max(
    ...good.map((one) => one.reading.checkpoint.generation).filter((g) => g <= generation),
  );
  const current = good.filter((one) => one.reading.checkpoint.generation === best);
  const workspace =
    (reading.kind === 'good' ? reading.checkpoint.workspace : undefined) ??
    (journal.head?.workspace || current[0]?.reading.checkpoint.workspace);
  const ours = current.filter((one) => one.reading.checkpoint.workspace === workspace);
  const sources = ours.length > 0 ? ours : current;
  if (sources.length === 0) throw damagedForGood(files, reading);
  return assemble(sources, generation, journal, journalThere, steps, reading).reading;
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

function damagedForGood(files: WorkspaceFiles, reading: StateReading): WaymarkError {
  const isMissing = reading.kind === 'missing';
  return new WaymarkError('damaged', message(isMissing ? 'workspace.missing' : 'workspace.damaged'), {
    folder: files.folder,
    reason: reading.kind === 'damaged' ? reading.reason : 'missing',
  });
}
