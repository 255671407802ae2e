/** The five levels of a skill, lowest first; a rating is the 1-based place in this list. */
export const levels = ['awareness', 'foundational', 'working', 'practitioner', 'expert'] as const;
export type Level = (typeof levels)[number];
