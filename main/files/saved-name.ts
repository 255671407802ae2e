/** The longest beginning of an id that leaves room for the rest. */
const longestId = 48;

/**
 * The name that a file is offered to be saved under, as in `backend-engineer-2026-11-27.waymark`.
 * @param id of the path that it is about
 * @param day as `2026-11-27`, or an instant that begins with it
 */
export function savedName(id: string, day: string, ending: string): string {
  return `${id.slice(0, longestId)}-${day.slice(0, 10)}.${ending}`;
}
