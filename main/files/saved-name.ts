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

/**
 * The suggested name for a review, such as `review-of-robin-by-ada-2026-11-27.waymark-review`.
 * @param learner null if nobody knows the name
 * @param day an instant that begins with it
 */
export function reviewName(learner: string | null, mentor: string, day: string): string {
  return savedName(
    `review-of-${firstName(learner ?? '') ?? 'the-learner'}-by-${firstName(mentor) ?? 'a-mentor'}`,
    day,
    'waymark-review',
  );
}

/** The first word of a name, for use in the name of a file; undefined if it has no letter or digit. */
function firstName(name: string): string | undefined {
  const letters = /(?!\p{M})(?:(?![\u{10000}-\u{10ffff}])[\p{L}\p{M}\p{N}])+/u;
  return letters.exec(name.normalize('NFC').toLowerCase())?.[0].slice(0, 15);
}
