import { message } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import { stepOf } from '../progress/events.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import { areAlike } from './look-alike.ts';

/** A file signed by somebody that the learner imported. */
export interface KeyUse {
  /** The public key that signed it. */
  readonly key: string;
  /** The signer's name in the file; null if the file has none. */
  readonly claimed: string | null;
  /** When it was imported. */
  readonly at: string;
}

/** A person whose key was seen. */
export interface Person {
  readonly key: string;
  /** The name that the learner gave, else the name in the latest file; null if there is neither. */
  readonly name: string | null;
  /** The distinct names in this person's files, latest first. */
  readonly claimed: readonly string[];
  /** Whether the learner has compared the fingerprint with this person. */
  readonly compared: boolean;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** The sightings of mentors in the imported reviews of a log. */
export function keyUsesIn(log: ProgressLog): readonly KeyUse[] {
  return [...log.all('reviews').keys()]
    .flatMap((key) => log.actionsOn('reviews', key))
    .flatMap((action) =>
      action.type === 'review.imported' && !log.isUndone(stepOf(action))
        ? [{ key: action.mentor, claimed: action.content.mentor.name, at: action.at }]
        : [],
    );
}

/** Every person whose key was seen, latest first. */
export function peopleOf(keyUses: readonly KeyUse[], log: ProgressLog): readonly Person[] {
  const latestFirst = keyUses.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const keys = new Set([
    ...latestFirst.map(({ key }) => key),
    // Somebody who was named or compared stays known, whatever becomes of their files.
    ...[...log.all('people')].flatMap(([key, { name, compared }]) =>
      name !== null || compared ? [key] : [],
    ),
  ]);
  return [...keys].map((key) => {
    const own = latestFirst.filter((sighting) => sighting.key === key);
    const claimed = [...new Set(own.flatMap((sighting) => sighting.claimed ?? []))];
    const { name, compared } = log.at('people', key);
    return {
      key,
      name: name ?? claimed[0] ?? null,
      claimed,
      compared,
      firstSeen: own.at(-1)?.at ?? log.actionsOn('people', key)[0]!.at,
      lastSeen: own[0]?.at ?? log.actionsOn('people', key).at(-1)!.at,
    };
  });
}

/** What is known about the signer of a file. */
export type Recognition =
  | { readonly kind: 'known'; readonly person: Person }
  | { readonly kind: 'new' }
  /** A known key with a name that it did not have before. */
  | { readonly kind: 'renamed'; readonly person: Person }
  /** The name is, or looks like, that of a person with another key. */
  | { readonly kind: 'changed'; readonly others: readonly Person[] };

/**
 * Says whether a key was seen before and, if not, whether another person has the name in this file.
 * @param claimed the name in the file; null if it has none
 */
export function recognise(people: readonly Person[], key: string, claimed: string | null): Recognition {
  const person = people.find((one) => one.key === key);
  const isName = (one: Person) =>
    claimed !== null && [one.name, ...one.claimed].some((name) => name !== null && areAlike(name, claimed));
  const isUsual = claimed === null || person?.claimed.length === 0;
  if (person && (isUsual || isName(person))) return { kind: 'known', person };
  const others = people.filter(isName);
  if (others.length > 0) return { kind: 'changed', others };
  return person ? { kind: 'renamed', person } : { kind: 'new' };
}

/** The learner as a person, whose name nobody else may take. When their key was seen says nothing. */
export function oneself(key: string, name: string | null): Person {
  const claimed = name === null ? [] : [name];
  return { key, name, claimed, compared: true, firstSeen: '', lastSeen: '' };
}

/** Explains why a file cannot be trusted whose name is known by another key. */
export function keyChanged({
  claimed,
  fingerprint,
  people,
}: {
  readonly claimed: string | null;
  readonly fingerprint: string;
  readonly people: readonly { readonly name: string | null; readonly fingerprint: string }[];
}): Message {
  const [other] = people;
  return message('reviews.changedKey', {
    claimed: claimed ?? '',
    name: other?.name ?? '',
    known: other?.fingerprint ?? '',
    fingerprint,
  });
}
