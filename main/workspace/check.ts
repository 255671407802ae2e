import { basename } from 'node:path';
import type { Event } from '../../domain/progress/events.ts';
import type { z } from 'zod';
import { draftsFileSchema } from '../../contract/drafts.ts';
import { settingsSchema, windowSchema } from '../../contract/settings.ts';
import type { WorkspaceCheck } from '../../contract/workspace.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkArchive } from '../reviews/check-archive.ts';
import { readKeptPaths } from '../paths/path-documents.ts';
import { JournalLines } from '../store/assemble.ts';
import { inspectBackup, listBackups } from '../store/backups.ts';
import type { Checkpoint } from '../store/checkpoint.ts';
import { inspectCopies } from '../store/copies.ts';
import { listIfThere, readIfThere } from '../store/durable-file.ts';
import { errorCode, nodeFileSystem } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';
import { workspaceFiles } from '../store/files.ts';
import type { WorkspaceFiles } from '../store/files.ts';
import { readJournal } from '../store/read-journal.ts';
import { isLocked } from '../store/lock.ts';
import { lossesSchema } from '../store/losses.ts';
import type { LossRecord } from '../store/losses.ts';
import { migrations } from '../store/migrations/index.ts';
import { readCheckpoint } from '../store/read-checkpoint.ts';
import type { StateReading } from '../store/read-checkpoint.ts';
import { SmallFile } from '../store/small-file.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';

type Finding = WorkspaceCheck['files'][number];

/** Checks every file of a workspace and changes none. A file that cannot be read is a finding, and the others are checked. */
export async function checkWorkspace(
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<WorkspaceCheck> {
  const files = workspaceFiles(folder);
  let checkpoint: StateReading = { kind: 'missing' };
  const known = new Set<string>();
  const events: Event[] = [];
  const take = (some: readonly Event[]) => {
    for (const event of some) {
      if (!known.has(event.id)) events.push(event);
      known.add(event.id);
    }
  };
  const found = [
    ...(await tried('waymark.json', async () => {
      checkpoint = await readCheckpoint(fs, files.checkpoint, migrations);
      if (checkpoint.kind === 'good') take(checkpoint.checkpoint.events);
      return [describeCheckpoint(checkpoint)];
    })),
    ...(await tried('journal.jsonl', async () => [await checkJournal(fs, files.journal, checkpoint, take)])),
    ...(await tried(basename(files.settings), () => checkSmallFile(fs, files.settings, settingsSchema))),
    ...(await tried(basename(files.window), () => checkSmallFile(fs, files.window, windowSchema))),
    ...(await tried(basename(files.drafts), () =>
      checkSmallFile(fs, files.drafts, draftsFileSchema, 'check.typed'),
    )),
    ...(await tried(basename(files.losses), () => checkLosses(fs, files))),
    ...(await checkFolders(fs, files)),
    // Other files (.DS_Store, the learner's own notes) are ignored.
    ...(await tried('backups', () => checkBackups(fs, files.backups, checkpoint))),
    ...(await tried('paths', () => checkPaths(fs, files.paths))),
    ...(await tried('evidence', () => checkEvidence(fs, files.evidence, events))),
    ...(await tried('damaged', () => checkDamaged(fs, files.damaged))),
    ...(await tried('.', async () =>
      (await inspectCopies(fs, files, migrations, () => known)).map(({ name, missing: lacks, detail }) => ({
        name,
        ok: !lacks,
        detail,
      })),
    )),
    ...(await tried('lock', () => checkFolder(fs, files))),
  ];
  const isUnused = found.every(({ detail }) => detail.code === missing.code);
  const progress = isUnused ? [{ name: 'waymark.json', ok: true, detail: message('check.nothing') }] : found;
  const all = [...progress, ...(await tried('exchange', () => checkArchive(fs, folder)))];
  return { ok: all.every(({ ok }) => ok), files: all };
}

/** What a check finds; if the disk refuses it, that is the finding. */
async function tried(name: string, check: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await check();
  } catch (failure) {
    const code = errorCode(failure);
    if (code === undefined) throw failure;
    return [{ name, ok: false, detail: message('check.unreadable', { code }) }];
  }
}

async function checkPaths(fs: FileSystem, folder: string): Promise<readonly Finding[]> {
  return (await readKeptPaths(fs, folder)).map(({ file, path }) => ({
    name: `paths/${file}`,
    ok: path !== undefined,
    detail: message(path ? 'check.checked' : 'check.path'),
  }));
}

async function checkDamaged(fs: FileSystem, folder: string): Promise<readonly Finding[]> {
  return (await listIfThere(fs, folder)).map((name) => ({
    name: `damaged/${name}`,
    ok: true,
    detail: message('check.earlier'),
  }));
}

/** Findings about the lock, and about what a crash left in the folder. */
async function checkFolder(fs: FileSystem, { folder, lock }: WorkspaceFiles): Promise<readonly Finding[]> {
  const leftOver = (await listIfThere(fs, folder)).filter((name) => name.endsWith('.tmp'));
  return [
    ...((await isLocked(fs, lock)) ? [{ name: 'lock', ok: true, detail: message('check.open') }] : []),
    ...leftOver.map((name) => ({ name, ok: true, detail: message('check.leftOver') })),
  ];
}

const missing = message('check.missing');

function describeCheckpoint(reading: StateReading): Finding {
  const name = 'waymark.json';
  switch (reading.kind) {
    case 'good':
      return {
        name,
        ok: true,
        detail: message('check.checkpoint', {
          count: reading.checkpoint.events.length,
          line: reading.checkpoint.seq,
        }),
      };
    case 'missing':
      return { name, ok: false, detail: missing };
    case 'damaged':
      return { name, ok: false, detail: message('check.damaged', { faults: reading.reason }) };
    case 'newer':
      return {
        name,
        ok: false,
        detail: message('check.newer', { version: reading.version, format: reading.format }),
      };
  }
}

async function checkJournal(
  fs: FileSystem,
  path: string,
  checkpoint: StateReading,
  take: (events: readonly Event[]) => void,
): Promise<Finding> {
  const name = 'journal.jsonl';
  const bytes = await readIfThere(fs, path);
  if (bytes === undefined) return { name, ok: false, detail: missing };
  if (!Buffer.isBuffer(bytes)) return { name, ok: false, detail: message('check.noFile') };
  const good = checkpoint.kind === 'good' ? checkpoint : undefined;
  const journal = readJournal(bytes);
  const lines = new JournalLines(journal, good?.format ?? 1, migrations);
  take(lines.events);
  const { refused } = lines.checked;
  const all = [
    ...journal.faults,
    ...(refused > 0 ? [message('journal.noEvents', { count: refused })] : []),
    ...(good ? mismatches(good.checkpoint, lines) : []),
  ];
  const count = journal.entries.length;
  return all.length > 0 || journal.reach === undefined
    ? { name, ok: false, detail: message('check.damaged', { faults: all }) }
    : {
        name,
        ok: true,
        detail:
          count === 0
            ? message('check.emptyJournal')
            : message('check.journal', { count, end: journal.reach.begun }),
      };
}

/** The ways in which the journal does not continue `waymark.json`. */
function mismatches(checkpoint: Checkpoint, lines: JournalLines): Message[] {
  const { head, entries, reach } = lines.journal;
  if (head && head.workspace !== checkpoint.workspace) return [message('journal.foreign')];
  if (head && head.generation < checkpoint.generation) return [];
  if (head && head.generation > checkpoint.generation) return [message('journal.otherRestore')];
  if (reach && reach.begun < checkpoint.seq) return [message('journal.behind')];
  const from = checkpoint.seq + 1;
  const to = head?.after?.seq ?? (entries[0]?.seq ?? from) - 1;
  if (to >= from) return [message('journal.apart', { from, to, count: to - from + 1 })];
  return lines.goesOnFrom(checkpoint) === false ? [message('journal.otherHistory')] : [];
}

/**
 * Checks every backup, and whether one of them has all events of `waymark.json`: each checkpoint is backed up as soon
 * as it is written. If none has, `waymark.json` may come from another copy of the workspace.
 */
async function checkBackups(fs: FileSystem, folder: string, reading: StateReading): Promise<Finding[]> {
  const found: Finding[] = [];
  const events = reading.kind === 'good' ? reading.checkpoint.events : [];
  let isHeld = reading.kind !== 'good';
  for (const { name } of await listBackups(fs, folder)) {
    const { backup, checkpoint } = (await inspectBackup(fs, folder, name, migrations)) ?? {};
    // An open Waymark may delete old backups at any time.
    if (backup) found.push({ name: `backups/${name}`, ok: backup.ok, detail: backup.detail });
    if (isHeld || checkpoint === undefined) continue;
    const known = new Set(checkpoint.events.map(({ id }) => id));
    isHeld = events.every(({ id }) => known.has(id));
  }
  return isHeld ? found : [{ name: 'backups', ok: false, detail: message('check.noReach') }, ...found];
}

/** Findings about files in the place of a folder. */
async function checkFolders(fs: FileSystem, files: WorkspaceFiles): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const folder of [files.backups, files.damaged, files.paths, files.exchange, files.evidence]) {
    const info = await fs.info(folder).catch(() => undefined);
    if (info !== undefined && info.kind !== 'folder')
      found.push({ name: basename(folder), ok: false, detail: message('check.fileInTheWay') });
  }
  return found;
}

/** Findings about losses that the learner has not dismissed yet. */
async function checkLosses(fs: FileSystem, { losses }: WorkspaceFiles): Promise<Finding[]> {
  const { file, damaged, changed } = await SmallFile.open<LossRecord>(fs, losses, lossesSchema, []);
  const name = basename(losses);
  if (damaged) return [{ name, ok: false, detail: message('check.usual') }];
  if (changed) return [{ name, ok: false, detail: message('check.changed') }];
  return file.value.map(({ at, notice }) => ({
    name,
    ok: notice.kind !== 'lost',
    detail: message('check.lost', { day: { when: at }, notice: notice.message }),
  }));
}

/** Checks a small file. There is no finding if it does not exist. */
async function checkSmallFile(
  fs: FileSystem,
  path: string,
  schema: z.ZodType,
  without: 'check.usual' | 'check.typed' = 'check.usual',
): Promise<Finding[]> {
  if ((await readIfThere(fs, path)) === undefined) return [];
  const { damaged, changed } = await SmallFile.open(fs, path, schema, undefined);
  const detail = message(damaged ? without : changed ? 'check.changed' : 'check.checked');
  return [{ name: basename(path), ok: !damaged && !changed, detail }];
}
