import { z } from 'zod';
import { longestInReview, mostInReview } from '../domain/formats/limits.ts';
import { reviewSchema, targetSchema } from '../domain/formats/review.ts';
import { longest } from '../domain/base/patterns.ts';
import { shownShareSchema } from '../domain/formats/share.ts';
import { fields } from '../domain/base/fields.ts';
import { comparedSchema, signerSchema } from './people.ts';
import { reviewTabs } from './review-tabs.ts';
import { countsSchema } from './received.ts';
import { reviewViewSchema } from './review-view.ts';
import { saidSchema } from './said.ts';

const hash = fields.hash.schema;
const skill = fields.skillKey.schema;

// Far above the limit of a field, so that a text that is too long is kept until somebody shortens it.
const typed = z.string().max(20_000);

/** An unfinished review; see `ReviewDraft`. */
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

/** Another person's share, open for review. */
const openedSchema = z.strictObject({
  hash,
  share: shownShareSchema,
  signer: signerSchema,
  draft: reviewDraftSchema.nullable(),
  /** The reviews that were given to it, latest first. */
  given,
  /** The latest of them, to continue from; null if none was given. */
  last: reviewSchema.nullable(),
  /** The last review of an earlier share of the same path by the same learner, with that share. */
  before: z.strictObject({ share: shownShareSchema, review: reviewSchema }).nullable(),
  said: saidSchema,
});
export type Opened = z.infer<typeof openedSchema>;

/** The saved state of the reviews screen. */
export const reviewsViewSchema = z.strictObject({
  tab: z.enum(reviewTabs),
  /** The hash of the share that is open for review. */
  share: hash.nullable(),
});

const listed = z.strictObject({
  hash,
  /** The known name for its key, else the name in the share. */
  learner: z.string().nullable(),
  fingerprint: z.string(),
  /** The title of its path. */
  title: z.string(),
  made: z.string(),
  /** When it was first opened here. */
  at: z.string(),
  /** The size of the unfinished review; null if there is none. */
  draft: countsSchema.nullable(),
  given,
});
export type ListedShare = z.infer<typeof listed>;

export const mentorRequests = {
  /** A review that was given, as it was. */
  'mentor:review': { reads: ['archive'], input: z.strictObject({ hash }), output: reviewViewSchema },
  /**
   * Opens another person's share for review, and archives it. `stopped` is true if its key must be compared first; then
   * the answer contains nothing of the share.
   */
  'mentor:open': {
    writes: ['archive'],
    subject: [],
    alongside: true,
    input: z.strictObject({
      /** A file that the mentor chose or dropped, or an archived share. */
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
  /** Deletes another person's share, with the reviews that were given to it and the unfinished one. */
  'mentor:forget': {
    writes: ['archive'],
    subject: ['share'],
    input: z.strictObject({ share: hash }),
    output: z.null(),
  },
  /** Saves a file of a share's evidence where the mentor chooses; null if they cancel. Nothing is opened. */
  'mentor:saveFile': {
    /** `file` is the hash of its bytes, `name` that of the evidence: two may have the same bytes. */
    input: z.strictObject({ share: hash, file: hash, name: z.string().max(longest.fileName) }),
    output: z.strictObject({ file: z.string() }).nullable(),
  },
  /** Saves an unfinished review. Answers once it is on the disk. */
  'mentor:draft': {
    writes: ['archive'],
    subject: ['share'],
    typed: true,
    input: z.strictObject({ share: hash, draft: reviewDraftSchema }),
    output: z.null(),
  },
  /**
   * Signs the review of a share and saves it where the mentor chooses; null if they cancel.
   * @param draft its content; if it is missing, the draft saved by the window
   */
  'mentor:give': {
    writes: ['archive', 'key'],
    subject: [],
    alongside: true,
    input: z.strictObject({ share: hash, draft: reviewDraftSchema.optional() }),
    output: z
      .strictObject({ file: z.string(), review: hash, fingerprint: z.string(), counts: countsSchema })
      .nullable(),
  },
} as const;
