import { setTimeout as wait } from 'node:timers/promises';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';

/** The real disk, with every file sync delayed by `ms`. */
export function slowDisk(ms: number): FileSystem {
  return {
    ...nodeFileSystem,
    async open(path, flags, mode) {
      const file = await nodeFileSystem.open(path, flags, mode);
      return {
        write: (bytes, position) => file.write(bytes, position),
        read: (length) => file.read(length),
        datasync: async () => {
          await wait(ms);
          return file.datasync();
        },
        sync: async () => {
          await wait(ms);
          return file.sync();
        },
        identity: () => file.identity(),
        truncate: (length) => file.truncate(length),
        close: () => file.close(),
      };
    },
  };
}

/** The real disk, with every backup read delayed by `ms`. */
export function slowBackups(ms: number): FileSystem {
  return {
    ...nodeFileSystem,
    async open(path, flags, mode) {
      if (flags === 'r' && path.includes('backups')) await wait(ms);
      return nodeFileSystem.open(path, flags, mode);
    },
  };
}
