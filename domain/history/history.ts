import { stepOf } from '../progress/events.ts';
import { isReversal } from '../progress/is-reversal.ts';
import type { Event } from '../progress/events.ts';
import { namedSubjectOf } from './describe-event.ts';
import type { Address, ProgressLog } from '../progress/progress-log.ts';

/** One line of the history. */
export interface HistoryEntry {
  readonly event: Event;
  readonly undone: boolean;
  /** The key of the item, skill or path that it was done to; of an undo, of what was undone. */
  readonly subject: string | null;
}

/**
 * The history, newest first: that of one subject if `address` is given, else all of it. At most `limit`
 * entries.
 */
export function history(log: ProgressLog, address?: Address, limit = Infinity): readonly HistoryEntry[] {
  const events: readonly Event[] = address ? log.actionsOn(...address) : log.events;
  return events
    .slice(Math.max(0, events.length - limit))
    .toReversed()
    .map((event) => ({ event, undone: log.isUndone(stepOf(event)), subject: subjectIn(log, event) }));
}

function subjectIn(log: ProgressLog, event: Event): string | null {
  const target = isReversal(event) ? log.actionsOf(event.target).at(-1) : event;
  return (target && namedSubjectOf(target)?.[1]) ?? null;
}
