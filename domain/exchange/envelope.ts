import { z } from 'zod';

/** What can be signed; the type is part of what the signature covers, so that one cannot pass for another. */
export const envelopeTypes = ['report', 'share', 'review'] as const;
export type EnvelopeType = (typeof envelopeTypes)[number];

/**
 * The version in which each type is written. It rises with every change of what the payload may hold, so that an older
 * Waymark refuses the file as newer and not as damaged; every version up to it is read.
 */
export const envelopeVersions: Readonly<Record<EnvelopeType, number>> = {
  report: 1,
  // 2: items of the path document may have `aliases`, `alone` and `materials`, choices a `summary`,
  // and the payload what the learner `decided`.
  share: 2,
  review: 1,
};

/** The most that a share or a review may weigh as a file, bytes. */
export const largestExchange = 16 * 1024 * 1024;

/** The most that the payload of a review may weigh, bytes: an import keeps it as one event. */
export const largestReview = 1024 * 1024;

// That it is Base64 is seen when it is decoded: on 16 MB a regular expression may run out of stack.
const base64 = z.string().meta({ contentEncoding: 'base64' });

/** Signed bytes with the key that signed them (DESIGN 10). All of it in Base64. */
export const envelopeSchema = z.strictObject({
  type: z.enum(envelopeTypes),
  /** At most the one of `envelopeVersions`. */
  version: z.int().positive(),
  /** Ed25519, 32 bytes. */
  key: base64.length(44),
  payload: base64.max(largestExchange),
  /** Ed25519 over `waymark/<type>/v<version>`, NUL, and the bytes of the payload; 64 bytes. */
  signature: base64.length(88),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** The beginning of an envelope of any version, so that a newer one can be told from damage. */
export const anyEnvelopeSchema = z.looseObject({
  type: z.enum(envelopeTypes),
  version: z.int().positive(),
  payload: z.string(),
});
