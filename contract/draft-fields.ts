/**
 * The draft field of an answer to a mentor's comment (`<share>/<id>`). It has the start of the share's hash, and the
 * id.
 */
export function answerField(comment: string): `answer:${string}` {
  return `answer:${comment.slice(0, 40)}/${comment.slice(comment.lastIndexOf('/') + 1)}`;
}
