import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';

/** The real disk, as if it were mounted to be read only. Permissions would not do: root may write anywhere. */
export const writeProtected: FileSystem = {
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

async function refuse(): Promise<never> {
  throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' });
}
