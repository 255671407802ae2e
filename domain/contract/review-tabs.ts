// Apart from reviewing.ts, so that the window can use it without loading zod.

/** The parts of the screen of reviews: what came back to the learner, and what a mentor gives. */
export const reviewTabs = ['received', 'give'] as const;
