import { isEndorsementValid } from '../reviews/is-endorsement-valid.ts';
import { endorsements, givenComments, mentorRatings, reviewsIn } from '../reviews/effective-reviews.ts';
import { peopleOf, keyUsesIn } from '../reviews/people.ts';
import type { Sha256 } from '../formats/skill-content.ts';
import { titleOfTarget } from '../reviews/title-of-target.ts';
import type { PathIndex } from '../path/path-index.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import type { Calendar } from '../base/days.ts';
import type { Report } from './schema.ts';

/** The cryptographic functions that the host supplies for reviews. */
export interface MentorKeys {
  readonly sha256: Sha256;
  /** The fingerprint of a public key. */
  readonly fingerprintOf: (key: string) => string;
}

export type ReportMentors = NonNullable<Report['mentors']>;

/**
 * What mentors said about a path, according to this log.
 * @param comments whether to include their comments
 * @returns undefined if no mentor said anything
 */
export function mentorsOf(
  index: PathIndex,
  log: ProgressLog,
  calendar: Calendar,
  { sha256, fingerprintOf }: MentorKeys,
  comments: boolean,
): ReportMentors | undefined {
  const reviews = reviewsIn(log);
  const onPath = new Set(
    reviews.filter(({ content }) => content.share.path.id === index.path.id).map(({ key }) => key),
  );
  const people = new Map(
    peopleOf(keyUsesIn(log), log).map(({ key, name, compared }) => [
      key,
      { name, fingerprint: fingerprintOf(key), compared },
    ]),
  );
  const by = ({ mentor, at }: { readonly mentor: string; readonly at: string }) => {
    // Every mentor with a review that counts is among the people.
    const { name, fingerprint } = people.get(mentor)!;
    return { mentor: { name, fingerprint }, on: calendar.dayOf(Date.parse(at)) };
  };
  const { skills } = index.path;
  const [rated, endorsed] = [mentorRatings(reviews), endorsements(reviews)];
  const said = {
    ratings: skills.flatMap(({ key, title }) =>
      (rated.get(key) ?? []).map((rating) => ({
        skill: key,
        title,
        own: log.at('skills', key).level,
        level: rating.level,
        aim: rating.aim ? { level: rating.aim.level, by: rating.aim.by ?? null } : null,
        ...by(rating),
      })),
    ),
    endorsements: skills.flatMap(({ key, title }) =>
      (endorsed.get(key) ?? []).map((endorsement) => ({
        skill: key,
        title,
        text: endorsement.text,
        current: isEndorsementValid(log, [index], endorsement, sha256),
        ...by(endorsement),
      })),
    ),
    comments: givenComments(reviews).flatMap((comment) => {
      const about = titleOfTarget([index], comment.on);
      const isHere = about !== null || ('whole' in comment.on && onPath.has(comment.review));
      if (!comments || !isHere) return [];
      const { answer, agreed, resolved } = log.at('comments', comment.key);
      const { on } = comment;
      const target = {
        item: 'item' in on ? (index.renamed.get(on.item) ?? on.item) : null,
        skill: 'skill' in on ? on.skill : null,
      };
      return [
        {
          ...target,
          about,
          text: comment.text,
          ask: comment.ask,
          answer,
          agreed: agreed && { text: agreed.text, until: agreed.until ?? null },
          resolved,
          ...by(comment),
        },
      ];
    }),
  };
  const all = [...said.ratings, ...said.endorsements, ...said.comments];
  if (all.length === 0) return undefined;
  const fingerprints = new Set(all.map(({ mentor }) => mentor.fingerprint));
  return {
    people: [...people.values()].filter(({ fingerprint }) => fingerprints.has(fingerprint)),
    ...said,
  };
}
