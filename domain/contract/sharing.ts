import { z } from 'zod';
import { reviewSchema } from '../exchange/review.ts';
import { fields } from '../progress/event-kind.ts';
import { changeSchema } from './progress.ts';

const count = z.int().nonnegative();
const counts = z.strictObject({ ratings: count, comments: count, endorsements: count });
const hash = fields.hash.schema;
const publicKey = fields.publicKey.schema;
const fingerprint = z.string();

/** Somebody whose key was seen; see `Person`. */
export const personSchema = z.strictObject({
  key: publicKey,
  name: z.string().nullable(),
  claimed: z.array(z.string()).readonly(),
  compared: z.boolean(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  fingerprint,
  /** The fingerprint for reading aloud. */
  words: z.array(z.string()).readonly(),
});
export type KnownPerson = z.infer<typeof personSchema>;

/** Who signed a file, and whether that key was seen before; see `Recognition`. */
const signerSchema = z.strictObject({
  kind: z.enum(['known', 'new', 'changed']),
  key: publicKey,
  /** The name that the file gives. */
  claimed: z.string().nullable(),
  fingerprint,
  words: z.array(z.string()).readonly(),
  /** The person with this key, or those who have the name by another key. */
  people: z.array(personSchema).readonly(),
});
export type Signer = z.infer<typeof signerSchema>;

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
  added: counts,
  changed: counts,
  removed: counts,
  unchanged: counts,
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
    input: z.strictObject({
      review: source,
      /** The fingerprint of its key as its holder gave it, in digits or words; null where it was not compared. */
      compared: z.string().max(400).nullable(),
    }),
    output: z.strictObject({
      review: hash,
      plan: planSchema,
      signer: signerSchema,
      change: changeSchema.nullable(),
    }),
  },
  /** Everybody whose key was seen, latest first. */
  'sharing:people': {
    effect: 'read',
    input: z.strictObject({}),
    output: z.array(personSchema).readonly(),
  },
} as const;
