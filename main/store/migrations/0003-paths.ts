import type { Migration } from './index.ts';

/** Format 3: events can add, remove and choose paths. Existing data is unchanged. */
export const choosePaths: Migration = { state: (state) => state, event: (event) => event };
