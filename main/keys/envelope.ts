import { envelopeSchema } from '../../domain/exchange/envelope.ts';
import type { Envelope, EnvelopeType } from '../../domain/exchange/envelope.ts';
import { fingerprintOf, isSignedBy } from './public-key.ts';
import type { SigningKey } from './signing-key.ts';

/** What a signature covers. */
function signedBytes(type: EnvelopeType, version: number, payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`waymark/${type}/v${version}\0`), payload]);
}

/** Signs a payload. @returns the envelope as text, in the one form in which it is accepted */
export function seal(key: SigningKey, type: EnvelopeType, payload: Uint8Array): string {
  const envelope: Envelope = {
    type,
    version: 1,
    key: Buffer.from(key.publicKey).toString('base64'),
    payload: Buffer.from(payload).toString('base64'),
    signature: key.sign(signedBytes(type, 1, payload)).toString('base64'),
  };
  return JSON.stringify(envelope);
}

/** What was in an envelope whose signature is good. */
export interface Unsealed {
  readonly type: EnvelopeType;
  readonly payload: Buffer;
  readonly fingerprint: string;
}

/** Opens an envelope; undefined where it is none, or its signature is not good. */
export function unseal(text: string): Unsealed | undefined {
  const envelope = parse(text);
  // Only what would be written in the same way: no other order, blanks or unused bits.
  if (envelope === undefined || JSON.stringify(envelope) !== text) return undefined;
  const { type, version } = envelope;
  const [key, payload, signature] = [envelope.key, envelope.payload, envelope.signature].map((field) =>
    Buffer.from(field, 'base64'),
  ) as [Buffer, Buffer, Buffer];
  const isCanonical = [key, payload, signature].every(
    (bytes, i) => bytes.toString('base64') === [envelope.key, envelope.payload, envelope.signature][i],
  );
  if (!isCanonical || key.length !== 32 || signature.length !== 64) return undefined;
  if (!isSignedBy(key, signedBytes(type, version, payload), signature)) return undefined;
  return { type, payload, fingerprint: fingerprintOf(key) };
}

function parse(text: string): Envelope | undefined {
  try {
    return envelopeSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
