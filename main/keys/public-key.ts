import { createHash, createPublicKey, verify } from 'node:crypto';

/** The order of the base point of Ed25519 (RFC 8032, 5.1). */
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

// The y coordinates of the points of small order, without the highest bit (the sign of x), and their
// non-canonical encodings (y + p). With such a key a signature proves nothing. "Taming the many EdDSAs",
// 2020, table 6b.
const smallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** Whether a public key of 32 bytes is one for which anybody can forge signatures. */
export function isWeakKey(key: Uint8Array): boolean {
  const y = Buffer.from(key);
  y[31]! &= 0x7f;
  return smallOrder.has(y.toString('hex'));
}

/**
 * Verifies a signature by the strict rules: no weak key, no second encoding of the same signature.
 * @param key 32 bytes
 * @param signature 64 bytes
 */
export function isSignedBy(key: Uint8Array, signed: Uint8Array, signature: Uint8Array): boolean {
  if (isWeakKey(key)) return false;
  const scalar = Buffer.from(signature.subarray(32).toReversed()).toString('hex');
  if (BigInt(`0x${scalar}`) >= order) return false;
  try {
    const x = Buffer.from(key).toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, signed, publicKey, signature);
  } catch {
    // Not a point on the curve.
    return false;
  }
}

/** The fingerprint of a key, for people to compare: 30 digits in groups of five. */
export function fingerprintOf(key: Uint8Array): string {
  const hash = createHash('sha512').update('waymark/key\0').update(key).digest();
  return Array.from({ length: 6 }, (_, i) =>
    String(hash.readUIntBE(i * 5, 5) % 100_000).padStart(5, '0'),
  ).join(' ');
}
