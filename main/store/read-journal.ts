import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';
import { blockBytes, openLine } from './journal-lines.ts';
import type { Base, JournalHead, Mark, RestoreIntent } from './journal-lines.ts';

/** A line as read: its number, and its events as plain JSON, not validated yet. */
export interface JournalEntry {
  readonly seq: number;
  readonly events: readonly unknown[];
}

/** How far a journal once went. */
export interface Reach {
  /** The last confirmed line: the learner was shown that everything up to here is saved. */
  readonly confirmed: number;
  /** The last line that was begun. It is unknown whether the lines after `confirmed` were confirmed. */
  readonly begun: number;
}

export interface JournalReading {
  /** Undefined if the head is damaged, or the journal is in format 1. */
  readonly head: JournalHead | undefined;
  readonly entries: readonly JournalEntry[];
  /** Undefined if too little is left to tell. */
  readonly reach: Reach | undefined;
  readonly restore: RestoreIntent | undefined;
  /** The problems found, as messages; empty for a sound journal. */
  readonly faults: readonly Message[];
}

/** The reading of a journal that does not exist. */
export const missingJournal: JournalReading = {
  head: undefined,
  entries: [],
  reach: undefined,
  restore: undefined,
  faults: [message('journal.missing')],
};

/** Reads the bytes of a journal. Keeps every intact line and reports what is wrong with the rest. */
export function readJournal(bytes: Buffer): JournalReading {
  const entries: JournalEntry[] = [];
  const marks: Mark[] = [];
  const faults: Message[] = [];
  let head: JournalHead | undefined;
  let end: number | undefined;
  let restore: RestoreIntent | undefined;
  let number = 0;
  for (const { line, isCut } of linesOf(bytes)) {
    number++;
    const fields = openLine(line);
    const found = fields && meaningOf(fields);
    if (found === undefined)
      faults.push(isCut ? message('journal.cutLine') : message('journal.line', { number }));
    else if ('format' in found) {
      if (number === 1) head = found;
      else faults.push(message('journal.secondHead', { number }));
    } else if ('mark' in found) marks.push(found);
    else if ('end' in found) end = found.end;
    else if ('restore' in found) restore = found;
    else {
      const last = entries.at(-1)?.seq ?? head?.after?.seq;
      // An old end mark between the lines: a page was set back. The lines after it had been written.
      if (end !== undefined) faults.push(message('journal.afterEnd', { number }));
      else if (last !== undefined && found.seq !== last + 1) faults.push(message('journal.gap', { number }));
      end = undefined;
      if (last === undefined || found.seq > last) entries.push(found);
    }
  }
  const last = entries.at(-1)?.seq;
  if (end === undefined) faults.push(message('journal.noEnd'));
  else if (last !== undefined && last !== end) faults.push(message('journal.otherEnd', { last, end }));
  const isCut = bytes.length === 0 || bytes.length % blockBytes !== 0;
  if (isCut) faults.push(message('journal.shorter'));
  const isMarked = marks.length > 0 || head?.after !== undefined;
  const reach = isMarked ? markedReach(marks, end, entries, head?.after) : unmarkedReach(end, last, isCut);
  if (reach && end !== undefined && end < reach.begun && end === last)
    faults.push(message('journal.setBack', { end, begun: reach.begun }));
  return { head, entries, reach, restore, faults };
}

/**
 * The non-empty lines. Skips the thousands of empty lines of preallocated space without a search for each.
 */
function* linesOf(bytes: Buffer): Generator<{ readonly line: Buffer; readonly isCut: boolean }> {
  for (let from = 0; from < bytes.length;) {
    if (bytes[from] === 0x0a) {
      from++;
      continue;
    }
    const newline = bytes.indexOf(0x0a, from);
    const to = newline < 0 ? bytes.length : newline;
    yield { line: bytes.subarray(from, to), isCut: newline < 0 };
    from = to + 1;
  }
}

function markedReach(
  marks: readonly Mark[],
  end: number | undefined,
  entries: readonly JournalEntry[],
  after: Base | undefined,
): Reach | undefined {
  const last = entries.at(-1)?.seq ?? after?.seq;
  const begun = Math.max(...marks.map(({ mark }) => mark), end ?? 0, last ?? 0);
  // If the end and a mark are lost, the lost mark may have said more than the remaining one.
  if (end !== begun && marks.length < 2) return undefined;
  const first = after?.seq ?? (entries[0]?.seq ?? begun + 1) - 1;
  const isWhole = end === begun && last === begun && entries.length === begun - first;
  return { confirmed: isWhole ? begun : Math.max(0, ...marks.map(({ confirmed }) => confirmed)), begun };
}

function unmarkedReach(end: number | undefined, last: number | undefined, isCut: boolean): Reach | undefined {
  if (end !== undefined) {
    const reach = Math.max(end, last ?? 0);
    return { confirmed: reach, begun: reach };
  }
  return isCut || last === undefined ? undefined : { confirmed: last, begun: last };
}

type Meaning = JournalHead | Mark | { readonly end: number } | RestoreIntent | JournalEntry;

function meaningOf(fields: Readonly<Record<string, unknown>>): Meaning | undefined {
  const { format, mark, confirmed, end, restore, seq, digest, event, events } = fields;
  if (isCount(format)) return headOf(format, fields);
  if (isCount(mark)) return isCount(confirmed) ? { mark, confirmed } : undefined;
  if (isCount(end)) return { end };
  if (!isCount(seq)) return undefined;
  if (isCount(restore)) return isDigest(digest) ? { restore, seq, digest } : undefined;
  if (Array.isArray(events)) return { seq, events };
  return event === undefined ? undefined : { seq, events: [event] };
}

function headOf(format: number, fields: Readonly<Record<string, unknown>>): JournalHead {
  const { waymark, workspace, generation, after } = fields;
  return {
    format,
    waymark: String(waymark ?? 'unknown').slice(0, 40),
    workspace: String(workspace ?? ''),
    generation: isCount(generation) ? generation : 0,
    after: isBase(after) ? { seq: after.seq, digest: after.digest } : undefined,
  };
}

function isBase(value: unknown): value is Base {
  if (typeof value !== 'object' || value === null || !('seq' in value) || !('digest' in value)) return false;
  return isCount(value.seq) && isDigest(value.digest);
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
