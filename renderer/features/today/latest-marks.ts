import type { HistoryEntry } from '../../../domain/contract/progress.ts';

/** An item, and when it was last marked as something other than to do. */
export interface Mark {
  readonly item: string;
  readonly at: string;
}

/** The items that were marked last and still are, newest first. @param history newest first */
export function latestMarks(history: readonly HistoryEntry[], count: number): readonly Mark[] {
  const latest = new Map<string, Mark | undefined>();
  for (const { event, undone } of history) {
    if (undone || event.type !== 'item.marked' || latest.has(event.item)) continue;
    latest.set(event.item, event.state === 'todo' ? undefined : { item: event.item, at: event.at });
  }
  return [...latest.values()].filter((mark) => mark !== undefined).slice(0, count);
}
