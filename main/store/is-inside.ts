import { isAbsolute, relative, sep } from 'node:path';

/** Whether a file or folder is a folder, or lies in it. Both by their true places: links are not followed. */
export function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  // Between two drives of Windows there is no relative way.
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
