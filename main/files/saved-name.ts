/** The maximum length of the id in a name, so that there is room for the rest. */
const longestId = 48;

/**
 * The suggested name for a file, such as `backend-engineer-2026-11-27.waymark`.
 * @param id the id of its path
 * @param day as `2026-11-27`, or an instant that begins with it
 */
export function savedName(id: string, day: string, ending: string): string {
  return `${id.slice(0, longestId)}-${day.slice(0, 10)}.${ending}`;
}
