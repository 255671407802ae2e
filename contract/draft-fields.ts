/** The field of an answer to a mentor's comment (`<share>/<id>`): by the beginning of its share, and by its id. */
export function answerField(comment: string): `answer:${string}` {
  return `answer:${comment.slice(0, 40)}/${comment.slice(comment.lastIndexOf('/') + 1)}`;
}
