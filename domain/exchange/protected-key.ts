import { z } from 'zod';

/** The most that a file with a protected key may weigh, bytes; one weighs about 300. */
export const largestProtectedKey = 4096;

const base64 = (bytes: number) =>
  z
    .base64()
    .length(Math.ceil(bytes / 3) * 4)
    .meta({ contentEncoding: 'base64' });

/**
 * A signing key that only a passphrase opens. What it costs to try a passphrase is fixed by the version and not told by
 * the file, so that no file can make it cheap, or without end.
 */
export const protectedKeySchema = z.strictObject({
  type: z.literal('waymark-key'),
  version: z.literal(1),
  /** The public key, Ed25519, 32 bytes. */
  key: base64(32),
  /** For scrypt, 16 bytes. */
  salt: base64(16),
  /** For AES-256-GCM, 12 bytes. */
  iv: base64(12),
  /** The seed of the key (RFC 8032, 5.1.5) encrypted, 32 bytes, and the tag, 16 bytes. */
  sealed: base64(48),
});
export type ProtectedKey = z.infer<typeof protectedKeySchema>;
