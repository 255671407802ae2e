// Apart from mentor.ts, so that the window can use it without loading zod.

/** The tabs of the reviews screen: reviews received, shares to send, and reviews to give. */
export const reviewTabs = ['received', 'send', 'give'] as const;
