import type { ProtectedKey } from '../../domain/exchange/protected-key.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import { asDiskError, nothingChanged } from '../store/durable-file.ts';
import { errorCode, nodeFileSystem } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';
import { workspaceFiles } from '../store/files.ts';
import { openProtectedKey } from './protected-key.ts';
import { readSigningKey, replaceSigningKey, signingKeyIn } from './signing-key.ts';
import type { SigningKey } from './signing-key.ts';

/**
 * The signing key of a workspace, made where there is none yet.
 * @returns undefined where there is no workspace, or its key can be neither read nor made: what would be signed goes
 * out unsigned
 */
export async function workspaceKey(
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<SigningKey | undefined> {
  try {
    await fs.info(folder);
    const key = await signingKeyIn(fs, workspaceFiles(folder).signingKey);
    return key === 'unusable' ? undefined : key;
  } catch (failure) {
    if (errorCode(failure) === undefined) throw failure;
    return undefined;
  }
}

/**
 * The same for what is nothing without a signature: where there is no workspace yet, its folder is made.
 * @throws WaymarkError `disk`
 */
export async function keyToSignWith(folder: string, fs: FileSystem = nodeFileSystem): Promise<SigningKey> {
  const file = workspaceFiles(folder).signingKey;
  const key = await orDiskError(file, signingKeyIn(fs, file));
  if (key === 'unusable') throw new WaymarkError('disk', message('exchange.noKey'), { file });
  return key;
}

/** The public key of a workspace in Base64; undefined where it has none yet. @throws WaymarkError `disk` */
export async function publicKeyIn(
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<string | undefined> {
  const file = workspaceFiles(folder).signingKey;
  const key = await orDiskError(file, readSigningKey(fs, file));
  return typeof key === 'string' ? undefined : Buffer.from(key.publicKey).toString('base64');
}

/** How a protected key stands to the workspace: it has none yet, this one, or another (or what is no key at all). */
export type KeyInPlace = 'none' | 'same' | 'other';

/** @throws WaymarkError `disk` */
export async function keyInPlace(
  folder: string,
  { key }: ProtectedKey,
  fs: FileSystem = nodeFileSystem,
): Promise<KeyInPlace> {
  const file = workspaceFiles(folder).signingKey;
  const found = await orDiskError(file, readSigningKey(fs, file));
  if (typeof found === 'string') return found === 'none' ? 'none' : 'other';
  return Buffer.from(found.publicKey).toString('base64') === key ? 'same' : 'other';
}

/**
 * Makes a protected key the signing key of a workspace.
 * @param replace whether it may take the place of another key, which is kept beside it
 * @returns `former`: the file in which what stood there is kept; null where nothing was replaced
 * @throws WaymarkError `untrusted` with another passphrase; `invalid-input` where another key stands there; `disk`
 */
export async function useProtectedKey(
  folder: string,
  { protectedKey, passphrase, replace }: { protectedKey: ProtectedKey; passphrase: string; replace: boolean },
  fs: FileSystem = nodeFileSystem,
): Promise<{ readonly was: KeyInPlace; readonly former: string | null }> {
  const file = workspaceFiles(folder).signingKey;
  const key = await openProtectedKey(protectedKey, passphrase);
  const was = await keyInPlace(folder, protectedKey, fs);
  if (was === 'same') return { was, former: null };
  if (was === 'other' && !replace) throw new WaymarkError('invalid-input', message('key.other'), { file });
  return { was, former: await orDiskError(file, replaceSigningKey(fs, file, key)) };
}

async function orDiskError<T>(file: string, doing: Promise<T>): Promise<T> {
  return doing.catch((failure: unknown) => {
    throw asDiskError(failure, file, nothingChanged);
  });
}
