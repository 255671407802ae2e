import type { ItemProgress } from '../../domain/progress/slices/items/slice.ts';
import { send } from '../state/api.ts';

/** Stops the time of an item if it runs, else starts it. */
export function switchTime(
  view: { readonly item: (key: string) => ItemProgress },
  item: string,
): Promise<unknown> {
  return view.item(item).running === undefined ? send('times:start', { item }) : send('times:stop', {});
}
