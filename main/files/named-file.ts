import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The full path of a file that was named as a path, or as a `file:` address, as desktop entries do.
 * @param typed the path or address
 * @param folder the base of a relative path
 */
export function namedFile(typed: string, folder = process.cwd()): string {
  try {
    if (/^file:/i.test(typed)) return fileURLToPath(typed);
  } catch {
    // The address is invalid, or on another computer, which only Windows can reach by such an address.
    return typed.replace(/^file:/i, '');
  }
  return resolve(folder, typed);
}
