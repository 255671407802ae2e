import type { Migration } from './index.ts';

/**
 * Format 2: a workspace has its own id and counts the backups restored into it. The device id moves out of
 * the folder (see device.ts), so that a copy of the folder is a different device. A journal line holds all
 * events of one change. Events may name their batch, and `at` is the wall time as read.
 */
export const keepCommits: Migration = {
  state: ({ device, ...state }) => ({ ...state, workspace: device, generation: 0 }),
  event: (event) => event,
};
