import { addDays, daysIn } from '../base/days.ts';
import type { Calendar, Day } from '../base/days.ts';
import type { JournalKind } from './journal-kinds.ts';
import { stepOf } from '../progress/events.ts';
import type { Action } from '../progress/events.ts';
import { isReversal } from '../progress/is-reversal.ts';
import type { ProgressLog } from '../progress/progress-log.ts';

/** One line of the journal: something that was done, and was not undone since. */
export interface JournalEntry {
  /** What an undo names: the event, or the batch that it is part of. */
  readonly step: string;
  /** The last event of the step. */
  readonly event: Action;
  /** The number of events in the step. */
  readonly count: number;
  readonly kind: JournalKind;
  /** The day on which it was done, where the learner is now. */
  readonly day: Day;
}

/** Which entries to list. */
export interface JournalFilter {
  readonly kinds: readonly JournalKind[];
  /** Only entries of this day and before. */
  readonly until: Day | null;
  readonly matches: (event: Action) => boolean;
}

/**
 * The entries of a log, newest first.
 * @param calendar of the place whose days are meant
 */
export function* journal(
  log: ProgressLog,
  calendar: Calendar,
  { kinds, until, matches }: JournalFilter,
): Generator<JournalEntry, void> {
  const wanted = new Set(kinds);
  const dayOf = daysIn(calendar);
  const seen = new Set<string>();
  for (let i = log.events.length - 1; i >= 0; i--) {
    const event = log.events[i]!;
    if (isReversal(event)) continue;
    const step = stepOf(event);
    if (log.isUndone(step) || isMoot(log, event)) continue;
    const kind = kindOf(event);
    if ((wanted.size > 0 && !wanted.has(kind)) || !matches(event)) continue;
    if (event.batch !== undefined) {
      if (seen.has(step)) continue;
      seen.add(step);
    }
    const day = dayOf(event.at);
    if (until !== null && day > until) continue;
    yield { step, event, count: log.actionsOf(step).length, kind, day };
  }
}

/** How many entries of each kind a day has. */
export type DayCounts = Readonly<Partial<Record<JournalKind, number>>>;

/** The counts of the days from one to another, both included. Days without entries are absent. */
export function countDays(
  log: ProgressLog,
  calendar: Calendar,
  from: Day,
  to: Day,
): ReadonlyMap<Day, DayCounts> {
  const dayOf = daysIn(calendar);
  const [begin, end] = [from, addDays(to, 1)].map((day) => new Date(calendar.startOf(day)).toISOString());
  const counts = new Map<Day, Partial<Record<JournalKind, number>>>();
  for (let i = log.events.length - 1; i >= 0; i--) {
    const event = log.events[i]!;
    // The order of the events is that of their ids; with a clock that was set back, earlier days may still follow.
    if (event.at < begin! || event.at >= end! || isReversal(event)) continue;
    if (log.isUndone(stepOf(event)) || isMoot(log, event)) continue;
    const day = dayOf(event.at);
    let of = counts.get(day);
    if (of === undefined) counts.set(day, (of = {}));
    const kind = kindOf(event);
    of[kind] = (of[kind] ?? 0) + 1;
  }
  return counts;
}

/** Whether an event changed evidence that, as somebody undid its adding, was never there. */
function isMoot(log: ProgressLog, event: Action): boolean {
  return event.type === 'evidence.changed' && log.isUndone(event.evidence);
}

/** What an event is about. */
export function kindOf(event: Action): JournalKind {
  switch (event.type) {
    case 'item.marked':
      return event.placed ? 'placed' : marks[event.state];
    case 'item.rechecked':
      return 'rechecked';
    case 'item.started':
    case 'item.stopped':
    case 'item.timed':
      return 'timed';
    case 'item.noted':
    case 'skill.noted':
    case 'day.noted':
    case 'evidence.added':
    case 'evidence.changed':
      return 'written';
    case 'skill.rated':
      return 'rated';
    default:
      return /^(?:review|comment)\./.test(event.type) ? 'mentors' : 'other';
  }
}

const marks = { done: 'done', learning: 'started', skipped: 'skipped', todo: 'other' } as const;
