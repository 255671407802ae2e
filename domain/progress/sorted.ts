interface Identified {
  readonly id: string;
}

/** The index at which to insert an event with this id into a list ordered by id: after its equal, if any. */
export function placeOf(list: readonly Identified[], id: string): number {
  let low = 0;
  let high = list.length;
  if (high > 0 && list[high - 1]!.id <= id) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]!.id <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Inserts an event by its id. @returns false if it is already in the list */
export function insertById<E extends Identified>(list: E[], event: E): boolean {
  const place = placeOf(list, event.id);
  if (list[place - 1]?.id === event.id) return false;
  if (place === list.length) list.push(event);
  else list.splice(place, 0, event);
  return true;
}
