import type { Migration } from './index.ts';

/** Format 5: evidence may be a file, or a page on the learner's own network. Existing data is unchanged. */
export const keepFilesAsEvidence: Migration = { state: (state) => state, event: (event) => event };
