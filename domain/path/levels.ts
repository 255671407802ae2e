/** The five levels of a skill, lowest first. A rating is a 1-based position in this list. */
export const levels = ['awareness', 'foundational', 'working', 'practitioner', 'expert'] as const;
export type Level = (typeof levels)[number];

/** Whether an item of this level is on the first rung of its skill: what a beginner needs. */
export function isFirstRung(level: Level | undefined): boolean {
  return level === 'awareness' || level === 'foundational';
}
