import type { Notice } from '../../domain/contract/workspace.ts';
import { clockOf, clockStart } from '../../domain/progress/clock.ts';
import type { ClockState } from '../../domain/progress/clock.ts';
import type { Event } from '../../domain/progress/events.ts';
import { WaymarkError } from '../../domain/result.ts';
import { listBackups, newestGoodBackup } from './backups.ts';
import type { Checkpoint } from './checkpoint.ts';
import { readIfThere } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import type { WorkspaceFiles } from './files.ts';
import { readJournal } from './journal-lines.ts';
import type { JournalReading } from './journal-lines.ts';
import type { Migration } from './migrations/index.ts';
import { checkEntries, readCheckpoint } from './read-checkpoint.ts';

/** What the files of a workspace add up to. */
export interface WorkspaceReading {
  /** Nothing was ever kept here. */
  readonly fresh: boolean;
  /** All of it, up to the last line of the journal. */
  readonly state: Checkpoint;
  /** The last journal line that `waymark.json` itself covers; the journal holds the rest. */
  readonly covered: number;
  /** The events that only the journal holds. */
  readonly tail: readonly Event[];
  /** The size of `waymark.json`, bytes. */
  readonly bytes: number;
  /** The format the checkpoint was written in; lower than the current one after an update. */
  readonly format: number;
  /** The files to keep in `damaged/`. */
  readonly damaged: readonly ('checkpoint' | 'journal')[];
  readonly notices: readonly Notice[];
}

/**
 * Reads a workspace and changes nothing: the checkpoint, or the newest good backup where it is damaged,
 * and what the journal adds to it.
 * @throws WaymarkError `newer-version`, `damaged` (no checkpoint and no backup can be read), `disk`
 */
export async function readWorkspace(
  fs: FileSystem,
  files: WorkspaceFiles,
  steps: readonly Migration[],
): Promise<WorkspaceReading> {
  const reading = await readCheckpoint(fs, files.checkpoint, steps);
  if (reading.kind === 'newer') throw newerVersion(reading.version, reading.format);
  const bytes = await readIfThere(fs, files.journal);
  const journal =
    bytes === undefined ? missingJournal : readJournal(Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0));

  if (reading.kind === 'good') {
    const base = { checkpoint: reading.checkpoint, format: reading.format, bytes: reading.bytes };
    return assemble(base, journal, bytes !== undefined, undefined, steps);
  }
  const backup = await newestGoodBackup(fs, files.backups, steps);
  if (backup) {
    const reason = reading.kind === 'missing' ? 'it is missing' : reading.reason;
    const base = { checkpoint: backup.checkpoint, format: steps.length, bytes: 0 };
    return assemble(
      base,
      journal,
      bytes !== undefined,
      { reason, backup: backup.name, there: reading.kind === 'damaged' },
      steps,
    );
  }
  const neverUsed = bytes === undefined || (journal.faults.length === 0 && journal.end === 0);
  if (reading.kind === 'missing' && neverUsed && (await listBackups(fs, files.backups)).length === 0) {
    return {
      fresh: true,
      state: emptyState(steps),
      covered: 0,
      tail: [],
      bytes: 0,
      format: steps.length,
      damaged: [],
      notices: [],
    };
  }
  throw new WaymarkError(
    'damaged',
    `The file waymark.json ${reading.kind === 'missing' ? 'is missing' : 'is damaged'} and there is no backup that can be read. Nothing was changed. If you have a copy of the workspace elsewhere, put it back and try again. You can also begin anew: the files as they are then stay in the folder "damaged".`,
    { folder: files.folder, reason: reading.kind === 'missing' ? 'missing' : reading.reason },
  );
}

const missingJournal: JournalReading = { entries: [], end: undefined, faults: ['it is missing'] };

interface Base {
  readonly checkpoint: Checkpoint;
  readonly format: number;
  readonly bytes: number;
}

interface Recovery {
  readonly reason: string;
  readonly backup: string;
  /** Whether there is a damaged file to keep. */
  readonly there: boolean;
}

function assemble(
  base: Base,
  journal: JournalReading,
  journalThere: boolean,
  recovery: Recovery | undefined,
  steps: readonly Migration[],
): WorkspaceReading {
  const { checkpoint } = base;
  const entries = journal.entries.filter(({ seq }) => seq > checkpoint.seq);
  const { events, refused } = checkEntries(entries, base.format, steps);
  const last = Math.max(checkpoint.seq, journal.end ?? 0, journal.entries.at(-1)?.seq ?? 0);
  const lost = last - checkpoint.seq - events.length;
  const state: Checkpoint = {
    ...checkpoint,
    seq: last,
    clock: events.reduce(laterClock, checkpoint.clock),
    events: events.length === 0 ? checkpoint.events : [...checkpoint.events, ...events],
  };
  const faults = refused > 0 ? [...journal.faults, `${refused} lines do not hold an event`] : journal.faults;
  return {
    fresh: false,
    state,
    covered: checkpoint.seq,
    tail: events,
    bytes: base.bytes,
    format: base.format,
    damaged: [
      ...(recovery?.there ? (['checkpoint'] as const) : []),
      ...(faults.length > 0 && journalThere ? (['journal'] as const) : []),
    ],
    notices: notices(recovery, checkpoint.events.length, events.length, faults, lost),
  };
}

function notices(
  recovery: Recovery | undefined,
  inBackup: number,
  added: number,
  faults: readonly string[],
  lost: number,
): Notice[] {
  const found: Notice[] = [];
  if (recovery) {
    const kept = recovery.there ? ' The damaged file is kept in the folder "damaged".' : '';
    found.push({
      kind: 'recovered',
      message: `The file waymark.json could not be read: ${recovery.reason}. The backup ${recovery.backup} was opened in its place (${inBackup} changes), and ${added} later ones were added from the journal.${kept}`,
    });
  }
  if (lost > 0) {
    found.push({
      kind: 'lost',
      message: `${lost} of the latest changes could not be read: in the journal, ${faults.join('; ') || 'lines are missing'}. Everything else is here. The damaged file is kept in the folder "damaged".`,
    });
  } else if (faults.length > 0) {
    found.push({
      kind: 'cleaned',
      message: `The journal was put right: ${faults.join('; ')}. That happens when the computer stops in the middle of saving. Every change that can be read is here; the file as it was is kept in the folder "damaged".`,
    });
  }
  return found;
}

function laterClock(clock: ClockState, event: Event): ClockState {
  const its = clockOf(event.id);
  return its.time > clock.time || (its.time === clock.time && its.counter > clock.counter) ? its : clock;
}

function emptyState(steps: readonly Migration[]): Checkpoint {
  const state = steps.reduce<Record<string, unknown>>((before, step) => step.state(before), {});
  return { ...({ seq: 0, clock: clockStart } as const), ...state, events: [] } as unknown as Checkpoint;
}

function newerVersion(version: string, format: number): WaymarkError {
  return new WaymarkError(
    'newer-version',
    `This workspace was written by a newer Waymark (${version}). Nothing was changed. Install Waymark ${version} or later to open it.`,
    { version, format },
  );
}
