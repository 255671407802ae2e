import type { Migration } from './index.ts';

/** Format 7: the learner can choose which skills of a choice group they take. Existing data is unchanged. */
export const decideChoices: Migration = { state: (state) => state, event: (event) => event };
