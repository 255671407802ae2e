import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import { asDiskError, nothingChanged } from '../store/durable-file.ts';
import { errorCode, nodeFileSystem } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';
import { workspaceFiles } from '../store/files.ts';
import { readSigningKey, signingKeyIn } from './signing-key.ts';
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
    return await signingKeyIn(fs, workspaceFiles(folder).signingKey);
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
  const key = await signingKeyIn(fs, file).catch((failure: unknown) => {
    throw asDiskError(failure, file, nothingChanged);
  });
  if (key === undefined) throw new WaymarkError('disk', message('exchange.noKey'), { file });
  return key;
}

/** The public key of a workspace in Base64; undefined where it has none yet. @throws WaymarkError `disk` */
export async function publicKeyIn(
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<string | undefined> {
  const file = workspaceFiles(folder).signingKey;
  const key = await readSigningKey(fs, file).catch((failure: unknown) => {
    throw asDiskError(failure, file, nothingChanged);
  });
  return key && Buffer.from(key.publicKey).toString('base64');
}
