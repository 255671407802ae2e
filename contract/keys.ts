import { z } from 'zod';
import { longestPassphrase } from '../domain/formats/passphrase.ts';

const passphrase = z.string().min(1).max(longestPassphrase);
const file = z.string().max(4096);
/** How a protected key compares to the key of the workspace. */
const inPlace = ['none', 'same', 'other'] as const;

/**
 * The requests that save the signing key of the workspace in a file with a passphrase, and adopt one from such a
 * file.
 */
export const keyRequests = {
  /** Saves the key, which is created if there is none yet; null if the learner cancels. */
  'keys:save': {
    writes: ['key'],
    subject: [],
    alongside: true,
    input: z.strictObject({ passphrase }),
    output: z.strictObject({ file: z.string(), fingerprint: z.string() }).nullable(),
  },
  /** The key in a chosen file, and how it compares to the key of this workspace. */
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
   * Makes the key in a file the key of this workspace. `was` says how it compared to the key before; `former` is the
   * file that keeps a replaced key. Throws `untrusted` if the key is not the one that was shown.
   * @param shown the fingerprint of the key that the learner was shown
   */
  'keys:take': {
    writes: ['key'],
    subject: [],
    input: z.strictObject({ file, shown: z.string().max(100), passphrase, replace: z.boolean() }),
    output: z.strictObject({ was: z.enum(inPlace), former: z.string().nullable() }),
  },
} as const;
