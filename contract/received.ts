import { z } from 'zod';
import { fields } from '../domain/base/fields.ts';
import { aimSchema, targetSchema } from '../domain/formats/review.ts';
import { slices } from '../domain/progress/slices/index.ts';

const level = z.int().min(1).max(5);
const count = z.int().nonnegative();

/** Numbers of ratings, comments and endorsements. */
export const countsSchema = z.strictObject({ ratings: count, comments: count, endorsements: count });

/** The author of a review, with the known name for the key. */
export const mentorSchema = z.strictObject({
  key: fields.publicKey.schema,
  name: z.string().nullable(),
  /** Whether the learner has compared the key with its holder. */
  compared: z.boolean(),
});
export type Mentor = z.infer<typeof mentorSchema>;

const comments = z
  .array(
    z.strictObject({
      key: slices.comments.key,
      on: targetSchema,
      /** The title of its subject; null if it is about the whole share. */
      title: z.string().nullable(),
      text: z.string(),
      ask: z.boolean(),
      mentor: mentorSchema,
      at: z.string(),
      progress: slices.comments.value,
    }),
  )
  .readonly();

const endorsements = z
  .array(
    z.strictObject({
      skill: z.string(),
      title: z.string(),
      text: z.string(),
      mentor: mentorSchema,
      at: z.string(),
      /** Whether the skill is still as it was when it was endorsed. */
      current: z.boolean(),
    }),
  )
  .readonly();

/** Everything received from mentors. Points, comments and endorsements are those of the reviews that count. */
export const receivedSchema = z.strictObject({
  reviews: z
    .array(
      z.strictObject({
        hash: fields.hash.schema,
        mentor: mentorSchema,
        /** When it was made. */
        at: z.string(),
        /** The title of its path. */
        path: z.string(),
        counts: countsSchema,
        /** Whether it counts: of the reviews of one share by one mentor only one does. */
        counting: z.boolean(),
        /** Whether its share was gone, so that it was imported without being checked. */
        unchecked: z.boolean(),
        /** Whether its file is still kept. */
        hasFile: z.boolean(),
      }),
    )
    .readonly(),
  points: z
    .array(
      z.strictObject({
        skill: z.string(),
        title: z.string(),
        self: level,
        level,
        mentor: mentorSchema,
        at: z.string(),
      }),
    )
    .readonly(),
  comments,
  /** Comments that a later review no longer has, but that the learner answered or agreed on. */
  goneComments: comments,
  endorsements,
});
export type Received = z.infer<typeof receivedSchema>;

/** The mentors' opinions on one item or skill, latest first. */
export const opinionsSchema = z.strictObject({
  /** Each mentor's latest rating of the skill. */
  ratings: z
    .array(z.strictObject({ mentor: mentorSchema, level, aim: aimSchema.optional(), at: z.string() }))
    .readonly(),
  comments,
  endorsements,
});
export type Opinions = z.infer<typeof opinionsSchema>;
