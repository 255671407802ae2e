import { z } from 'zod';
import { fields } from '../progress/event-kind.ts';
import { line, prose } from '../text.ts';
import { longestInReview, mostInReview } from './limits.ts';

/** What a comment is about: an item, a skill, a responsibility, or all that was shared. */
export const targetSchema = z.union([
  z.strictObject({ item: fields.itemKey.schema }),
  z.strictObject({ skill: fields.skillKey.schema }),
  z.strictObject({ responsibility: fields.skillKey.schema }),
  z.strictObject({ whole: z.literal(true) }),
]);
export type Target = z.infer<typeof targetSchema>;

/** The id of a comment: the same in every review of a share that has it. */
export const commentId = z.string().regex(/^[0-9a-f]{16}$/);

const mentorLevel = z.int().min(1).max(5);
const statement = prose(longestInReview.statement).refine((text) => text.trim() !== '');

/** What a mentor says of a share: the payload of a `.waymark-review` file, version 1. What spans several parts is checked by `parseReview`. */
export const reviewSchema = z.strictObject({
  /** When it was made, and by which Waymark. Of two reviews of one share by one mentor, the later counts. */
  made: z.strictObject({ at: fields.instant.schema, waymark: z.string().max(40) }),
  mentor: z.strictObject({ name: line(longestInReview.name) }),
  /** The share that it is about. */
  share: z.strictObject({
    /** SHA-256 of its key and its payload. */
    hash: fields.hash.schema,
    /** The key that signed it. */
    key: fields.publicKey.schema,
    path: z.strictObject({ id: fields.pathId.schema, version: fields.version.schema }),
  }),
  ratings: z
    .array(z.strictObject({ skill: fields.skillKey.schema, level: mentorLevel }))
    .max(mostInReview.ratings),
  comments: z
    .array(
      z.strictObject({
        id: commentId,
        on: targetSchema,
        /** Empty only where something is to be talked about and no more is said. */
        text: prose(longestInReview.comment),
        /** To be talked about. */
        ask: z.boolean(),
      }),
    )
    .max(mostInReview.comments),
  endorsements: z
    .array(
      z.strictObject({
        skill: fields.skillKey.schema,
        text: statement,
        /** The content hash of the skill in the share. */
        hash: fields.hash.schema,
        /** Whether evidence is part of what the hash stands for. */
        evidence: z.boolean(),
      }),
    )
    .max(mostInReview.endorsements),
});

export type Review = z.infer<typeof reviewSchema>;
export type Comment = Review['comments'][number];
export type Endorsement = Review['endorsements'][number];
