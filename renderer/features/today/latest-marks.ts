import type { HistoryEntry } from '../../../domain/history/history.ts';

/** An item, and when it was last marked as anything but to do. */
export interface Mark {
  readonly item: string;
  readonly at: string;
}

/**
 * The last marked items that are still marked, newest first.
 * @param history newest first
 * @param renamed current keys of items by former keys
 */
export function latestMarks(
  history: readonly HistoryEntry[],
  renamed: ReadonlyMap<string, string>,
): readonly Mark[] {
  const latest = new Map<string, Mark | undefined>();
  for (const { event, undone } of history) {
    if (undone || event.type !== 'item.marked' || event.placed) continue;
    const item = renamed.get(event.item) ?? event.item;
    if (!latest.has(item)) latest.set(item, event.state === 'todo' ? undefined : { item, at: event.at });
  }
  return [...latest.values()].filter((mark) => mark !== undefined);
}
