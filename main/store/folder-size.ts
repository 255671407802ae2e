import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The number of files in a folder and its subfolders, and their total size in bytes. Skips files that
 * disappear meanwhile.
 */
export async function folderSize(folder: string): Promise<{ bytes: number; files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => undefined,
        ),
      ),
  );
  const known = sizes.filter((size) => size !== undefined);
  return { bytes: known.reduce((sum, size) => sum + size, 0), files: known.length };
}
