import { clockOf, laterOf } from '../../domain/progress/clock.ts';
import type { Event } from '../../domain/progress/events.ts';
import type { Notice } from '../../contract/workspace.ts';
import { message } from '../../domain/messages/message.ts';
import type { Checkpoint } from './checkpoint.ts';
import { EventDigest } from './event-digest.ts';
import type { Migration } from './migrations/index.ts';
import { checkEntries } from './read-checkpoint.ts';
import type { CheckedLines, StateReading } from './read-checkpoint.ts';
import type { JournalReading } from './read-journal.ts';

/** A workspace as read from its files. */
export interface WorkspaceReading {
  /** The folder has never held a workspace. */
  readonly fresh: boolean;
  /** The full state, up to the last line of the journal. */
  readonly state: Checkpoint;
  /** What `waymark.json` itself covers: its last journal line, generation and format. */
  readonly covered: { readonly seq: number; readonly generation: number; readonly format: number };
  /**
   * The last lines of `state`, which only the journal holds. Empty if the files are about to be rewritten
   * anyway.
   */
  readonly tail: readonly (readonly Event[])[];
  /** The size of `waymark.json`, bytes. */
  readonly bytes: number;
  /** The files to keep in `damaged/`. */
  readonly damaged: readonly ('checkpoint' | 'journal')[];
  readonly notices: readonly Notice[];
}

export type GoodReading = Extract<StateReading, { kind: 'good' }>;

/** The checked lines of a journal, and whether other files belong to the same history. */
export class JournalLines {
  readonly journal: JournalReading;
  readonly checked: CheckedLines;

  constructor(journal: JournalReading, formatBefore: number, steps: readonly Migration[]) {
    this.journal = journal;
    this.checked = checkEntries(journal.entries, journal.head?.format ?? formatBefore, steps);
  }

  /** The events of all lines. */
  get events(): Event[] {
    return this.checked.lines.flatMap(({ events }) => [...events]);
  }

  /** How many lines after number `from`, up to and including `to`, are missing. */
  missing(from: number, to: number): number {
    const there = this.checked.lines.filter(({ seq }) => seq > from && seq <= to).length;
    return Math.max(0, to - from - there);
  }

  /** The lines after number `seq`. */
  after(seq: number): readonly (readonly Event[])[] {
    return this.checked.lines.filter((line) => line.seq > seq).map(({ events }) => events);
  }

  /**
   * Whether the journal continues a checkpoint: together they hold everything up to the journal's last line.
   * @returns undefined if the journal cannot say: its format is older than 6, or lines in between are damaged
   */
  goesOnFrom({ seq, events }: Pick<Checkpoint, 'seq' | 'events'>): boolean | undefined {
    const after = this.journal.head?.after;
    if (after === undefined || this.missing(after.seq, seq) > 0) return undefined;
    if (seq < after.seq) return false;
    const digest = EventDigest.of(events);
    for (const line of this.checked.lines) if (line.seq <= seq) digest.toggle(line.events);
    return digest.toString() === after.digest;
  }
}

/**
 * Combines `waymark.json` with the lines that the journal adds: the usual case.
 * @returns undefined if the two do not belong together, or something may be missing
 */
export function assemble(reading: GoodReading, lines: JournalLines): WorkspaceReading | undefined {
  const { checkpoint, format, bytes } = reading;
  const { journal, checked } = lines;
  const { reach, faults, head } = journal;
  if (reach === undefined || checked.refused > 0 || !isSameHistory(checkpoint, lines)) return undefined;
  const isWhole = reach.begun >= checkpoint.seq && lines.missing(checkpoint.seq, reach.begun) === 0;
  if (!isWhole || (head?.after === undefined && faults.length > 0)) return undefined;
  const tail = lines.after(checkpoint.seq);
  const added = tail.flat();
  return {
    fresh: false,
    state: {
      ...checkpoint,
      seq: reach.begun,
      clock: added.reduce((clock, { id }) => laterOf(clock, clockOf(id)), checkpoint.clock),
      events: added.length === 0 ? checkpoint.events : [...checkpoint.events, ...added],
    },
    covered: { seq: checkpoint.seq, generation: checkpoint.generation, format },
    tail,
    bytes,
    damaged: faults.length > 0 ? ['journal'] : [],
    notices:
      faults.length > 0 ? [{ kind: 'cleaned', message: message('notice.journalMended', { faults }) }] : [],
  };
}

function isSameHistory(checkpoint: Checkpoint, lines: JournalLines): boolean {
  const { head, faults } = lines.journal;
  if (head === undefined) return faults.length === 0;
  if (head.workspace !== checkpoint.workspace || head.generation !== checkpoint.generation) return false;
  // Before format 6, the line number is the only evidence.
  return head.after === undefined
    ? holdsEarlierLines(checkpoint, lines)
    : lines.goesOnFrom(checkpoint) === true;
}

/** Whether a checkpoint holds the events of every surviving line up to its own. */
export function holdsEarlierLines({ seq, events }: Checkpoint, lines: JournalLines): boolean {
  const earlier = lines.checked.lines.filter((line) => line.seq <= seq).flatMap((line) => line.events);
  if (earlier.length === 0) return true;
  const known = new Set(events.map(({ id }) => id));
  return earlier.every(({ id }) => known.has(id));
}
