import type { Migration } from './index.ts';

/** Format 6: the journal records what it continues, and twice where it ends. `waymark.json` is unchanged. */
export const markJournal: Migration = { state: (state) => state, event: (event) => event };
