/** The two texts that a learner types about a mentor's comment: an answer, and what was agreed. */
export const commentTexts = ['answer', 'agreed'] as const;
export type CommentText = (typeof commentTexts)[number];

/**
 * The draft field of such a text. It has the start of the share's hash, and the id of the comment (`<share>/<id>`).
 */
export function commentField<T extends CommentText>(text: T, comment: string): `${T}:${string}` {
  return `${text}:${comment.slice(0, 40)}/${comment.slice(comment.lastIndexOf('/') + 1)}`;
}
