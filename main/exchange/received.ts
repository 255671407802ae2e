import type { Received } from '../../domain/contract/sharing.ts';
import { agendaOf } from '../../domain/exchange/agenda.ts';
import { countsOf } from '../../domain/exchange/counts.ts';
import { isCurrent } from '../../domain/exchange/is-current.ts';
import { endorsements, givenComments, reviewsIn } from '../../domain/exchange/mentors.ts';
import type { Person } from '../../domain/exchange/people.ts';
import { titleOfTarget } from '../../domain/exchange/title-of-target.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import { sha256 } from './open-sealed.ts';

/** What came back from mentors, as things stand. @param paths all of the workspace */
export function received(log: ProgressLog, paths: readonly PathIndex[], people: readonly Person[]): Received {
  const names = new Map(people.map(({ key, name }) => [key, name]));
  const mentorOf = (key: string) => ({ key, name: names.get(key) ?? null });
  const skillTitle = (skill: string) => titleOfTarget(paths, { skill }) ?? skill;
  const counting = reviewsIn(log);
  const given = [...log.all('reviews')].flatMap(([key, { all }]) =>
    all.map(({ hash, content }, i) => ({
      hash,
      mentor: mentorOf(key.slice(key.indexOf('/') + 1)),
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
      title: skillTitle(point.skill),
      mentor: mentorOf(mentor),
    })),
    comments: givenComments(counting)
      .map(({ key, on, text, ask, mentor, at }) => ({
        key,
        on,
        title: titleOfTarget(paths, on),
        text,
        ask,
        mentor: mentorOf(mentor),
        at,
        progress: log.at('comments', key),
      }))
      .toSorted(latestFirst),
    endorsements: [...endorsements(counting).values()]
      .flat()
      .map((endorsement) => ({
        skill: endorsement.skill,
        title: skillTitle(endorsement.skill),
        text: endorsement.text,
        mentor: mentorOf(endorsement.mentor),
        at: endorsement.at,
        current: isCurrent(log, paths, endorsement, sha256),
      }))
      .toSorted(latestFirst),
  };
}

function latestFirst(a: { readonly at: string }, b: { readonly at: string }): number {
  return a.at === b.at ? 0 : a.at < b.at ? 1 : -1;
}
