import type { Migration } from './index.ts';

/**
 * Format 2: a workspace has an id of its own and counts the backups that were restored into it. The device moves
 * out of the folder (see device.ts), so that a copy of the folder is another device. In the journal, a line holds
 * all events that were made as one. Events may name their batch, and `at` is the wall time as it was.
 */
export const keepCommits: Migration = {
  state: ({ device, ...state }) => ({ ...state, workspace: device, generation: 0 }),
  event: (event) => event,
};
