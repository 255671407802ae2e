import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The full path of a file as somebody named it: a path, or a `file:` address, as desktop entries give them.
 * @param typed what was named
 * @param folder where a path begins that is not full
 */
export function namedFile(typed: string, folder = process.cwd()): string {
  try {
    if (/^file:/i.test(typed)) return fileURLToPath(typed);
  } catch {
    // An address on another computer, which only Windows reaches so; or none at all.
    return typed.replace(/^file:/i, '');
  }
  return resolve(folder, typed);
}
