import type { Migration } from './index.ts';

/** Format 7: the learner may say which skills of a choice group they take. Nothing that is there changes. */
export const decideChoices: Migration = { state: (state) => state, event: (event) => event };
