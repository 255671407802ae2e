/** How long a new passphrase must be at least, in characters: somebody with the file can try as many as they like. */
export const shortestPassphrase = 12;

/** How many UTF-16 units one may have. */
export const longestPassphrase = 1000;

/** A passphrase as it is used: the same whatever keyboard and system composed its letters (NFKC). */
export function composed(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** Whether a passphrase is long enough to protect a key with it. */
export function isLongEnough(passphrase: string): boolean {
  return [...composed(passphrase)].length >= shortestPassphrase;
}
