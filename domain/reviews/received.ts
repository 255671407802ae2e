import { agendaOf } from './agenda.ts';
import { countsOf } from './counts.ts';
import { concerns } from './concerns.ts';
import { isEndorsementValid } from './is-endorsement-valid.ts';
import { endorsements, givenComments, mentorRatings, reviewsIn } from './effective-reviews.ts';
import { currentReview } from './import-review.ts';
import { responsesIn } from './responses.ts';
import type { GivenComment, GivenEndorsement } from './effective-reviews.ts';
import { partsOfReviewsKey } from '../formats/keys.ts';
import type { Target } from '../formats/review.ts';
import type { Person } from './people.ts';
import { keyOfTarget, titleOfTarget } from './title-of-target.ts';
import type { PathIndex } from '../path/path-index.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import type { Subject } from '../progress/slices/evidence/events.ts';

/** The workspace data needed to describe what mentors said. */
interface Source {
  readonly log: ProgressLog;
  /** All paths of the workspace. */
  readonly paths: readonly PathIndex[];
  readonly people: readonly Person[];
  /** The hashes of the received reviews whose files are kept. */
  readonly files: ReadonlySet<string>;
  /** SHA-256 of a text, in hex. */
  readonly sha256: (text: string) => string;
  /** The fingerprint of a public key in Base64. */
  readonly fingerprintOf: (key: string) => string;
}

/** See `received`. */
export type Received = ReturnType<typeof received>;

/** What mentors sent back, in its current state. */
export function received(source: Source) {
  const { log, paths } = source;
  const presenter = presenterFor(source);
  const counting = reviewsIn(log);
  const given = [...log.all('reviews')].flatMap(([key, reviews]) =>
    reviews.all.map(({ hash, content, unchecked }) => ({
      hash,
      mentor: presenter.mentor(partsOfReviewsKey(key).mentor),
      at: content.made.at,
      path: paths.find(({ path }) => path.id === content.share.path.id)?.path.title ?? content.share.path.id,
      counts: countsOf(content),
      counting: currentReview(reviews)?.hash === hash,
      unchecked,
      hasFile: source.files.has(hash),
    })),
  );
  return {
    reviews: given.toSorted(latestFirst),
    points: agendaOf(log).points.map(({ mentor, ...point }) => ({
      ...point,
      title: presenter.skillTitle(point.skill),
      mentor: presenter.mentor(mentor),
    })),
    comments: givenComments(counting).map(presenter.comment).toSorted(latestFirst),
    goneComments: responsesIn(log)
      .filter(({ isCurrent, progress }) => !isCurrent && (progress.answer !== '' || progress.agreed !== null))
      .map(presenter.comment)
      .toSorted(latestFirst),
    endorsements: [...endorsements(counting).values()]
      .flat()
      .map(presenter.endorsement)
      .toSorted(latestFirst),
  };
}

/** What there is to talk about; see `reviews:agenda`. */
export function agenda(source: Source) {
  const { log, paths, fingerprintOf } = source;
  const { points, questions } = agendaOf(log);
  const presenter = presenterFor(source);
  const mentorOf = (key: string) => {
    const { name, compared } = presenter.mentor(key);
    return { name: name ?? '', fingerprint: fingerprintOf(key), compared };
  };
  const titleOf = (on: Target) => titleOfTarget(paths, on) ?? keyOfTarget(on);
  return {
    points: points.map(({ skill, self, level, mentor, at }) => ({
      skill,
      title: titleOf({ skill }) ?? skill,
      self,
      level,
      mentor: mentorOf(mentor),
      at,
    })),
    questions: questions.map(({ on, text, mentor, at, key }) => ({
      on,
      title: titleOf(on),
      text,
      comment: key,
      mentor: mentorOf(mentor),
      at,
    })),
    agreements: responsesIn(log).flatMap(({ key, on, text, mentor, progress: { agreed, resolved } }) =>
      agreed === null || resolved
        ? []
        : [
            {
              on,
              title: titleOf(on),
              text,
              agreed: agreed.text,
              until: agreed.until ?? null,
              comment: key,
              mentor: mentorOf(mentor),
            },
          ],
    ),
  };
}

/** What mentors say of an item or a skill; see `reviews:opinions`. */
export function opinions(source: Source, subject: Subject) {
  const presenter = presenterFor(source);
  const counting = reviewsIn(source.log);
  const skill = 'skill' in subject ? subject.skill : skillOf(source.paths, subject.item);
  return {
    ratings: (mentorRatings(counting).get(skill) ?? [])
      .map((rating) => ({ ...rating, mentor: presenter.mentor(rating.mentor) }))
      .toSorted(latestFirst),
    comments: givenComments(counting)
      .filter(({ on }) => concerns(on, subject, source.paths))
      .map(presenter.comment)
      .toSorted(latestFirst),
    endorsements: (endorsements(counting).get(skill) ?? []).map(presenter.endorsement).toSorted(latestFirst),
  };
}

/** A mentor as known by their key. */
export function mentorIn(people: readonly Person[], key: string) {
  const person = people.find((one) => one.key === key);
  return { key, name: person?.name ?? null, compared: person?.compared ?? false };
}

function presenterFor({ log, paths, people, sha256 }: Source) {
  const mentor = (key: string) => mentorIn(people, key);
  const skillTitle = (skill: string) => titleOfTarget(paths, { skill }) ?? skill;
  return {
    mentor,
    skillTitle,
    comment: ({ key, on, text, ask, mentor: by, at }: Omit<GivenComment, 'id' | 'review'>) => ({
      key,
      on,
      title: titleOfTarget(paths, on),
      text,
      ask,
      mentor: mentor(by),
      at,
      progress: log.at('comments', key),
    }),
    endorsement: (given: GivenEndorsement) => ({
      skill: given.skill,
      title: skillTitle(given.skill),
      text: given.text,
      mentor: mentor(given.mentor),
      at: given.at,
      current: isEndorsementValid(log, paths, given, sha256),
    }),
  };
}

/** The skill of an item, in the first path that has the item; empty if there is none. */
function skillOf(paths: readonly PathIndex[], item: string): string {
  return paths.flatMap(({ items }) => items.get(item)?.skill.key ?? [])[0] ?? '';
}

function latestFirst(a: { readonly at: string }, b: { readonly at: string }): number {
  return a.at === b.at ? 0 : a.at < b.at ? 1 : -1;
}
