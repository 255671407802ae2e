import type { State } from '../../../domain/base/states.ts';
import type { Suggestion } from '../../../domain/standing/next-items.ts';

/** The items on Today. */
export interface Evening {
  readonly inProgress: readonly Suggestion[];
  readonly next: readonly Suggestion[];
}

export const morning: Evening = { inProgress: [], next: [] };

/** How many items that are not started are offered. */
export const offered = 3;

/**
 * The items on Today after something has changed. What is done or skipped stays in its place until the screen is left,
 * so that no second click meets another item; what is started goes to the end of the items in progress.
 * @param suggestions what is in progress, and what could be next, best first
 * @param order the next items that the learner put in an order; they come before the others
 */
export function eveningAfter(
  before: Evening,
  suggestions: readonly Suggestion[],
  stateOf: (item: string) => State,
  order: readonly string[] = [],
): Evening {
  const state = ({ item }: Suggestion) => stateOf(item.key);
  const begun = suggestions.filter((one) => state(one) === 'learning');
  const inProgress = joined(
    before.inProgress.filter((one) => state(one) !== 'todo'),
    begun,
  );
  const isElsewhere = ({ item }: Suggestion) => inProgress.some((one) => one.item.key === item.key);
  const kept = before.next.filter((one) => state(one) !== 'learning' && !isElsewhere(one));
  const open = kept.filter((one) => state(one) === 'todo').length;
  const fresh = suggestions.filter(
    (one) => state(one) !== 'learning' && !kept.some(({ item }) => item.key === one.item.key),
  );
  // A mentor may ask about an item that is done.
  const planned = fresh.filter(({ reason }) => reason.kind === 'asked');
  const others = fresh.filter((one) => one.reason.kind !== 'asked' && state(one) === 'todo');
  const next = [...kept, ...planned, ...others.slice(0, Math.max(0, offered - open - planned.length))];
  const rank = ({ item }: Suggestion) => {
    const at = order.indexOf(item.key);
    return at < 0 ? order.length : at;
  };
  return { inProgress, next: next.toSorted((a, b) => rank(a) - rank(b)) };
}

/** The first list with the reasons of the second one where it has them, then what only the second one has. */
function joined(list: readonly Suggestion[], more: readonly Suggestion[]): readonly Suggestion[] {
  const latest = (one: Suggestion) => more.find(({ item }) => item.key === one.item.key) ?? one;
  const isIn = ({ item }: Suggestion) => list.some((one) => one.item.key === item.key);
  return [...list.map(latest), ...more.filter((one) => !isIn(one))];
}
