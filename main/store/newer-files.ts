import { join } from 'node:path';
import { WaymarkError } from '../../domain/base/result.ts';
import type { BackupName } from './backups.ts';
import type { FileSystem } from './file-system.ts';
import type { WorkspaceFiles } from './files.ts';
import type { JournalReading } from './read-journal.ts';
import type { Migration } from './migrations/index.ts';
import { checkEntries, readCheckpoint } from './read-checkpoint.ts';
import type { StateReading } from './read-checkpoint.ts';
import { message } from '../../domain/messages/message.ts';

/**
 * Refuses a workspace if a newer Waymark wrote any of its files: opening an older file instead would lose
 * data.
 * @throws WaymarkError `newer-version`
 */
export async function refuseNewer(
  fs: FileSystem,
  files: WorkspaceFiles,
  steps: readonly Migration[],
  checkpoint: StateReading,
  journal: JournalReading,
  names: readonly BackupName[],
): Promise<void> {
  refuseIfNewer(checkpoint);
  const { head } = journal;
  if (head && head.format > steps.length) throw newerVersion(head.waymark, head.format);
  const format = head?.format ?? (checkpoint.kind === 'good' ? checkpoint.format : steps.length);
  if (checkEntries(journal.entries, format, steps).newer)
    throw newerVersion(head?.waymark ?? 'unknown', format);
  const name = names.find((one) => one.format > steps.length);
  if (name === undefined) return;
  refuseIfNewer(await readCheckpoint(fs, join(files.backups, name.name), steps));
  throw newerVersion('unknown', name.format);
}

/** @throws WaymarkError `newer-version` if a newer Waymark wrote what was read */
export function refuseIfNewer(reading: StateReading): void {
  if (reading.kind === 'newer') throw newerVersion(reading.version, reading.format);
}

function newerVersion(version: string, format: number): WaymarkError {
  return new WaymarkError(
    'newer-version',
    version === 'unknown' ? message('workspace.newerUnknown') : message('workspace.newer', { version }),
    { version, format },
  );
}
