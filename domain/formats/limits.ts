// Separate from the schemas, so that the window can use these without loading zod.

/** Upper limits for the parts of a review: more than anybody writes, and few enough to save as one event. */
export const mostInReview = { ratings: 5000, comments: 2000, endorsements: 500 } as const;

/** The longest texts of a review, in UTF-16 units. */
export const longestInReview = { name: 120, comment: 4000, statement: 2000 } as const;
