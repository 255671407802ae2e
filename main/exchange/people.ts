import { wordlist } from '@scure/bip39/wordlists/english.js';
import { peopleOf, sightingsIn } from '../../domain/exchange/people.ts';
import type { Person, Sighting } from '../../domain/exchange/people.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import { fingerprintOf } from '../keys/public-key.ts';
import type { KeptFiles } from './kept-files.ts';
import { openSealed } from './open-sealed.ts';

/** The people of a workspace: whose reviews were imported, and whose shares were opened. */
export class People {
  readonly #kept: KeptFiles;
  /** What the shares that were opened say of who made them, by their hashes; null where one cannot be read any more. */
  readonly #shares = new Map<string, Omit<Sighting, 'at'> | null>();

  constructor(kept: KeptFiles) {
    this.#kept = kept;
  }

  /** Everybody whose key was seen, latest first. @throws the errors of the disk */
  async all(log: ProgressLog): Promise<readonly Person[]> {
    const opened: Sighting[] = [];
    for (const { hash, at } of await this.#kept.list('opened')) {
      const seen = await this.#learnerOf(hash);
      if (seen) opened.push({ ...seen, at: new Date(at).toISOString() });
    }
    return peopleOf([...sightingsIn(log), ...opened], log);
  }

  async #learnerOf(hash: string): Promise<Omit<Sighting, 'at'> | null> {
    const known = this.#shares.get(hash);
    if (known !== undefined) return known;
    const file = await this.#kept.read('opened', hash);
    const opening = file && openSealed(file);
    const seen =
      opening?.ok && opening.sealed.type === 'share'
        ? { key: opening.sealed.origin.key, claimed: opening.sealed.content.learner.name }
        : null;
    this.#shares.set(hash, seen);
    return seen;
  }
}

/** The fingerprint of a public key in Base64. */
export function fingerprintOfKey(key: string): string {
  return fingerprintOf(Buffer.from(key, 'base64'));
}

/**
 * A fingerprint for reading aloud: its 30 digits as ten words of the English list of BIP 39, which is made so that no two
 * of them are taken for each other.
 * @param fingerprint 30 digits, with blanks between
 */
export function fingerprintWords(fingerprint: string): readonly string[] {
  let rest = BigInt(fingerprint.replaceAll(' ', ''));
  const words: string[] = [];
  // 2048 to the power of 10 is the first that is greater than 10 to the power of 30.
  for (let i = 0; i < 10; i++) {
    words.unshift(wordlist[Number(rest % 2048n)]!);
    rest /= 2048n;
  }
  return words;
}

/** Whether what somebody typed is a fingerprint: its digits, however they are grouped, or its words. */
export function isFingerprint(typed: string, fingerprint: string): boolean {
  const plain = typed.trim().toLowerCase();
  return (
    plain.replaceAll(/[\s.-]/g, '') === fingerprint.replaceAll(' ', '') ||
    plain.split(/[\s,.-]+/).join(' ') === fingerprintWords(fingerprint).join(' ')
  );
}
