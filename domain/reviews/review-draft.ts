// Separate from the schema, so that the window can use these without loading zod.
import type { ReviewContent } from './make-review.ts';
import type { Aim, Comment, Review, Target } from '../formats/review.ts';

/** A review in progress: like `ReviewContent`, but nothing in it needs to be complete. */
export interface ReviewDraft extends ReviewContent {
  /** Skills whose self-rating the mentor revealed without rating them. */
  readonly revealed: readonly string[];
}

/** An empty draft. @param name the mentor's own name */
export function newDraft(name: string): ReviewDraft {
  return { name, ratings: [], comments: [], endorsements: [], revealed: [] };
}

/** A draft that says what a review said, to continue from it. */
export function draftFrom({ mentor, ratings, comments, endorsements }: Review): ReviewDraft {
  return {
    name: mentor.name,
    ratings,
    comments,
    endorsements: endorsements.map(({ skill, text }) => ({ skill, text })),
    revealed: [],
  };
}

/**
 * What a review said, with more or other parts: a rating and a statement take the place of that on the same skill, comments
 * those on the same target. The first of them keeps the id, so that an answer to it stays with it.
 */
export function continued(last: Review, more: ReviewDraft): ReviewDraft {
  const before = draftFrom(last);
  const ids = new Map(before.comments.map(({ on, id }) => [targetKey(on), id]));
  const comments = more.comments.map((comment) => {
    const key = targetKey(comment.on);
    const id = ids.get(key) ?? comment.id;
    ids.delete(key);
    return { ...comment, id };
  });
  return joined(before, { ...more, comments });
}

/** A draft that was left behind, with all that a later review said. What only the draft says stays. */
export function overtaken(draft: ReviewDraft, last: Review): ReviewDraft {
  return joined(draft, { ...draftFrom(last), revealed: draft.revealed });
}

/** Two drafts as one; on the same skill or target the second one counts. */
function joined(first: ReviewDraft, second: ReviewDraft): ReviewDraft {
  const both = <T>(was: readonly T[], is: readonly T[], keyOf: (part: T) => string) => {
    const keys = new Set(is.map(keyOf));
    return [...was.filter((part) => !keys.has(keyOf(part))), ...is];
  };
  return {
    name: second.name,
    ratings: both(first.ratings, second.ratings, ({ skill }) => skill),
    comments: both(first.comments, second.comments, ({ on }) => targetKey(on)),
    endorsements: both(first.endorsements, second.endorsements, ({ skill }) => skill),
    revealed: second.revealed,
  };
}

/** The part of a draft that goes into the review. Empty fields are dropped. */
export function finished({ name, ratings, comments, endorsements }: ReviewDraft): ReviewContent {
  const isSaid = (text: string) => text.trim() !== '';
  return {
    name: name.trim(),
    ratings,
    comments: comments.filter(({ text, ask }) => ask || isSaid(text)),
    endorsements: endorsements.filter(({ text }) => isSaid(text)),
  };
}

/** The skills whose self-ratings the mentor may see: those the mentor has rated or explicitly revealed. */
export function revealedIn({ ratings, revealed }: ReviewDraft): ReadonlySet<string> {
  return new Set([...revealed, ...ratings.map(({ skill }) => skill)]);
}

/** Reveals the learner's self-ratings of some skills. This cannot be reversed. */
export function withRevealed(draft: ReviewDraft, skills: readonly string[]): ReviewDraft {
  return { ...draft, revealed: [...new Set([...draft.revealed, ...skills])] };
}

export function levelIn({ ratings }: Pick<ReviewDraft, 'ratings'>, skill: string): number | null {
  return ratings.find((rating) => rating.skill === skill)?.level ?? null;
}

/** Rates a skill; null removes the rating. The self-rating stays revealed either way. */
export function withLevel(draft: ReviewDraft, skill: string, level: number | null): ReviewDraft {
  const before = draft.ratings.find((rating) => rating.skill === skill);
  const others = draft.ratings.filter((rating) => rating.skill !== skill);
  const ratings = level === null ? others : [...others, { ...before, skill, level }];
  return withRevealed({ ...draft, ratings }, [skill]);
}

export function aimIn({ ratings }: Pick<ReviewDraft, 'ratings'>, skill: string): Aim | null {
  return ratings.find((rating) => rating.skill === skill)?.aim ?? null;
}

/** Sets what to aim for in a skill that is rated; null removes it. */
export function withAim(draft: ReviewDraft, skill: string, aim: Aim | null): ReviewDraft {
  return {
    ...draft,
    ratings: draft.ratings.map((rating) => {
      if (rating.skill !== skill) return rating;
      const { aim: _, ...rest } = rating;
      return aim === null ? rest : { ...rest, aim };
    }),
  };
}

/** The draft's comment on a target. A draft has at most one comment per target. */
export function commentOn({ comments }: Pick<ReviewDraft, 'comments'>, target: Target): Comment | undefined {
  const key = targetKey(target);
  return comments.find(({ on }) => targetKey(on) === key);
}

/** Changes the comment on a target; an empty comment is removed. @param id for a new comment */
export function withComment(
  draft: ReviewDraft,
  on: Target,
  change: Partial<Pick<Comment, 'text' | 'ask'>>,
  id: string,
): ReviewDraft {
  const before = commentOn(draft, on) ?? { id, on, text: '', ask: false };
  const after = { ...before, ...change };
  const isNothing = after.text === '' && !after.ask;
  const at = draft.comments.findIndex((comment) => comment.id === before.id);
  const others = draft.comments.filter((comment) => comment.id !== before.id);
  return {
    ...draft,
    comments: isNothing ? others : others.toSpliced(at < 0 ? others.length : at, 0, after),
  };
}

export function statementOn({ endorsements }: Pick<ReviewDraft, 'endorsements'>, skill: string): string {
  return endorsements.find((endorsement) => endorsement.skill === skill)?.text ?? '';
}

/** Changes the statement on a skill; an empty one removes it. */
export function withStatement(draft: ReviewDraft, skill: string, text: string): ReviewDraft {
  const others = draft.endorsements.filter((endorsement) => endorsement.skill !== skill);
  return { ...draft, endorsements: text === '' ? others : [...others, { skill, text }] };
}

/** A comment's target as a unique text. */
export function targetKey(target: Target): string {
  if ('item' in target) return target.item;
  if ('skill' in target) return target.skill;
  return 'responsibility' in target ? `responsibility:${target.responsibility}` : 'whole';
}

/** Whether a draft says anything about a skill or its items. */
export function hasSaid(draft: ReviewDraft, skill: string): boolean {
  return (
    levelIn(draft, skill) !== null ||
    statementOn(draft, skill) !== '' ||
    draft.comments.some(
      ({ on }) => ('skill' in on && on.skill === skill) || ('item' in on && on.item.startsWith(`${skill}/`)),
    )
  );
}
