import { clockOf, clockStart, laterOf } from '../../domain/progress/clock.ts';
import type { ClockState } from '../../domain/progress/clock.ts';
import type { Event } from '../../domain/progress/events.ts';
import { WaymarkError } from '../../domain/result.ts';
import type { Notice } from '../../domain/contract/workspace.ts';
import { listBackups, readBackups } from './backups.ts';
import type { BackupName } from './backups.ts';
import { checkpointStateSchema } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { readIfThere } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import type { WorkspaceFiles } from './files.ts';
import { readJournal } from './journal-lines.ts';
import type { JournalReading } from './journal-lines.ts';
import type { Migration } from './migrations/index.ts';
import { checkEntries, readCheckpoint } from './read-checkpoint.ts';
import type { StateReading } from './read-checkpoint.ts';
import { tellRecovery } from './tell-recovery.ts';

/** What the files of a workspace add up to. */
export interface WorkspaceReading {
  /** Nothing was ever kept here. */
  readonly fresh: boolean;
  /** All of it, up to the last line of the journal. */
  readonly state: Checkpoint;
  /** What `waymark.json` itself covers: its last journal line, generation and format. */
  readonly covered: { readonly seq: number; readonly generation: number; readonly format: number };
  /** The lines that only the journal holds. */
  readonly tail: readonly (readonly Event[])[];
  /** The size of `waymark.json`, bytes. */
  readonly bytes: number;
  /** The files to keep in `damaged/`. */
  readonly damaged: readonly ('checkpoint' | 'journal')[];
  readonly notices: readonly Notice[];
}

type Good = Extract<StateReading, { kind: 'good' }>;

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
  faults: ['it is missing'],
};

/** Something that holds all events up to a line. */
export interface Source {
  readonly source: string;
  readonly reading: Good;
}

function recover(
  backups: Awaited<ReturnType<typeof readBackups>>,
  reading: StateReading,
  generation: number,
  journal: JournalReading,
  journalThere: boolean,
  files: WorkspaceFiles,
  steps: readonly Migration[],
): WorkspaceReading {
  const newer = backups.find(({ reading: backup }) => backup.kind === 'newer')?.reading;
  if (newer?.kind === 'newer') throw newerVersion(newer.version, newer.format);
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

/**
 * Puts sources and the journal together.
 * @param found what `waymark.json` was, where that is not the one source
 */
function assemble(
  sources: readonly Source[],
  generation: number,
  journal: JournalReading,
  journalThere: boolean,
  steps: readonly Migration[],
  found?: StateReading,
): { readonly complete: boolean; readonly reading: WorkspaceReading } {
  const furthest = sources.reduce((a, b) => (b.reading.checkpoint.seq > a.reading.checkpoint.seq ? b : a));
  const { checkpoint } = furthest.reading;
  const isOurs =
    journal.head === undefined ||
    (journal.head.workspace === checkpoint.workspace && journal.head.generation >= checkpoint.generation);
  const isOld = !isOurs && journal.head!.workspace === checkpoint.workspace;
  const usable = isOurs ? journal : { ...journal, entries: [], end: undefined };
  const after = usable.entries.filter(({ seq }) => seq > checkpoint.seq);
  const format = journal.head?.format ?? furthest.reading.format;
  const { lines, refused } = checkEntries(after, format, steps);
  const last = Math.max(checkpoint.seq, usable.end ?? 0, usable.entries.at(-1)?.seq ?? 0);
  const missing = last - checkpoint.seq - lines.length;
  const faults = [
    // What a restore left behind is no fault: the journal is rewritten before its next line.
    ...(isOld ? [] : journal.faults),
    ...(isOurs || isOld ? [] : ['it belongs to another workspace']),
    ...(refused > 0 ? [`${refused} lines do not hold an event`] : []),
  ];
  const cut = !isOld && (usable.end === undefined ? journal.cut || !isOurs : false);
  const added = lines.flatMap((line) => line.events);
  const events = union(sources, added);
  const damaged = found !== undefined && found.kind === 'damaged';
  const base = sources.find(({ source }) => source === 'waymark.json')?.reading;
  return {
    complete: missing === 0 && !cut && (isOld || usable.end !== undefined),
    reading: {
      fresh: false,
      state: {
        ...checkpoint,
        seq: last,
        generation,
        clock: added.reduce((clock, { id }) => laterOf(clock, clockOf(id)), latestClock(sources)),
        events,
      },
      covered: {
        seq: base?.checkpoint.seq ?? 0,
        generation: base?.checkpoint.generation ?? 0,
        format: base?.format ?? steps.length,
      },
      tail: lines.map((line) => line.events),
      bytes: base?.bytes ?? 0,
      damaged: [
        ...(damaged ? (['checkpoint'] as const) : []),
        ...(faults.length > 0 && journalThere ? (['journal'] as const) : []),
      ],
      notices: tellRecovery({
        sources,
        checkpoint: base ? undefined : found,
        fromJournal: added.length,
        events: events.length,
        faults,
        missing,
        cut,
        lastLine: last,
      }),
    },
  };
}

/** All events of the sources and those given, each once, by id. */
function union(sources: readonly Source[], events: readonly Event[]): readonly Event[] {
  const [first, ...others] = sources.map(({ reading }) => reading.checkpoint.events);
  if (others.length === 0) return events.length === 0 ? first! : [...first!, ...events];
  const byId = new Map<string, Event>();
  for (const list of [first!, ...others, events]) for (const event of list) byId.set(event.id, event);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function latestClock(sources: readonly Source[]): ClockState {
  return sources.map(({ reading }) => reading.checkpoint.clock).reduce(laterOf);
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

/** Refuses a workspace in which any file was written by a newer Waymark: to open an older one would lose what it holds. */
async function refuseNewer(
  fs: FileSystem,
  files: WorkspaceFiles,
  steps: readonly Migration[],
  checkpoint: StateReading,
  journal: JournalReading,
  names: readonly BackupName[],
): Promise<void> {
  if (checkpoint.kind === 'newer') throw newerVersion(checkpoint.version, checkpoint.format);
  const { head } = journal;
  if (head && head.format > steps.length) throw newerVersion(head.waymark, head.format);
  const format = head?.format ?? (checkpoint.kind === 'good' ? checkpoint.format : steps.length);
  if (checkEntries(journal.entries, format, steps).newer)
    throw newerVersion(head?.waymark ?? 'unknown', format);
  const name = names.find((one) => one.format > steps.length);
  if (name === undefined) return;
  const reading = await readCheckpoint(fs, `${files.backups}/${name.name}`, steps);
  throw newerVersion(reading.kind === 'newer' ? reading.version : 'unknown', name.format);
}

function newerVersion(version: string, format: number): WaymarkError {
  return new WaymarkError(
    'newer-version',
    version === 'unknown'
      ? 'This workspace was written by a newer Waymark. Nothing was changed. Install the newest Waymark to open it.'
      : `This workspace was written by a newer Waymark (${version}). Nothing was changed. Install Waymark ${version} or later to open it.`,
    { version, format },
  );
}

function damagedForGood(files: WorkspaceFiles, reading: StateReading): WaymarkError {
  const isMissing = reading.kind === 'missing';
  return new WaymarkError(
    'damaged',
    `The file waymark.json ${isMissing ? 'is missing' : 'is damaged'} and there is no backup that can be read. Nothing was changed. If you have a copy of the workspace elsewhere, put it back and try again. You can also start over: the files as they are then stay in the folder "damaged".`,
    { folder: files.folder, reason: reading.kind === 'damaged' ? reading.reason : 'missing' },
  );
}
