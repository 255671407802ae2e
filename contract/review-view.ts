import { z } from 'zod';
import { fields } from '../domain/base/fields.ts';
import { signerSchema } from './people.ts';

/** A review as it was given, with the titles of what it is about. */
export const reviewViewSchema = z.strictObject({
  hash: fields.hash.schema,
  /** What the mentor calls themselves. */
  name: z.string(),
  /** When it was made. */
  at: z.string(),
  /** Null for one of the mentor's own. */
  signer: signerSchema.nullable(),
  ratings: z.array(z.strictObject({ title: z.string(), level: z.int() })).readonly(),
  comments: z
    .array(
      z.strictObject({
        /** Null for all that was shared. */
        title: z.string().nullable(),
        text: z.string(),
        ask: z.boolean(),
      }),
    )
    .readonly(),
  endorsements: z.array(z.strictObject({ title: z.string(), text: z.string() })).readonly(),
});
export type ReviewView = z.infer<typeof reviewViewSchema>;
