import { randomInt } from 'node:crypto';
import type { Migration } from './index.ts';

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Format 1: the events of one learner, the clock that stamps them, and the device they are made on. */
export const createWorkspace: Migration = {
  state: () => ({
    seq: 0,
    clock: { time: 0, counter: -1 },
    device: Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join(''),
  }),
  event: (event) => event,
};
