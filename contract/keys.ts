import { z } from 'zod';
import { longestPassphrase } from '../domain/formats/passphrase.ts';

const passphrase = z.string().min(1).max(longestPassphrase);
const file = z.string().max(4096);
/** How a protected key compares to the key of the workspace. */
const inPlace = ['none', 'same', 'other'] as const;

/** The signing key of the workspace, saved and taken in a file that a passphrase protects. */
export const keyRequests = {
  /** Saves the key, made where there is none yet; null where the learner cancels. */
  'keys:save': {
    writes: ['key'],
    subject: [],
    silent: true,
    input: z.strictObject({ passphrase }),
    output: z.strictObject({ file: z.string(), fingerprint: z.string() }).nullable(),
  },
  /** Which key a file that the learner chose protects, and how it stands to the key here. */
  'keys:look': {
    reads: ['key'],
    input: z.strictObject({ file }),
    output: z.strictObject({
      fingerprint: z.string(),
      words: z.array(z.string()).readonly(),
      inPlace: z.enum(inPlace),
    }),
  },
  /**
   * Makes it the key of this workspace. `was` is the key before it, `former` the file in which the one before is kept.
   * Throws `untrusted` where it is not the key that was shown.
   * @param shown the fingerprint of the key that the learner was shown
   */
  'keys:take': {
    writes: ['key'],
    subject: [],
    input: z.strictObject({ file, shown: z.string().max(100), passphrase, replace: z.boolean() }),
    output: z.strictObject({ was: z.enum(inPlace), former: z.string().nullable() }),
  },
} as const;
