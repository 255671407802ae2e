import type { Comment } from '../formats/review.ts';
import type { CommentProgress } from '../progress/slices/comments/slice.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import { givenComments, mentorRatings, reviewsIn } from './effective-reviews.ts';
import type { GivenComment } from './effective-reviews.ts';

/** Two ratings that are at least this many levels apart go on the agenda. */
export const widestGap = 2;

/** The number of levels between two ratings; 0 if one is missing. */
export function levelsApart(one: number | null, other: number | null): number {
  return one === null || other === null ? 0 : Math.abs(one - other);
}

/** A skill that the learner and a mentor rate far apart. */
export interface AgendaPoint {
  readonly skill: string;
  /** The learner's own level. */
  readonly self: number;
  /** The public key of the mentor. */
  readonly mentor: string;
  /** The mentor's level. */
  readonly level: number;
  /** When the mentor's review was made. */
  readonly at: string;
}

/** Whether a mentor wants to talk about a comment, and the learner has neither agreed on it nor resolved it. */
export function isAsked({ ask }: Pick<Comment, 'ask'>, progress: CommentProgress | undefined): boolean {
  return ask && progress?.resolved !== true && (progress?.agreed ?? null) === null;
}

/** What the learner and the mentors have to talk about. */
export interface Agenda {
  /** Widest apart first. */
  readonly points: readonly AgendaPoint[];
  /** Comments that mentors marked to talk about, neither agreed on nor resolved, oldest first. */
  readonly questions: readonly GivenComment[];
}

/** The current agenda. A point disappears when the ratings come closer, a question when it is resolved. */
export function agendaOf(log: ProgressLog): Agenda {
  const reviews = reviewsIn(log);
  const points = [...mentorRatings(reviews)].flatMap(([skill, ratings]) => {
    const self = log.at('skills', skill).level;
    return ratings.flatMap(({ mentor, level, at }) =>
      self !== null && levelsApart(self, level) >= widestGap ? [{ skill, self, mentor, level, at }] : [],
    );
  });
  return {
    points: points.toSorted((a, b) => levelsApart(b.self, b.level) - levelsApart(a.self, a.level)),
    questions: givenComments(reviews).filter((comment) => isAsked(comment, log.at('comments', comment.key))),
  };
}
