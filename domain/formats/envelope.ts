import { z } from 'zod';

/** What can be signed. The signature covers the type, so that one type cannot pass for another. */
export const envelopeTypes = ['report', 'share', 'review'] as const;
export type EnvelopeType = (typeof envelopeTypes)[number];

/**
 * The version in which each type is written. It rises with every change to the payload, so that an older
 * Waymark reports a newer file as newer, not as damaged. Every version up to it can be read.
 */
export const envelopeVersions: Readonly<Record<EnvelopeType, number>> = {
  report: 1,
  // 2: items of the path document may have `aliases`, `alone` and `materials`, choices a `summary`,
  // and the payload what the learner `decided`.
  // 3: the payload may have `answers` to the comments of mentors.
  // 4: evidence may have a `file`, the payload `files` with their bytes, and skills a `note`.
  // 5: items may have a `freshness`, the payload a `plan` and a `forecast`.
  share: 5,
  // 2: ratings may have an `aim`.
  review: 2,
};

/** The largest share or review file, bytes. */
export const largestExchange = 16 * 1024 * 1024;

/** The largest payload of a review, bytes. An import saves it as one event. */
export const largestReview = 1024 * 1024;

// Base64 is checked when it is decoded: a regular expression can run out of stack on 16 MB.
const base64 = z.string().meta({ contentEncoding: 'base64' });

/** Signed bytes and the key that signed them, all in Base64; see docs/formats. */
export const envelopeSchema = z.strictObject({
  type: z.enum(envelopeTypes),
  /** At most the version in `envelopeVersions`. */
  version: z.int().positive(),
  /** Ed25519, 32 bytes. */
  key: base64.length(44),
  payload: base64.max(largestExchange),
  /** Ed25519 over `waymark/<type>/v<version>`, NUL, and the bytes of the payload; 64 bytes. */
  signature: base64.length(88),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** The beginning of an envelope of any version, to tell a newer one from a damaged one. */
export const anyEnvelopeSchema = z.looseObject({
  type: z.enum(envelopeTypes),
  version: z.int().positive(),
  payload: z.string(),
});
