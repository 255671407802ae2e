import { join } from 'node:path';
import { clockOf, clockStart, laterOf } from '../../domain/progress/clock.ts';
import type { ClockState } from '../../domain/progress/clock.ts';
import type { Event } from '../../domain/progress/events.ts';
import { message } from '../../domain/messages/message.ts';
import { holdsEarlierLines } from './assemble.ts';
import type { GoodReading, JournalLines, WorkspaceReading } from './assemble.ts';
import { refuseIfNewer } from './newer-files.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import type { Remains } from './recover.ts';
import { tellRecovery } from './tell-recovery.ts';

/** A file that contributed to the recovered state. */
export interface Source {
  readonly source: string;
  readonly events: number;
}

/** The events recovery has found so far, and how certain it is that none is missing. */
export class Gathered {
  readonly sources: Source[] = [];
  readonly #lines: JournalLines | undefined;
  readonly #events = new Map<string, Event>();
  #workspace: string | undefined;
  #clock: ClockState = clockStart;
  #seq = 0;
  /**
   * The last line up to which nothing is missing; undefined if no file is proven to belong to this history.
   */
  #covered: number | undefined;
  /** Whether the journal has confirmed a file. */
  #isProven = false;
  /** Whether `waymark.json` and the journal have different histories. */
  #isMixed = false;

  constructor(workspace: string | undefined, lines: JournalLines | undefined) {
    this.#workspace = workspace;
    this.#lines = lines;
  }

  /** Adds the backups of a generation, the highest line number first, until nothing can be missing. */
  async addBackups({ fs, files, steps, names }: Remains, generation: number): Promise<void> {
    for (const name of names.filter((one) => one.generation === generation)) {
      if (this.#isProven && (name.seq <= (this.#covered ?? 0) || this.#isWhole)) return;
      const backup = await readCheckpoint(fs, join(files.backups, name.name), steps);
      refuseIfNewer(backup);
      if (backup.kind === 'good') this.add(`backups/${name.name}`, backup);
    }
  }

  /** Whether the journal has every line after what is covered. */
  get #isWhole(): boolean {
    const reach = this.#lines?.journal.reach;
    return reach !== undefined && this.#lines!.missing(this.#covered ?? 0, reach.begun) === 0;
  }

  /** Adds a file, if it belongs to this workspace. */
  add(source: string, { checkpoint }: GoodReading): void {
    this.#workspace ??= checkpoint.workspace;
    if (checkpoint.workspace !== this.#workspace) return;
    const { seq, events, clock } = checkpoint;
    this.sources.push({ source, events: events.length });
    this.addEvents(events);
    this.#clock = laterOf(this.#clock, clock);
    this.#seq = Math.max(this.#seq, seq);
    const proof = this.#lines?.goesOnFrom(checkpoint);
    if (proof === true) this.#isProven = true;
    const isOfHistory = proof ?? (!this.#lines || holdsEarlierLines(checkpoint, this.#lines));
    if (isOfHistory) this.#covered = Math.max(this.#covered ?? 0, seq);
    else if (source === 'waymark.json') this.#isMixed = true;
  }

  addEvents(events: readonly Event[]): void {
    for (const event of events) {
      if (this.#events.has(event.id)) continue;
      this.#events.set(event.id, event);
      this.#clock = laterOf(this.#clock, clockOf(event.id));
    }
  }

  /** The events in `events` that have not been found yet. */
  lacks(events: readonly Event[]): readonly Event[] {
    return events.filter(({ id }) => !this.#events.has(id));
  }

  /**
   * The recovered workspace, with notices about what was found and lost.
   * @param about whether the journal belongs to another workspace, and whether a restore has superseded it
   */
  reading(
    remains: Remains,
    { generation, isForeign, isDone }: { generation: number; isForeign: boolean; isDone: boolean },
  ): WorkspaceReading {
    const { reading, lines, journalThere, steps } = remains;
    const { journal, checked } = lines;
    const { head } = journal;
    const good = reading.kind === 'good' ? reading : undefined;
    const isCounted = !isForeign && !isDone;
    const reach = isCounted ? journal.reach : undefined;
    const isOther =
      isCounted && head !== undefined && good !== undefined && head.generation !== good.checkpoint.generation;
    const isMixed = isCounted && (this.#isMixed || isOther);
    const from = (isOther ? undefined : this.#covered) ?? head?.after?.seq ?? 0;
    const isUnproven = this.#covered === undefined && this.sources.length > 0;
    const missing = isCounted ? lines.missing(from, reach?.confirmed ?? lastOf(journal)) : 0;
    const doubtful = reach ? lines.missing(Math.max(from, reach.confirmed), reach.begun) : 0;
    // A checkpoint is written from what the journal holds, so a journal that ends before it is outdated.
    const isBehind = reach !== undefined && !isOther && journalThere && reach.begun < (this.#covered ?? 0);
    const faults = [
      ...(isDone ? [] : journal.faults),
      ...(isBehind ? [message('journal.behind')] : []),
      ...(isForeign ? [message('journal.foreign')] : []),
      ...(checked.refused > 0 ? [message('journal.noEvents', { count: checked.refused })] : []),
    ];
    const events = [...this.#events.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const seq = Math.max(this.#seq, reach?.begun ?? 0, lastOf(journal));
    const damaged = [
      ...(reading.kind === 'damaged' || isMixed ? (['checkpoint'] as const) : []),
      ...((faults.length > 0 || isMixed) && journalThere ? (['journal'] as const) : []),
    ];
    return {
      fresh: false,
      state: { seq, clock: this.#clock, workspace: this.#workspace!, generation, events },
      covered: {
        seq: good?.checkpoint.seq ?? 0,
        generation: good?.checkpoint.generation ?? 0,
        format: good?.format ?? steps.length,
      },
      tail: [],
      bytes: good?.bytes ?? 0,
      damaged,
      notices: tellRecovery({
        sources: this.sources,
        checkpoint: good ? undefined : reading,
        fromJournal: isForeign ? 0 : lines.events.length,
        events: events.length,
        journalKept: damaged.includes('journal'),
        faults,
        missing,
        doubtful,
        isUnknown: !isDone && (reach === undefined || isUnproven || isBehind),
        isMixed,
        lastLine: seq,
      }),
    };
  }
}

function lastOf({ entries }: JournalLines['journal']): number {
  return entries.at(-1)?.seq ?? 0;
}
