import { join } from 'node:path';
import type { Event } from '../../domain/progress/events.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { JournalLines, WorkspaceReading } from './assemble.ts';
import type { BackupName } from './backups.ts';
import type { FileSystem } from './file-system.ts';
import type { WorkspaceFiles } from './files.ts';
import type { Migration } from './migrations/index.ts';
import { Gathered } from './gathered.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import type { StateReading } from './read-checkpoint.ts';

/** What recovery has to work with. */
export interface Remains {
  readonly fs: FileSystem;
  readonly files: WorkspaceFiles;
  readonly steps: readonly Migration[];
  /** `waymark.json` as it was read. */
  readonly reading: StateReading;
  readonly lines: JournalLines;
  /** Whether there is a journal file. */
  readonly journalThere: boolean;
  /** The backups, the highest line number first. */
  readonly names: readonly BackupName[];
}

/**
 * Recovers a workspace from everything that is left. Events are a set: all events from `waymark.json`, the
 * journal and the backups of this history are taken. Backups are read one at a time, and only until nothing
 * can be missing. Events of an earlier generation stay out if a backup from before a restore holds them: only
 * that proves that they were replaced, and that a copy exists.
 * @throws WaymarkError `newer-version`, `damaged` (nothing can be read)
 */
export async function recover(remains: Remains): Promise<WorkspaceReading> {
  const { files, reading, lines, names } = remains;
  const { head } = lines.journal;
  const good = reading.kind === 'good' ? reading : undefined;
  const isForeign = head !== undefined && good !== undefined && head.workspace !== good.checkpoint.workspace;
  const own = isForeign ? undefined : head;
  const known = Math.max(good?.checkpoint.generation ?? -1, own?.generation ?? -1);
  const best = known >= 0 ? known : Math.max(0, ...names.map((name) => name.generation));
  const found = new Gathered(good?.checkpoint.workspace ?? own?.workspace, isForeign ? undefined : lines);
  if (good && good.checkpoint.generation === best) found.add('waymark.json', good);
  for (const generation of generationsUpTo(best, names)) {
    // Use an earlier generation only if nothing is left of the best one.
    if (found.sources.length > 0 && generation < best) break;
    await found.addBackups(remains, generation);
  }
  if (good && found.sources.length === 0) found.add('waymark.json', good);
  // A journal that was never emptied holds everything on its own.
  if (found.sources.length === 0 && own?.after?.seq !== 0) throw damagedForGood(files, reading);
  const isOld = own !== undefined && own.generation < best;
  if (!isForeign && !isOld) found.addEvents(lines.events);
  const earlier = [
    ...(isOld ? await historyOf(remains) : []),
    ...(good && good.checkpoint.generation < best ? good.checkpoint.events : []),
  ];
  const kept = await notReplaced(remains, best, found.lacks(earlier));
  found.addEvents(kept);
  return found.reading(remains, { generation: best, isForeign, isDone: isOld && kept.length === 0 });
}

/** The generations that have backups, up to `best`, the highest first. */
function generationsUpTo(best: number, names: readonly BackupName[]): number[] {
  return [...new Set(names.map(({ generation }) => generation))]
    .filter((one) => one <= best)
    .sort((a, b) => b - a);
}

/** The events of a journal's lines, and of the backup that it continues, if there is one. */
async function historyOf({ fs, files, steps, lines, names }: Remains): Promise<readonly Event[]> {
  const { head } = lines.journal;
  for (const name of names) {
    if (name.generation !== head?.generation || name.seq < (head.after?.seq ?? 0)) continue;
    const backup = await readCheckpoint(fs, join(files.backups, name.name), steps);
    if (backup.kind === 'good' && lines.goesOnFrom(backup.checkpoint))
      return [...backup.checkpoint.events, ...lines.events];
  }
  return lines.events;
}

/** The events of an earlier generation that no backup from before a restore holds. */
async function notReplaced(
  { fs, files, steps, names }: Remains,
  generation: number,
  events: readonly Event[],
): Promise<readonly Event[]> {
  const left = new Map(events.map((event) => [event.id, event]));
  for (const name of names) {
    if (left.size === 0) break;
    if (name.kind !== 'before-restore' || name.generation >= generation) continue;
    const backup = await readCheckpoint(fs, join(files.backups, name.name), steps);
    if (backup.kind === 'good') for (const { id } of backup.checkpoint.events) left.delete(id);
  }
  return [...left.values()];
}

function damagedForGood(files: WorkspaceFiles, reading: StateReading): WaymarkError {
  const isMissing = reading.kind === 'missing';
  return new WaymarkError('damaged', message(isMissing ? 'workspace.missing' : 'workspace.damaged'), {
    folder: files.folder,
    reason: reading.kind === 'damaged' ? reading.reason : 'missing',
  });
}
