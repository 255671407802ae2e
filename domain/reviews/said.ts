import { commentKey, reviewsKey } from '../formats/keys.ts';
import type { Comment, Review, Target } from '../formats/review.ts';
import type { Share, SharedAnswer } from '../formats/share.ts';

/** A comment of an earlier review, and what the learner made of it. */
export interface Said {
  /** Null if the comment itself is not known here. */
  readonly comment: {
    readonly on: Target;
    readonly text: string;
    readonly ask: boolean;
    /** When its review was made. */
    readonly at: string;
  } | null;
  /** Null if the share has none. */
  readonly answer: Pick<SharedAnswer, 'text' | 'agreed' | 'resolved'> | null;
}

/** The comments that are known where a share is read, by the share that they are about, their mentor and their id. */
export type KnownComments = ReadonlyMap<string, Comment & { readonly at: string }>;

/** The comments of reviews, each with the public key of its mentor; of those with the same id, that of the first review in the list. */
export function commentsOf(
  reviews: readonly { readonly mentor: string; readonly said: Review }[],
): KnownComments {
  return new Map(
    reviews
      .toReversed()
      .flatMap(({ mentor, said: { comments, share, made } }) =>
        comments.map(
          (comment) => [keyOf(share.hash, mentor, comment.id), { ...comment, at: made.at }] as const,
        ),
      ),
  );
}

/**
 * What was said before a share was made: all that it answers, and the comments of the last review.
 * @param last the last review of an earlier share; null if there is none
 */
export function saidBefore(
  share: Share,
  known: KnownComments,
  last: { readonly mentor: string; readonly said: Review } | null,
): readonly Said[] {
  const answers = share.answers ?? [];
  const answered = new Set(answers.map((answer) => keyOf(answer.share, answer.mentor, answer.comment)));
  const unanswered = (last?.said.comments ?? []).filter(
    ({ id }) => !answered.has(keyOf(last!.said.share.hash, last!.mentor, id)),
  );
  return [
    ...answers.map(({ share: reviewed, mentor, comment, text, agreed, resolved }) => ({
      comment: told(known.get(keyOf(reviewed, mentor, comment))),
      answer: {
        ...(text === undefined ? {} : { text }),
        ...(agreed === undefined ? {} : { agreed }),
        resolved,
      },
    })),
    ...unanswered.map((comment) => ({ comment: told({ ...comment, at: last!.said.made.at }), answer: null })),
  ];
}

function told(comment: (Comment & { readonly at: string }) | undefined): Said['comment'] {
  if (comment === undefined) return null;
  const { on, text, ask, at } = comment;
  return { on, text, ask, at };
}

function keyOf(share: string, mentor: string, id: string): string {
  return commentKey(reviewsKey(share, mentor), id);
}
