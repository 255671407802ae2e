import { layered } from './file-system.ts';
import type { FileSystem } from './file-system.ts';

/** A file system that refuses every change: for inspecting a workspace that another process may hold. */
export function lookingOnly(fs: FileSystem): FileSystem {
  const refuse = (path: string) =>
    Promise.reject(Object.assign(new Error(`EROFS: ${path} is only looked at`), { code: 'EROFS', path }));
  return layered(fs, {
    open: (path, flags, mode) => (flags === 'r' ? fs.open(path, flags, mode) : refuse(path)),
    rename: (from) => refuse(from),
    link: (from) => refuse(from),
    remove: refuse,
    makeFolder: refuse,
    syncFolder: refuse,
    touch: refuse,
  });
}
