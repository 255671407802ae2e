/**
 * The minimum length of a new passphrase, in characters. Somebody who has the file can try any number of
 * passphrases.
 */
export const shortestPassphrase = 12;

/** The maximum length of a passphrase, in UTF-16 units. */
export const longestPassphrase = 1000;

/** Normalizes a passphrase (NFKC), so that it is the same on every keyboard and system. */
export function composed(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** Whether a passphrase is long enough to protect a key. */
export function isLongEnough(passphrase: string): boolean {
  return [...composed(passphrase)].length >= shortestPassphrase;
}
