interface Identified {
  readonly id: string;
}

/** Where an event with this id would be put into a list in order of id: after its equal, if any. */
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

/** Puts an event in its place; false where it is there already. */
export function insertById<E extends Identified>(list: E[], event: E): boolean {
  const place = placeOf(list, event.id);
  if (list[place - 1]?.id === event.id) return false;
  if (place === list.length) list.push(event);
  else list.splice(place, 0, event);
  return true;
}
