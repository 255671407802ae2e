import { clockOf, laterOf } from '../../domain/progress/clock.ts';
import type { ClockState } from '../../domain/progress/clock.ts';
import type { Event } from '../../domain/progress/events.ts';
import type { Notice } from '../../domain/contract/workspace.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { JournalReading } from './journal-lines.ts';
import type { Migration } from './migrations/index.ts';
import { checkEntries } from './read-checkpoint.ts';
import type { StateReading } from './read-checkpoint.ts';
import { tellRecovery } from './tell-recovery.ts';
import { message } from '../../domain/words/message.ts';

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

/** Something that holds all events up to a line. */
export interface Source {
  readonly source: string;
  readonly reading: Extract<StateReading, { kind: 'good' }>;
}

/**
 * Puts sources and the journal together.
 * @param found what `waymark.json` was, where that is not the one source
 */
export function assemble(
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
    ...(isOurs || isOld ? [] : [message('journal.foreign')]),
    ...(refused > 0 ? [message('journal.noEvents', { count: refused })] : []),
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
