import { z } from 'zod';
import { requestNames } from './names.ts';

/** What a job is doing just now. */
export const jobWords = ['reading', 'checking', 'writing'] as const;
export type JobWord = (typeof jobWords)[number];

/** How far a job has come; its end is the answer to its request. */
export const jobProgressSchema = z.strictObject({
  /** The request that began it. */
  job: z.enum(requestNames),
  /** From 0 to 1. */
  share: z.number().min(0).max(1),
  word: z.enum(jobWords),
});

export const jobRequests = {
  /** Ends a job: its request answers with `cancelled` at once. `cancelled` is false where that comes too late. */
  'jobs:cancel': {
    effect: 'read',
    input: z.strictObject({ job: z.enum(requestNames) }),
    output: z.strictObject({ cancelled: z.boolean() }),
  },
} as const;
