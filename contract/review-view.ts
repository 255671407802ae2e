import { z } from 'zod';
import { fields } from '../domain/base/fields.ts';
import { aimSchema } from '../domain/formats/review.ts';
import { signerSchema } from './people.ts';

/** A review as it was given, with the titles of its subjects. */
export const reviewViewSchema = z.strictObject({
  hash: fields.hash.schema,
  /** The mentor's name in the review. */
  name: z.string(),
  /** When it was made. */
  at: z.string(),
  /** Null if the mentor looks at their own review. */
  signer: signerSchema.nullable(),
  ratings: z
    .array(z.strictObject({ title: z.string(), level: z.int(), aim: aimSchema.optional() }))
    .readonly(),
  comments: z
    .array(
      z.strictObject({
        /** Null if it is about the whole share. */
        title: z.string().nullable(),
        text: z.string(),
        ask: z.boolean(),
      }),
    )
    .readonly(),
  endorsements: z.array(z.strictObject({ title: z.string(), text: z.string() })).readonly(),
});
export type ReviewView = z.infer<typeof reviewViewSchema>;
