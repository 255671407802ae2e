import type { HistoryEntry } from '../../../contract/progress.ts';

/** An item, and when it was last marked as something other than to do. */
export interface Mark {
  readonly item: string;
  readonly at: string;
}

/**
 * The items that were marked last and still are, newest first.
 * @param history newest first
 * @param renamed what items are called now, by what they were called before
 */
export function latestMarks(
  history: readonly HistoryEntry[],
  count: number,
  renamed: ReadonlyMap<string, string>,
): readonly Mark[] {
  const latest = new Map<string, Mark | undefined>();
  for (const { event, undone } of history) {
    if (undone || event.type !== 'item.marked') continue;
    const item = renamed.get(event.item) ?? event.item;
    if (!latest.has(item)) latest.set(item, event.state === 'todo' ? undefined : { item, at: event.at });
  }
  return [...latest.values()].filter((mark) => mark !== undefined).slice(0, count);
}
