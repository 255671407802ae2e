import type { Migration } from './index.ts';

/**
 * Format 4: events can import reviews, handle their comments, and name people. Existing data is unchanged.
 */
export const importReviews: Migration = { state: (state) => state, event: (event) => event };
