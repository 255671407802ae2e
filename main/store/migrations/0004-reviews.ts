import type { Migration } from './index.ts';

/** Format 4: events can import reviews, deal with their comments, and name people. Nothing that is there changes. */
export const importReviews: Migration = { state: (state) => state, event: (event) => event };
