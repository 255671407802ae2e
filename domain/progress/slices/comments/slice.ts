import { z } from 'zod';
import { field, fields, optional } from '../../../base/fields.ts';
import { eventKind } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { longest, patterns } from '../../../base/patterns.ts';
import { slice } from '../../slice.ts';
import { commentFold } from './fold.ts';

const comment = field(
  z.string().regex(patterns.commentKey),
  (value) => typeof value === 'string' && patterns.commentKey.test(value),
);
export const answer = fields.prose(longest.answer);

const yesOrNo = field(z.boolean(), (value) => typeof value === 'boolean');

const answered = eventKind('comment.answered', { comment, text: answer });
const resolved = eventKind('comment.resolved', { comment, resolved: yesOrNo });
const planned = eventKind('comment.planned', { comment, planned: yesOrNo });
/** What the learner and the mentor agreed on; an empty text removes it. */
const agreed = eventKind('comment.agreed', { comment, text: answer, until: optional(fields.day) });
export const commentKinds = [answered, resolved, planned, agreed] as const;

/** The learner's response to a mentor's comment. */
const commentProgressSchema = z.strictObject({
  /** Empty if there is none. */
  answer: answer.schema,
  resolved: z.boolean(),
  /** Whether the comment's target is planned as a next item. */
  planned: z.boolean(),
  /** What was agreed on, and until when; null if nothing was. */
  agreed: z.strictObject({ text: answer.schema, until: fields.day.schema.optional() }).readonly().nullable(),
});
export type CommentProgress = Readonly<z.infer<typeof commentProgressSchema>>;

export type CommentEvent = EventOf<(typeof commentKinds)[number]>;

/** Comments by share, mentor and id; see `commentKey`. Their texts are in the reviews. */
export const comments = slice({
  kinds: commentKinds,
  key: comment.schema,
  value: commentProgressSchema as z.ZodType<CommentProgress>,
  fold: commentFold,
  keyOf: (event) => event.comment,
});
