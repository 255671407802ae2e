import type { Migration } from './index.ts';

/** Format 5: evidence may be a file, or a page of the learner's own network. Nothing that is there changes. */
export const keepFilesAsEvidence: Migration = { state: (state) => state, event: (event) => event };
