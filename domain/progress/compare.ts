import type { ProgressLog } from './progress-log.ts';
import { slices } from './slices/index.ts';
import type { SliceName } from './slices/index.ts';
import type { State } from './states.ts';

/** What sets one progress apart from another. */
export interface Difference {
  /** Every item whose state differs, in order of its key. */
  readonly items: readonly { readonly item: string; readonly now: State; readonly after: State }[];
  /** How many subjects, of whatever slice, differ in anything but the state and its reason. */
  readonly details: number;
}

/** Compares two folds, subject by subject. */
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

/** All that stands there but for how an item is marked, as text that can be compared. */
function detailsOf(log: ProgressLog, name: SliceName, key: string): string {
  const marking = new Set(['state', 'reason', 'since']);
  return JSON.stringify(Object.entries(log.at(name, key)).filter(([field]) => !marking.has(field)));
}
