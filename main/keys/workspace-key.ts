import { errorCode, nodeFileSystem } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';
import { workspaceFiles } from '../store/files.ts';
import { signingKeyIn } from './signing-key.ts';
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
