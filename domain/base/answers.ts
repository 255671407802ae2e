/** What a learner can answer when they are asked again about something done, worst first. */
export const answers = ['again', 'hard', 'good', 'easy'] as const;
export type Answer = (typeof answers)[number];
