import type { HistoryEntry } from '../../contract/progress.ts';
import { stepOf } from '../progress/events.ts';
import type { Event } from '../progress/events.ts';
import type { Address, ProgressLog } from '../progress/progress-log.ts';

/**
 * The history, newest first: that of one subject if `address` is given, else all of it. At most `limit`
 * entries.
 */
export function history(log: ProgressLog, address?: Address, limit = Infinity): readonly HistoryEntry[] {
  const events: readonly Event[] = address ? log.actionsOn(...address) : log.events;
  return events
    .slice(Math.max(0, events.length - limit))
    .toReversed()
    .map((event) => ({ event, undone: log.isUndone(stepOf(event)) }));
}
