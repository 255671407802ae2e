import { z } from 'zod';
import { reviewSchema } from '../exchange/review.ts';
import { fields } from '../progress/event-kind.ts';
import { comparedSchema, signerSchema } from './people.ts';
import { changeSchema } from './progress.ts';

const count = z.int().nonnegative();
/** How many ratings, comments and endorsements there are of something. */
export const countsSchema = z.strictObject({ ratings: count, comments: count, endorsements: count });
const hash = fields.hash.schema;

const part = <S extends z.ZodType>(schema: S) =>
  z.array(z.strictObject({ was: schema.nullable(), is: schema.nullable() })).readonly();

/** What would become of an import; see `ImportPlan`. */
const planSchema = z.strictObject({
  kind: z.enum(['new', 'newer', 'older', 'known']),
  diff: z.strictObject({
    ratings: part(reviewSchema.shape.ratings.element),
    comments: part(reviewSchema.shape.comments.element),
    endorsements: part(reviewSchema.shape.endorsements.element),
  }),
  added: countsSchema,
  changed: countsSchema,
  removed: countsSchema,
  unchanged: countsSchema,
});

/** A file that the learner has chosen or dropped, or its bytes. */
const source = z.union([
  z.strictObject({ file: z.string().max(4096) }),
  z.strictObject({ bytes: z.base64().max(3_000_000) }),
]);

export const sharingRequests = {
  /** Looks at a review of the learner's own share: what it would change, and who signed it. */
  'sharing:look': {
    effect: 'read',
    input: z.strictObject({ review: source }),
    output: z.strictObject({ hash, content: reviewSchema, signer: signerSchema, plan: planSchema }),
  },
  /**
   * Imports a review, all of it or nothing; `change` is null where it was imported before.
   * Throws `untrusted` where its key must be compared first.
   */
  'sharing:import': {
    effect: 'write',
    input: z.strictObject({ review: source, compared: comparedSchema }),
    output: z.strictObject({
      review: hash,
      plan: planSchema,
      signer: signerSchema,
      change: changeSchema.nullable(),
    }),
  },
} as const;
