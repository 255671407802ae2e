import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
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
}

/** Reads the signing key of a workspace; undefined where there is none, or it cannot be used. @throws the errors of the disk */
export async function readSigningKey(fs: FileSystem, file: string): Promise<SigningKey | undefined> {
  const found = await readIfThere(fs, file);
  return Buffer.isBuffer(found) ? keyOf(found.toString('utf8')) : undefined;
}

/**
 * Reads the signing key of a workspace; where there is none yet, makes one that only its owner can read.
 * @param file in PEM (PKCS 8)
 * @returns undefined where there is something in its place that is no such key
 * @throws the errors of the disk
 */
export async function signingKeyIn(fs: FileSystem, file: string): Promise<SigningKey | undefined> {
  const found = await readIfThere(fs, file);
  if (found !== undefined) return Buffer.isBuffer(found) ? keyOf(found.toString('utf8')) : undefined;
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  await fs.makeFolder(dirname(file));
  // By a second name rather than by renaming: where another process was faster, its key stays.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeDurably(fs, draft, [Buffer.from(pem)], 0o600);
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

function keyOf(pem: string): SigningKey | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? signing(key) : undefined;
  } catch {
    return undefined;
  }
}

function signing(key: KeyObject): SigningKey {
  const publicKey = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url');
  return { publicKey, fingerprint: fingerprintOf(publicKey), sign: (bytes) => sign(null, bytes, key) };
}
