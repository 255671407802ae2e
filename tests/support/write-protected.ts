import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { nodeError } from './node-error.ts';
import type { ErrorName } from './node-error.ts';

/** The real disk, but nothing can be written. Permissions would not do: root may write anywhere. */
export function refusingWrites(name: ErrorName): FileSystem {
  const refuse = async (): Promise<never> => {
    throw nodeError(name);
  };
  return {
    ...nodeFileSystem,
    open: async (path, flags, mode) => (flags === 'r' ? nodeFileSystem.open(path, flags, mode) : refuse()),
    rename: refuse,
    link: refuse,
    remove: refuse,
    touch: refuse,
    syncFolder: refuse,
    async makeFolder(path) {
      await nodeFileSystem.info(path).catch(refuse);
    },
  };
}

/** The real disk, as if mounted read-only. */
export const writeProtected = refusingWrites('EROFS');
