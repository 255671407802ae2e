import { stepOf } from '../progress/events.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import { lookOf } from './look-alike.ts';

/** A file of somebody that was taken in. */
export interface Sighting {
  /** The public key that signed it. */
  readonly key: string;
  /** The name that it gives; null where it gives none. */
  readonly claimed: string | null;
  /** When it was taken in. */
  readonly at: string;
}

/** Somebody whose key was seen. */
export interface Person {
  readonly key: string;
  /** The name that the learner gave, else the one that the latest file gives; null where there is none. */
  readonly name: string | null;
  /** The names that the files give, each once, latest first. */
  readonly claimed: readonly string[];
  /** Whether the learner has compared the fingerprint with its holder. */
  readonly compared: boolean;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** What the reviews in a log say of who wrote them. */
export function sightingsIn(log: ProgressLog): readonly Sighting[] {
  return [...log.all('reviews').keys()]
    .flatMap((key) => log.actionsOn('reviews', key))
    .flatMap((action) =>
      action.type === 'review.imported' && !log.isUndone(stepOf(action))
        ? [{ key: action.mentor, claimed: action.content.mentor.name, at: action.at }]
        : [],
    );
}

/** Everybody whose key was seen, latest first. */
export function peopleOf(sightings: readonly Sighting[], log: ProgressLog): readonly Person[] {
  const latestFirst = sightings.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const keys = [...new Set(latestFirst.map(({ key }) => key))];
  return keys.map((key) => {
    const own = latestFirst.filter((sighting) => sighting.key === key);
    const claimed = [...new Set(own.flatMap((sighting) => sighting.claimed ?? []))];
    const { name, compared } = log.at('people', key);
    return {
      key,
      name: name ?? claimed[0] ?? null,
      claimed,
      compared,
      firstSeen: own.at(-1)!.at,
      lastSeen: own[0]!.at,
    };
  });
}

/** What is known of whoever signed a file. */
export type Recognition =
  | { readonly kind: 'known'; readonly person: Person }
  | { readonly kind: 'new' }
  /** The name is, or looks like, that of somebody who signed with another key. */
  | { readonly kind: 'changed'; readonly others: readonly Person[] };

/** Says whether a key was seen before, and if not, whether somebody else has the name that its file gives. */
export function recognise(people: readonly Person[], key: string, claimed: string | null): Recognition {
  const person = people.find((one) => one.key === key);
  if (person) return { kind: 'known', person };
  const look = claimed === null ? '' : lookOf(claimed);
  const others =
    look === ''
      ? []
      : people.filter(({ name, claimed: names }) =>
          [name, ...names].some((one) => one !== null && lookOf(one) === look),
        );
  return others.length === 0 ? { kind: 'new' } : { kind: 'changed', others };
}
