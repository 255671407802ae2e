import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { readIfThere, writeDurably } from '../store/durable-file.ts';
import { errorCode } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';
import { fingerprintOf } from './public-key.ts';

/** The key by which others know that two files are from the same workspace. */
export interface SigningKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly fingerprint: string;
  /** @returns 64 bytes */
  sign(bytes: Uint8Array): Buffer;
  /** The secret that all of it comes from (RFC 8032, 5.1.5), 32 bytes. */
  seed(): Buffer;
}

/** Where there is no key to sign with: nothing is there, or something that is no such key. */
type NoKey = 'none' | 'unusable';

/** Reads the signing key of a workspace. @param file in PEM (PKCS 8) @throws the errors of the disk */
export async function readSigningKey(fs: FileSystem, file: string): Promise<SigningKey | NoKey> {
  const found = await readIfThere(fs, file);
  if (found === undefined) return 'none';
  try {
    const key = createPrivateKey(found);
    return key.asymmetricKeyType === 'ed25519' ? signing(key) : 'unusable';
  } catch {
    return 'unusable';
  }
}

/**
 * Reads the signing key of a workspace; where there is none yet, makes one that only its owner can read.
 * @param file in PEM (PKCS 8)
 * @throws the errors of the disk
 */
export async function signingKeyIn(fs: FileSystem, file: string): Promise<SigningKey | 'unusable'> {
  const found = await readSigningKey(fs, file);
  if (found !== 'none') return found;
  const { privateKey } = generateKeyPairSync('ed25519');
  await fs.makeFolder(dirname(file));
  // By a second name rather than by renaming: where another process was faster, its key stays.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeDurably(fs, draft, [pemOf(privateKey)], 0o600);
  try {
    await fs.link(draft, file);
    await fs.syncFolder(dirname(file));
    return signing(privateKey);
  } catch (failure) {
    if (errorCode(failure) !== 'EEXIST') throw failure;
    return await signingKeyIn(fs, file);
  } finally {
    await fs.remove(draft).catch(() => {});
  }
}

/**
 * Puts a key in the place of the signing key of a workspace. What stood there is kept beside it under another name.
 * @returns that name; null where nothing stood there
 * @throws the errors of the disk
 */
export async function replaceSigningKey(
  fs: FileSystem,
  file: string,
  key: SigningKey,
): Promise<string | null> {
  await fs.makeFolder(dirname(file));
  const former = await keepFormer(fs, file);
  await writeDurably(fs, file, [pemOf(privateKeyFrom(key.seed()))], 0o600);
  return former;
}

async function keepFormer(fs: FileSystem, file: string): Promise<string | null> {
  const found = await readIfThere(fs, file);
  if (!Buffer.isBuffer(found)) return null;
  const name = createHash('sha256').update(found).digest('hex').slice(0, 16);
  const former = join(dirname(file), `former-${name}-${basename(file)}`);
  await fs.link(file, former).catch((failure: unknown) => {
    // The same key was replaced before.
    if (errorCode(failure) !== 'EEXIST') throw failure;
  });
  return former;
}

/** The key that comes from a seed of 32 bytes. */
export function signingKeyFrom(seed: Uint8Array): SigningKey {
  return signing(privateKeyFrom(seed));
}

// An Ed25519 key in PKCS 8 is these bytes and its seed (RFC 8410, 10.3).
const beforeSeed = Buffer.from('302e020100300506032b657004220420', 'hex');

function privateKeyFrom(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([beforeSeed, seed]), format: 'der', type: 'pkcs8' });
}

function pemOf(key: KeyObject): Buffer {
  return Buffer.from(key.export({ type: 'pkcs8', format: 'pem' }));
}

function signing(key: KeyObject): SigningKey {
  const publicKey = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url');
  return {
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    sign: (bytes) => sign(null, bytes, key),
    seed: () => Buffer.from(key.export({ format: 'jwk' }).d!, 'base64url'),
  };
}
