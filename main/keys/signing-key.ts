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
import { crc32 } from 'node:zlib';
import { isLinkless, readIfThere, syncFolder, writeDurably, writeFully } from '../store/durable-file.ts';
import { errorCode } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';
import { fingerprintOf } from './public-key.ts';

/** The key that proves to others that two files come from the same workspace. */
export interface SigningKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly fingerprint: string;
  /** @returns 64 bytes */
  sign(bytes: Uint8Array): Buffer;
  /** The secret from which the key pair is derived (RFC 8032, 5.1.5), 32 bytes. */
  seed(): Buffer;
}

/** Why there is no key to sign with: the file does not exist, or it does not hold a valid signing key. */
type NoKey = 'none' | 'unusable';

/**
 * Reads the signing key of a workspace. One flipped byte makes a different, equally valid key, so the result
 * is compared with the public key beside it.
 * @param file in PEM (PKCS 8)
 * @throws errors of the disk
 */
export async function readSigningKey(fs: FileSystem, file: string): Promise<SigningKey | NoKey> {
  const found = await readIfThere(fs, file);
  if (found === undefined) return 'none';
  const key = signingFrom(found);
  if (key === undefined) return 'unusable';
  const known = await readIfThere(fs, besideOf(file));
  const isOther = Buffer.isBuffer(known) && isWhole(known) && !known.equals(publicText(key.publicKey));
  return isOther ? 'unusable' : key;
}

function signingFrom(bytes: Buffer | 'not a file'): SigningKey | undefined {
  try {
    const key = createPrivateKey(bytes);
    return key.asymmetricKeyType === 'ed25519' ? signing(key) : undefined;
  } catch {
    return undefined;
  }
}

/** The path of `signing-key.pub` beside `signing-key.pem`. */
function besideOf(file: string): string {
  return `${file.slice(0, -'.pem'.length)}.pub`;
}

/**
 * The content of the `.pub` file: the public key in Base64 and the CRC-32 of that text, as in `zW5…=
 * 1f0c22ab`.
 */
function publicText(publicKey: Uint8Array): Buffer {
  const text = Buffer.from(publicKey).toString('base64');
  return Buffer.from(`${text} ${sumOf(text)}\n`);
}

function sumOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/** Whether a `.pub` file is intact. A damaged one says nothing about the key. */
function isWhole(bytes: Buffer): boolean {
  const [text = '', sum] = bytes.toString('latin1').trimEnd().split(' ');
  return sum === sumOf(text);
}

/** Writes the `.pub` file of a key if it is missing or damaged. */
async function writeBeside(fs: FileSystem, file: string, { publicKey }: SigningKey): Promise<void> {
  const text = publicText(publicKey);
  const found = await readIfThere(fs, besideOf(file));
  if (Buffer.isBuffer(found) && found.equals(text)) return;
  await writeDurably(fs, besideOf(file), [text], 0o600);
}

/**
 * Reads the signing key of a workspace. If there is none yet, makes one that only its owner can read.
 * @param file in PEM (PKCS 8)
 * @throws errors of the disk
 */
export async function signingKeyIn(fs: FileSystem, file: string): Promise<SigningKey | 'unusable'> {
  const found = await readSigningKey(fs, file);
  if (found !== 'none') {
    // Keys of an earlier Waymark have no `.pub` file. If it cannot be written now, a later call tries again.
    if (found !== 'unusable') await writeBeside(fs, file, found).catch(() => {});
    return found;
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  await fs.makeFolder(dirname(file));
  // Link instead of rename: if another process was faster, its key stays.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeDurably(fs, draft, [pemOf(privateKey)], 0o600);
  try {
    await nameOnce(fs, draft, file);
    await syncFolder(fs, dirname(file));
    const key = signing(privateKey);
    await writeBeside(fs, file, key);
    return key;
  } catch (failure) {
    if (errorCode(failure) !== 'EEXIST') throw failure;
    return await signingKeyIn(fs, file);
  } finally {
    await fs.remove(draft).catch(() => {});
  }
}

/**
 * Gives a file a second name that does not exist yet.
 * @throws an error with the code EEXIST if the name is taken
 */
async function nameOnce(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (failure) {
    if (!isLinkless(failure)) throw failure;
    const bytes = await readIfThere(fs, from);
    // Opened as a new file, so that an existing one stays. An incomplete copy is not a valid key.
    const file = await fs.open(to, 'wx', 0o600);
    try {
      await writeFully(file, bytes as Buffer, 0);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/**
 * Replaces the signing key of a workspace. The previous file is kept beside it under another name.
 * @returns the path of the previous file; null if there was none
 * @throws errors of the disk
 */
export async function replaceSigningKey(
  fs: FileSystem,
  file: string,
  key: SigningKey,
): Promise<string | null> {
  await fs.makeFolder(dirname(file));
  const former = await keepFormer(fs, file);
  // A key without a `.pub` file is accepted; one beside another key's is not.
  await removeIfThere(fs, besideOf(file));
  await writeDurably(fs, file, [pemOf(privateKeyFrom(key.seed()))], 0o600);
  await writeBeside(fs, file, key);
  return former;
}

async function keepFormer(fs: FileSystem, file: string): Promise<string | null> {
  const found = await readIfThere(fs, file);
  if (!Buffer.isBuffer(found)) return null;
  const name = createHash('sha256').update(found).digest('hex').slice(0, 16);
  const former = join(dirname(file), `former-${name}-${basename(file)}`);
  await nameOnce(fs, file, former).catch((failure: unknown) => {
    // The same key was replaced before.
    if (errorCode(failure) !== 'EEXIST') throw failure;
  });
  return former;
}

async function removeIfThere(fs: FileSystem, file: string): Promise<void> {
  await fs.remove(file).catch((failure: unknown) => {
    if (errorCode(failure) !== 'ENOENT') throw failure;
  });
}

/** The signing key for a seed of 32 bytes. */
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
