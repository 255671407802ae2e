import { z } from 'zod';
import { materialFile } from '../domain/path/schema.ts';

export const materialRequests = {
  /** Copies a given material to where the learner wants it; null if they cancel. Throws `not-found`. */
  'materials:save': {
    input: z.strictObject({ material: materialFile }),
    output: z.strictObject({ file: z.string() }).nullable(),
  },
} as const;
