import { z } from 'zod';

/** What a job is doing just now. */
export const jobWords = ['reading', 'checking', 'writing'] as const;
export type JobWord = (typeof jobWords)[number];

/** The name of one request, as its sender chose it. */
export const jobId = z.string().min(1).max(64);

/** How far a job has come; its end is the answer to its request. */
export const jobProgressSchema = z.strictObject({
  job: jobId,
  /** From 0 to 1. */
  share: z.number().min(0).max(1),
  word: z.enum(jobWords),
});

export const jobRequests = {
  /** Ends a job: its request answers with `cancelled` at once. `cancelled` is false if it is too late. */
  'jobs:cancel': {
    input: z.strictObject({ job: jobId }),
    output: z.strictObject({ cancelled: z.boolean() }),
  },
} as const;
