import { z } from 'zod';

/** What a job is doing at the moment. */
export const jobWords = ['reading', 'checking', 'writing'] as const;
export type JobWord = (typeof jobWords)[number];

/** The name of one request, chosen by its sender. */
export const jobId = z.string().min(1).max(64);

/** The progress of a job. The answer to its request is its end. */
export const jobProgressSchema = z.strictObject({
  job: jobId,
  /** From 0 to 1. */
  share: z.number().min(0).max(1),
  word: z.enum(jobWords),
});

export const jobRequests = {
  /** Cancels a request: it is answered with the error `cancelled` at once. `cancelled` is false if it is too late. */
  'jobs:cancel': {
    input: z.strictObject({ job: jobId }),
    output: z.strictObject({ cancelled: z.boolean() }),
  },
} as const;
