import type { ProgressLog } from './progress-log.ts';
import { slices } from './slices/index.ts';
import type { SliceName } from './slices/index.ts';
import type { State } from '../base/states.ts';

/** The differences between two logs. */
export interface Difference {
  /** Every item whose state differs, in the order of the keys. */
  readonly items: readonly { readonly item: string; readonly now: State; readonly after: State }[];
  /**
   * The number of subjects, in all slices, that differ in anything besides an item's state, reason and time
   * of marking.
   */
  readonly details: number;
}

/** Compares the progress in two logs, subject by subject. */
export function compareProgress(now: ProgressLog, then: ProgressLog): Difference {
  const items = [...keysIn('items', now, then)]
    .toSorted()
    .map((item) => ({ item, now: now.at('items', item).state, after: then.at('items', item).state }))
    .filter((one) => one.now !== one.after);
  const names = Object.keys(slices) as SliceName[];
  const differing = names.flatMap((name) =>
    [...keysIn(name, now, then)].filter((key) => detailsOf(now, name, key) !== detailsOf(then, name, key)),
  );
  return { items, details: differing.length };
}

function keysIn(name: SliceName, ...logs: readonly ProgressLog[]): ReadonlySet<string> {
  return new Set(logs.flatMap((log) => [...log.all(name).keys()]));
}

/** The value of a subject without the marking of an item, as comparable text. */
function detailsOf(log: ProgressLog, name: SliceName, key: string): string {
  const marking = new Set(['state', 'reason', 'since']);
  return JSON.stringify(Object.entries(log.at(name, key)).filter(([field]) => !marking.has(field)));
}
