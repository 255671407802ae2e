import { z } from 'zod';

/** The largest file with a protected key, bytes; usual is about 300. */
export const largestProtectedKey = 4096;

const base64 = (bytes: number) =>
  z
    .base64()
    .length(Math.ceil(bytes / 3) * 4)
    .meta({ contentEncoding: 'base64' });

/**
 * A signing key encrypted with a passphrase. The version fixes the cost of trying a passphrase. The file
 * cannot set it, so no file can make it cheap or endless.
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
