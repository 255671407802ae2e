// Apart from mentor.ts, so that the window can use it without loading zod.

/** The parts of the screen of reviews: what came back to the learner, what the learner sends, and what a mentor gives. */
export const reviewTabs = ['received', 'send', 'give'] as const;
