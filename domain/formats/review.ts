import { z } from 'zod';
import { fields } from '../base/fields.ts';
import { line, prose } from '../base/text.ts';
import { longestInReview, mostInReview } from './limits.ts';

/** What a comment is about: an item, a skill, a responsibility, or the whole share. */
export const targetSchema = z.union([
  z.strictObject({ item: fields.itemKey.schema }),
  z.strictObject({ skill: fields.skillKey.schema }),
  z.strictObject({ responsibility: fields.skillKey.schema }),
  z.strictObject({ whole: z.literal(true) }),
]);
export type Target = z.infer<typeof targetSchema>;

/** The id of a comment, the same in every review of a share that includes the comment. */
export const commentId = z.string().regex(/^[0-9a-f]{16}$/);

const mentorLevel = z.int().min(1).max(5);
const statement = prose(longestInReview.statement).refine((text) => text.trim() !== '');

/** The level that a mentor would have the learner aim for. */
export const aimSchema = z.strictObject({
  level: mentorLevel,
  /** The day by which it is to be reached. */
  by: fields.day.schema.optional(),
});
export type Aim = z.infer<typeof aimSchema>;

/** The payload of a `.waymark-review` file. `parseReview` also checks what spans several parts. */
export const reviewSchema = z.strictObject({
  /**
   * When, and with which version of Waymark, it was made. Of a mentor's reviews of one share, the latest
   * counts.
   */
  made: z.strictObject({ at: fields.instant.schema, waymark: z.string().max(40) }),
  mentor: z.strictObject({ name: line(longestInReview.name) }),
  /** The reviewed share. */
  share: z.strictObject({
    /** SHA-256 of the share's key and payload. */
    hash: fields.hash.schema,
    /** The key that signed the share. */
    key: fields.publicKey.schema,
    path: z.strictObject({ id: fields.pathId.schema, version: fields.version.schema }),
  }),
  ratings: z
    .array(z.strictObject({ skill: fields.skillKey.schema, level: mentorLevel, aim: aimSchema.optional() }))
    .max(mostInReview.ratings),
  comments: z
    .array(
      z.strictObject({
        id: commentId,
        on: targetSchema,
        /** Empty only if `ask` is set and the mentor wrote nothing more. */
        text: prose(longestInReview.comment),
        /** Whether the mentor wants to talk about it. */
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
        /** Whether the hash covers evidence. */
        evidence: z.boolean(),
      }),
    )
    .max(mostInReview.endorsements),
});

export type Review = z.infer<typeof reviewSchema>;
export type Rating = Review['ratings'][number];
export type Comment = Review['comments'][number];
export type Endorsement = Review['endorsements'][number];
