import type { HistoryEntry } from '../contract/progress.ts';
import { stepOf } from '../progress/events.ts';
import type { Event, Subject } from '../progress/events.ts';
import type { ProgressLog } from '../progress/progress-log.ts';

/** What happened, newest first: to one subject, where one is given, or at all; at most `limit` entries. */
export function history(log: ProgressLog, subject?: Subject, limit = Infinity): readonly HistoryEntry[] {
  const events: readonly Event[] = subject ? log.actionsOn(subject) : log.events;
  return events
    .slice(Math.max(0, events.length - limit))
    .toReversed()
    .map((event) => ({ event, undone: log.isUndone(stepOf(event)) }));
}
