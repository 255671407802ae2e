import { z } from 'zod';
import { longestInReview, mostInReview } from '../domain/formats/limits.ts';
import { reviewSchema, targetSchema } from '../domain/formats/review.ts';
import { shareSchema } from '../domain/formats/share.ts';
import { fields } from '../domain/base/fields.ts';
import { comparedSchema, signerSchema } from './people.ts';
import { reviewTabs } from './review-tabs.ts';
import { countsSchema } from './reviews.ts';
import { reviewViewSchema } from './review-view.ts';

const hash = fields.hash.schema;
const skill = fields.skillKey.schema;

// Far above what a field may hold, so that what is too long is still there to be shortened.
const typed = z.string().max(20_000);

/** A review that is being written; see `ReviewDraft`. */
export const reviewDraftSchema = z.strictObject({
  name: z.string().max(10 * longestInReview.name),
  ratings: reviewSchema.shape.ratings,
  comments: z
    .array(z.strictObject({ ...reviewSchema.shape.comments.element.shape, on: targetSchema, text: typed }))
    .max(mostInReview.comments)
    .readonly(),
  endorsements: z
    .array(z.strictObject({ skill, text: typed }))
    .max(mostInReview.endorsements)
    .readonly(),
  revealed: z.array(skill).max(mostInReview.ratings).readonly(),
});

const given = z.array(z.strictObject({ hash, at: z.string(), counts: countsSchema })).readonly();

/** A share of somebody else, open to be reviewed. */
const openedSchema = z.strictObject({
  hash,
  share: shareSchema,
  signer: signerSchema,
  draft: reviewDraftSchema.nullable(),
  /** The reviews of it that were given, latest first. */
  given,
  /** The last review of an earlier share by the same learner of the same path, with that share. */
  before: z.strictObject({ share: shareSchema, review: reviewSchema }).nullable(),
});
export type Opened = z.infer<typeof openedSchema>;

/** What the screen of reviews keeps. */
export const reviewsViewSchema = z.strictObject({
  tab: z.enum(reviewTabs),
  /** The hash of a share that is open to be reviewed. */
  share: hash.nullable(),
});

const listed = z.strictObject({
  hash,
  /** The name that is known for its key. */
  learner: z.string().nullable(),
  fingerprint: z.string(),
  /** Of its path. */
  title: z.string(),
  made: z.string(),
  /** When it was opened first. */
  at: z.string(),
  /** How much of a review is written; null where none is begun. */
  draft: countsSchema.nullable(),
  given,
});
export type ListedShare = z.infer<typeof listed>;

export const mentorRequests = {
  /** A review that was given, as it was. */
  'mentor:review': { reads: ['archive'], input: z.strictObject({ hash }), output: reviewViewSchema },
  /**
   * Opens a share of somebody else to review it, and keeps it. `stopped` where its key must be compared first: then
   * nothing of it is shown.
   */
  'mentor:open': {
    writes: ['archive'],
    subject: [],
    silent: true,
    input: z.strictObject({
      /** A file that the mentor has chosen or dropped, or one that was opened before. */
      share: z.union([z.strictObject({ file: z.string().max(4096) }), z.strictObject({ kept: hash })]),
      compared: comparedSchema,
    }),
    output: z.union([
      z.strictObject({ stopped: z.literal(false), opened: openedSchema }),
      z.strictObject({ stopped: z.literal(true), signer: signerSchema }),
    ]),
  },
  /** The shares of others that were opened here, latest first. */
  'mentor:list': {
    reads: ['archive', 'people', 'reviews'],
    input: z.strictObject({}),
    output: z.array(listed).readonly(),
  },
  /** Keeps a review that is being written. Answers once it is on the disk. */
  'mentor:draft': {
    writes: ['archive'],
    subject: ['share'],
    typed: true,
    input: z.strictObject({ share: hash, draft: reviewDraftSchema }),
    output: z.null(),
  },
  /**
   * Signs the review of a share and saves it where the mentor wants it; null if they cancel.
   * @param draft what it says; without one, what was drafted in the window
   */
  'mentor:give': {
    writes: ['archive', 'key'],
    subject: [],
    silent: true,
    input: z.strictObject({ share: hash, draft: reviewDraftSchema.optional() }),
    output: z
      .strictObject({ file: z.string(), review: hash, fingerprint: z.string(), counts: countsSchema })
      .nullable(),
  },
} as const;
