import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { composed, isLongEnough, shortestPassphrase } from '../../domain/formats/passphrase.ts';
import { protectedKeySchema } from '../../domain/formats/protected-key.ts';
import type { ProtectedKey } from '../../domain/formats/protected-key.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { signingKeyFrom } from './signing-key.ts';
import type { SigningKey } from './signing-key.ts';

// 128 MB and a few tenths of a second for each try (OWASP Password Storage Cheat Sheet, 2025).
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 1024 * 1024 };

const cipher = 'aes-256-gcm';
const tagLength = 16;

const stretch = promisify(
  (passphrase: string, salt: Uint8Array, done: (failure: Error | null, key: Buffer) => void) =>
    scrypt(composed(passphrase), salt, 32, cost, done),
);

/** The additional data that the tag covers besides the seed. */
function covered(publicKey: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('waymark/signing-key/v1\0'), publicKey]);
}

/**
 * Encrypts a signing key with a passphrase.
 * @returns the text of a `.waymark-key` file (docs/formats/key.md)
 * @throws WaymarkError `invalid-input` if the passphrase is too short
 */
export async function protectKey(key: SigningKey, passphrase: string): Promise<string> {
  if (!isLongEnough(passphrase))
    throw new WaymarkError('invalid-input', message('key.short', { least: shortestPassphrase }));
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const encrypting = createCipheriv(cipher, await stretch(passphrase, salt), iv);
  encrypting.setAAD(covered(key.publicKey));
  const sealed = [encrypting.update(key.seed()), encrypting.final(), encrypting.getAuthTag()];
  const file: ProtectedKey = {
    type: 'waymark-key',
    version: 1,
    key: Buffer.from(key.publicKey).toString('base64'),
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    sealed: Buffer.concat(sealed).toString('base64'),
  };
  return `${JSON.stringify(file)}\n`;
}

/**
 * Parses a file with a protected key. Needs no passphrase.
 * @throws WaymarkError `invalid-input`
 */
export function readProtectedKey(text: string): ProtectedKey {
  try {
    return protectedKeySchema.parse(JSON.parse(text));
  } catch (failure) {
    throw new WaymarkError('invalid-input', message('key.noKeyFile'), undefined, failure);
  }
}

/**
 * Decrypts a protected key.
 * @throws WaymarkError `untrusted` if the passphrase is wrong or the file was changed; `invalid-input` if it
 * holds another key than it says
 */
export async function openProtectedKey(file: ProtectedKey, passphrase: string): Promise<SigningKey> {
  const [publicKey, salt, iv, sealed] = [file.key, file.salt, file.iv, file.sealed].map((field) =>
    Buffer.from(field, 'base64'),
  ) as [Buffer, Buffer, Buffer, Buffer];
  const decrypting = createDecipheriv(cipher, await stretch(passphrase, salt), iv);
  decrypting.setAAD(covered(publicKey));
  decrypting.setAuthTag(sealed.subarray(-tagLength));
  const seed = decrypting.update(sealed.subarray(0, -tagLength));
  try {
    decrypting.final();
  } catch (failure) {
    throw new WaymarkError('untrusted', message('key.wrongPassphrase'), undefined, failure);
  }
  const key = signingKeyFrom(seed);
  // Only somebody who knew the passphrase could have sealed a different key under this public key.
  if (!publicKey.equals(key.publicKey)) throw new WaymarkError('invalid-input', message('key.noKeyFile'));
  return key;
}
