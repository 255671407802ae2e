import { basename, join } from 'node:path';
import type { Backup } from '../../contract/backups.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { sumHolds } from './checkpoint.ts';
import type { Checkpoint, Writer } from './checkpoint.ts';
import { listIfThere, readIfThere } from './durable-file.ts';
import { errorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import type { Event } from '../../domain/progress/events.ts';
import { timeForFileName } from './files.ts';
import type { Migration } from './migrations/index.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import { writeCheckpoint } from './write-checkpoint.ts';
import { message } from '../../domain/messages/message.ts';

/** Why a backup was made. Only automatic backups are ever thinned. */
export type BackupKind = 'auto' | 'manual' | 'before-restore' | 'before-migration';

export interface BackupName {
  readonly name: string;
  readonly time: number;
  readonly seq: number;
  readonly generation: number;
  /** The format the backup was written in. */
  readonly format: number;
  readonly kind: BackupKind;
  /** The device that made it; undefined before format 6. */
  readonly device: string | undefined;
}

const pattern =
  /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z-(\d{9})(?:-g(\d+)f(\d+)(?:d([0-9a-z]{8}))?)?-(auto|manual|before-restore|before-migration)\.json$/;

/** The backups in a folder, by name, the highest line number first. Other files are ignored. */
export async function listBackups(fs: FileSystem, folder: string): Promise<BackupName[]> {
  const names = await listIfThere(fs, folder);
  return names.flatMap(readName).sort((a, b) => b.seq - a.seq || b.time - a.time);
}

/**
 * The name of a backup: time, last journal line, generation, format, device and reason, as in
 * `2026-11-23T21-14-05Z-000000123-g0f6dk3v0q7ab-auto.json`.
 */
export function backupName(
  now: number,
  { seq, generation }: Pick<Checkpoint, 'seq' | 'generation'>,
  format: number,
  kind: BackupKind,
  device?: string,
): string {
  const by = device === undefined ? '' : `d${device}`;
  return `${timeForFileName(now)}-${String(seq).padStart(9, '0')}-g${generation}f${format}${by}-${kind}.json`;
}

/**
 * Writes a backup, then reads it back and verifies it.
 * @param now ms since 1970, for the name
 * @param device the device that makes it
 * @returns the name of the backup
 * @throws WaymarkError `disk` if the file does not hold what was written
 */
export async function makeBackup(
  fs: FileSystem,
  folder: string,
  checkpoint: Checkpoint,
  kind: BackupKind,
  writer: Writer,
  now: number,
  device: string,
): Promise<string> {
  await fs.makeFolder(folder);
  const name = backupName(now, checkpoint, writer.format, kind, device);
  const path = join(folder, name);
  const { head } = await writeCheckpoint(fs, path, checkpoint, writer);
  const written = await readIfThere(fs, path);
  const isAsWritten =
    Buffer.isBuffer(written) && written.subarray(0, head.length).equals(head) && (await sumHolds(written));
  if (!isAsWritten) {
    await fs.remove(path).catch(() => {});
    throw new WaymarkError('disk', message('backup.notAsWritten'), { path });
  }
  return name;
}

interface InspectedBackup {
  readonly backup: Backup;
  readonly checkpoint: Checkpoint | undefined;
  /** The checksum of the content. */
  readonly sum: string;
}

/** A backup with its events. */
export interface ReadBackup {
  readonly backup: Backup;
  readonly events: readonly Event[];
  /** The checksum of the whole content: identifies this backup. */
  readonly sum: string;
}

/**
 * Reads and checks a backup in full.
 * @returns undefined if the backup does not exist (any more)
 */
export async function inspectBackup(
  fs: FileSystem,
  folder: string,
  name: string,
  steps: readonly Migration[],
): Promise<InspectedBackup | undefined> {
  const path = join(folder, name);
  const reading = await readCheckpoint(fs, path, steps);
  if (reading.kind === 'missing') return undefined;
  const known = readName(name)[0];
  const at = known ? new Date(known.time).toISOString() : null;
  if (reading.kind === 'good') {
    const { checkpoint, bytes, sum } = reading;
    const events = checkpoint.events.length;
    return {
      backup: { name, at, events, bytes, ok: true, detail: message('backup.good', { count: events }) },
      checkpoint,
      sum,
    };
  }
  const bytes = await sizeIfThere(fs, path);
  const detail =
    reading.kind === 'newer' ? message('backup.newer', { version: reading.version }) : reading.reason;
  return { backup: { name, at, events: null, bytes, ok: false, detail }, checkpoint: undefined, sum: '' };
}

async function sizeIfThere(fs: FileSystem, path: string): Promise<number> {
  try {
    return (await fs.info(path)).bytes;
  } catch (failure) {
    if (errorCode(failure) === 'ENOENT') return 0;
    throw failure;
  }
}

/** Receives the fraction done, from 0 to 1; may throw to cancel. */
export type Watch = (share: number) => void;

/**
 * All backups, each read and checked, the highest line number first. Skips a backup that is thinned
 * meanwhile.
 */
export async function inspectBackups(
  fs: FileSystem,
  folder: string,
  steps: readonly Migration[],
  watch: Watch = () => {},
): Promise<Backup[]> {
  const found: Backup[] = [];
  const names = await listBackups(fs, folder);
  for (const [i, { name }] of names.entries()) {
    watch(i / names.length);
    const inspected = await inspectBackup(fs, folder, name, steps);
    if (inspected) found.push(inspected.backup);
  }
  return found;
}

/**
 * Reads a backup: its description, events and checksum.
 * @throws WaymarkError `not-found`, `damaged`
 */
export async function readBackup(
  fs: FileSystem,
  folder: string,
  name: string,
  steps: readonly Migration[],
): Promise<ReadBackup> {
  const inspected = await inspectBackup(fs, folder, basename(name), steps);
  if (inspected === undefined) throw new WaymarkError('not-found', message('backup.notThere', { name }));
  const { backup, checkpoint, sum } = inspected;
  if (checkpoint === undefined)
    throw new WaymarkError('damaged', message('backup.unusable', { name, reason: backup.detail }));
  return { backup, events: checkpoint.events, sum };
}

function readName(name: string): BackupName[] {
  const match = pattern.exec(name);
  if (!match) return [];
  const [, day, hour, minute, second, seq, generation = '0', format = '1', device, kind] = match;
  const time = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time)
    ? []
    : [
        {
          name,
          time,
          seq: Number(seq),
          generation: Number(generation),
          format: Number(format),
          kind: kind as BackupKind,
          device,
        },
      ];
}
