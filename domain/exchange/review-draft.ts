// Apart from the schema, so that the window can use these without loading zod.
import type { ReviewDraft } from './make-review.ts';
import type { Comment, Target } from './review.ts';

/** A review that is being written: as `ReviewDraft`, but nothing in it need be finished. */
export interface DeskDraft extends ReviewDraft {
  /** The skills whose self-rating the mentor wanted to see without rating them. */
  readonly revealed: readonly string[];
}

/** @param name what the mentor calls themselves */
export function newDraft(name: string): DeskDraft {
  return { name, ratings: [], comments: [], endorsements: [], revealed: [] };
}

/** What of a draft goes into the review: empty fields are nothing. */
export function finished({ name, ratings, comments, endorsements }: DeskDraft): ReviewDraft {
  const isSaid = (text: string) => text.trim() !== '';
  return {
    name: name.trim(),
    ratings,
    comments: comments.filter(({ text, ask }) => ask || isSaid(text)),
    endorsements: endorsements.filter(({ text }) => isSaid(text)),
  };
}

/** The skills of which the mentor may see what the learner says: only after saying something, or on purpose. */
export function revealedIn({ ratings, revealed }: DeskDraft): ReadonlySet<string> {
  return new Set([...revealed, ...ratings.map(({ skill }) => skill)]);
}

/** Shows the mentor what the learner says of some skills, for good. */
export function withRevealed(draft: DeskDraft, skills: readonly string[]): DeskDraft {
  return { ...draft, revealed: [...new Set([...draft.revealed, ...skills])] };
}

export function levelIn({ ratings }: Pick<DeskDraft, 'ratings'>, skill: string): number | null {
  return ratings.find((rating) => rating.skill === skill)?.level ?? null;
}

/** Rates a skill; null takes the rating back. What was seen once stays seen. */
export function withLevel(draft: DeskDraft, skill: string, level: number | null): DeskDraft {
  const others = draft.ratings.filter((rating) => rating.skill !== skill);
  const ratings = level === null ? others : [...others, { skill, level }];
  return withRevealed({ ...draft, ratings }, [skill]);
}

/** The comment of a draft on one thing: at the desk, each thing has one. */
export function commentOn({ comments }: Pick<DeskDraft, 'comments'>, target: Target): Comment | undefined {
  const key = targetKey(target);
  return comments.find(({ on }) => targetKey(on) === key);
}

/** Changes the comment on one thing. @param id for a comment that is not there yet */
export function withComment(
  draft: DeskDraft,
  on: Target,
  change: Partial<Pick<Comment, 'text' | 'ask'>>,
  id: string,
): DeskDraft {
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

export function statementOn({ endorsements }: Pick<DeskDraft, 'endorsements'>, skill: string): string {
  return endorsements.find((endorsement) => endorsement.skill === skill)?.text ?? '';
}

/** Changes the statement on a skill; an empty one takes it away. */
export function withStatement(draft: DeskDraft, skill: string, text: string): DeskDraft {
  const others = draft.endorsements.filter((endorsement) => endorsement.skill !== skill);
  return { ...draft, endorsements: text === '' ? others : [...others, { skill, text }] };
}

/** A thing that can be commented on, as one text. */
export function targetKey(target: Target): string {
  if ('item' in target) return target.item;
  if ('skill' in target) return target.skill;
  return 'responsibility' in target ? `responsibility:${target.responsibility}` : 'whole';
}

/** Whether anything of a skill or its items is in a draft. */
export function hasSaid(draft: DeskDraft, skill: string): boolean {
  return (
    levelIn(draft, skill) !== null ||
    statementOn(draft, skill) !== '' ||
    draft.comments.some(
      ({ on }) => ('skill' in on && on.skill === skill) || ('item' in on && on.item.startsWith(`${skill}/`)),
    )
  );
}
