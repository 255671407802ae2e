import type { Output } from '../../contract/index.ts';
import type { Opinions, Received } from '../../contract/reviews.ts';
import { agendaOf } from '../../domain/exchange/agenda.ts';
import { countsOf } from '../../domain/exchange/counts.ts';
import { isAbout } from '../../domain/exchange/is-about.ts';
import { isCurrent } from '../../domain/exchange/is-current.ts';
import { endorsements, givenComments, mentorRatings, reviewsIn } from '../../domain/exchange/mentors.ts';
import type { GivenComment, GivenEndorsement } from '../../domain/exchange/mentors.ts';
import type { Target } from '../../domain/exchange/review.ts';
import type { Person } from '../../domain/exchange/people.ts';
import { keyOfTarget, titleOfTarget } from '../../domain/exchange/title-of-target.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import type { Subject } from '../../domain/progress/slices/evidence/events.ts';
import { fingerprintOfKey } from './fingerprint.ts';
import { sha256 } from './open-sealed.ts';

/** The workspace data needed to describe what mentors said. */
interface Source {
  readonly log: ProgressLog;
  /** All paths of the workspace. */
  readonly paths: readonly PathIndex[];
  readonly people: readonly Person[];
}

/** What mentors sent back, in its current state. */
export function received(source: Source): Received {
  const { log, paths } = source;
  const teller = tellerOf(source);
  const counting = reviewsIn(log);
  const given = [...log.all('reviews')].flatMap(([key, { all }]) =>
    all.map(({ hash, content }, i) => ({
      hash,
      mentor: teller.mentor(key.slice(key.indexOf('/') + 1)),
      at: content.made.at,
      path: paths.find(({ path }) => path.id === content.share.path.id)?.path.title ?? content.share.path.id,
      counts: countsOf(content),
      counting: i === all.length - 1,
    })),
  );
  return {
    reviews: given.toSorted(latestFirst),
    points: agendaOf(log).points.map(({ mentor, ...point }) => ({
      ...point,
      title: teller.skillTitle(point.skill),
      mentor: teller.mentor(mentor),
    })),
    comments: givenComments(counting).map(teller.comment).toSorted(latestFirst),
    endorsements: [...endorsements(counting).values()].flat().map(teller.endorsement).toSorted(latestFirst),
  };
}

/** What there is to talk about; see `reviews:agenda`. */
export function agenda({ log, paths, people }: Source): Output<'reviews:agenda'> {
  const { points, questions } = agendaOf(log);
  const names = new Map(people.map(({ key, name }) => [key, name]));
  const mentorOf = (key: string) => ({ name: names.get(key) ?? '', fingerprint: fingerprintOfKey(key) });
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
  };
}

/** What mentors say of an item or a skill; see `reviews:opinions`. */
export function opinions(source: Source, subject: Subject): Opinions {
  const teller = tellerOf(source);
  const counting = reviewsIn(source.log);
  const skill = 'skill' in subject ? subject.skill : skillOf(source.paths, subject.item);
  return {
    ratings: (mentorRatings(counting).get(skill) ?? [])
      .map(({ mentor, level, at }) => ({ mentor: teller.mentor(mentor), level, at }))
      .toSorted(latestFirst),
    comments: givenComments(counting)
      .filter(({ on }) => isAbout(on, subject, source.paths))
      .map(teller.comment)
      .toSorted(latestFirst),
    endorsements: (endorsements(counting).get(skill) ?? []).map(teller.endorsement).toSorted(latestFirst),
  };
}

function tellerOf({ log, paths, people }: Source) {
  const names = new Map(people.map(({ key, name }) => [key, name]));
  const mentor = (key: string) => ({ key, name: names.get(key) ?? null });
  const skillTitle = (skill: string) => titleOfTarget(paths, { skill }) ?? skill;
  return {
    mentor,
    skillTitle,
    comment: ({ key, on, text, ask, mentor: by, at }: GivenComment) => ({
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
      current: isCurrent(log, paths, given, sha256),
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
