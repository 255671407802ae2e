import { z } from 'zod';
import { materialFile } from '../domain/path/schema.ts';

export const materialRequests = {
  /** Saves a copy of a bundled material; null if the learner cancels. Throws `not-found`. */
  'materials:save': {
    input: z.strictObject({ material: materialFile }),
    output: z.strictObject({ file: z.string() }).nullable(),
  },
} as const;
