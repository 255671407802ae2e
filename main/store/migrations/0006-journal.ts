import type { Migration } from './index.ts';

/** Format 6: the journal says what it goes on from, and twice where it ends. Nothing in `waymark.json` changes. */
export const markJournal: Migration = { state: (state) => state, event: (event) => event };
