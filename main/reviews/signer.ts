import type { KnownPerson, Signer } from '../../contract/people.ts';
import { keyChanged, recognise } from '../../domain/reviews/people.ts';
import type { Person } from '../../domain/reviews/people.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { fingerprintOfKey, fingerprintWords, isFingerprint } from '../keys/fingerprint.ts';

/**
 * Identifies who signed a file, as far as known.
 * @param claimed the name given in the file
 */
export function signerOf(known: readonly Person[], key: string, claimed: string | null): Signer {
  const recognition = recognise(known, key, claimed);
  const people =
    'person' in recognition ? [recognition.person] : 'others' in recognition ? recognition.others : [];
  return { kind: recognition.kind, key, claimed, ...keyView(key), people: people.map(personDto) };
}

/** A public key in the forms that people compare. */
export function keyView(key: string) {
  const fingerprint = fingerprintOfKey(key);
  return { fingerprint, words: fingerprintWords(fingerprint) };
}

/** A person as the window and the terminal show them. */
export function personDto(person: Person): KnownPerson {
  return { ...person, ...keyView(person.key) };
}

/** Whether nothing from a file may be used until its key has been compared. */
export function isStopped({ kind }: Signer, compared: string | null): boolean {
  return kind === 'changed' && compared === null;
}

/** @throws WaymarkError `untrusted` if `compared` is not the fingerprint of the file's key */
export function refuseWrongFingerprint({ fingerprint }: Signer, compared: string | null): void {
  if (compared !== null && !isFingerprint(compared, fingerprint))
    throw new WaymarkError('untrusted', message('reviews.notCompared'));
}

/**
 * @param renamed whether the learner accepts that a known person has another name
 * @throws WaymarkError `untrusted` if the key has to be compared first, `compared` does not match, or the name is another one
 */
export function refuseUnknown(signer: Signer, compared: string | null, renamed: boolean): void {
  refuseWrongFingerprint(signer, compared);
  if (isStopped(signer, compared)) throw new WaymarkError('untrusted', keyChanged(signer));
  if (signer.kind === 'renamed' && compared === null && !renamed)
    throw new WaymarkError(
      'untrusted',
      message('reviews.renamed', { was: signer.people[0]?.name ?? '', is: signer.claimed ?? '' }),
    );
}
