import { z } from 'zod';

/** What can be signed; the type is part of what the signature covers, so that one cannot pass for another. */
export const envelopeTypes = ['report'] as const;
export type EnvelopeType = (typeof envelopeTypes)[number];

const base64 = z.string().regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);

/** Signed bytes with the key that signed them (DESIGN 10). All of it in Base64. */
export const envelopeSchema = z.strictObject({
  type: z.enum(envelopeTypes),
  version: z.literal(1),
  /** Ed25519, 32 bytes. */
  key: base64.length(44),
  payload: base64.max(1_000_000),
  /** Ed25519 over `waymark/<type>/v<version>`, NUL, and the bytes of the payload; 64 bytes. */
  signature: base64.length(88),
});
export type Envelope = z.infer<typeof envelopeSchema>;
