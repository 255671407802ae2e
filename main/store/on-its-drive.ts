import { dirname } from 'node:path';
import { isInside } from './is-inside.ts';
import { errorCode, layered } from './file-system.ts';
import type { FileSystem } from './file-system.ts';

/**
 * A file system that refuses new files in `folder` while the folder's drive is missing (`ENODEV`). An
 * unmounted drive leaves an empty folder on another drive: files written there would be hidden once the drive
 * is back. The first write determines which drive is the right one.
 */
export function onItsDrive(fs: FileSystem, folder: string): FileSystem {
  let home: number | undefined;
  async function check(path: string): Promise<void> {
    if (!isInside(folder, path)) return;
    const { device, isFolder } = await nearest(fs, folder);
    if (home === undefined && isFolder) home = device;
    if (home !== undefined && device !== home)
      throw Object.assign(new Error(`The drive of ${folder} is not there.`), {
        code: 'ENODEV',
        path: folder,
      });
  }
  return layered(fs, {
    open: async (path, flags, mode) => {
      if (flags === 'wx') await check(path);
      return fs.open(path, flags, mode);
    },
    rename: async (from, to) => {
      await check(to);
      return fs.rename(from, to);
    },
    link: async (from, to) => {
      await check(to);
      return fs.link(from, to);
    },
    makeFolder: async (path) => {
      await check(path);
      return fs.makeFolder(path);
    },
  });
}

/** The drive of a folder, or of the nearest existing parent. */
async function nearest(fs: FileSystem, folder: string): Promise<{ device: number; isFolder: boolean }> {
  for (let path = folder; ; path = dirname(path)) {
    try {
      const { device } = await fs.info(path);
      return { device, isFolder: path === folder };
    } catch (failure) {
      if (errorCode(failure) !== 'ENOENT' || path === dirname(path)) throw failure;
    }
  }
}
