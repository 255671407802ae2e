import { wordlist } from '@scure/bip39/wordlists/english.js';
import { fingerprintOf } from './public-key.ts';

/** The fingerprint of a public key in Base64. */
export function fingerprintOfKey(key: string): string {
  return fingerprintOf(Buffer.from(key, 'base64'));
}

/**
 * A fingerprint for reading aloud: its 30 digits as ten words from the English BIP 39 list, whose words are
 * chosen to be hard to confuse.
 * @param fingerprint 30 digits, possibly with spaces
 */
export function fingerprintWords(fingerprint: string): readonly string[] {
  let rest = BigInt(fingerprint.replaceAll(' ', ''));
  const words: string[] = [];
  // 2048 to the power of 10 is the first such power above 10 to the power of 30.
  for (let i = 0; i < 10; i++) {
    words.unshift(wordlist[Number(rest % 2048n)]!);
    rest /= 2048n;
  }
  return words;
}

/** Whether a typed text is this fingerprint: its digits, in any grouping, or its words. */
export function isFingerprint(typed: string, fingerprint: string): boolean {
  const plain = typed.trim().toLowerCase();
  return (
    plain.replaceAll(/[\s.-]/g, '') === fingerprint.replaceAll(' ', '') ||
    plain.split(/[\s,.-]+/).join(' ') === fingerprintWords(fingerprint).join(' ')
  );
}
