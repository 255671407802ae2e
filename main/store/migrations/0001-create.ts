import { randomId } from '../random-id.ts';
import type { Migration } from './index.ts';

/** Format 1: the events of one learner, the clock that stamps them, and the device they are made on. */
export const createWorkspace: Migration = {
  state: () => ({
    seq: 0,
    clock: { time: 0, counter: -1 },
    device: randomId(),
  }),
  event: (event) => event,
};
