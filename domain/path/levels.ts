/** The five levels of a skill, lowest first; a rating is the 1-based place in this list. */
export const levels = ['awareness', 'foundational', 'working', 'practitioner', 'expert'] as const;
export type Level = (typeof levels)[number];

/** Whether an item of this level is on the first rung of its skill: what is asked of a beginner. */
export function isFirstRung(level: Level | undefined): boolean {
  return level === 'awareness' || level === 'foundational';
}
