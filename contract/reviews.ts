import { z } from 'zod';
import { progress } from './topics.ts';
import { locale } from './locale.ts';
import { reviewViewSchema } from './review-view.ts';
import { languages } from '../domain/messages/languages.ts';
import { paperSizes } from '../domain/report/choice.ts';
import { reviewSchema, targetSchema } from '../domain/formats/review.ts';
import { shareSections } from '../domain/formats/share-sections.ts';
import { shownShareSchema } from '../domain/formats/share.ts';
import { fields } from '../domain/base/fields.ts';
import { answer } from '../domain/progress/slices/comments/slice.ts';
import { subjectSchema } from '../domain/progress/slices/evidence/events.ts';
import { slices } from '../domain/progress/slices/index.ts';
import { typed } from '../domain/base/text.ts';
import { comparedSchema, signerSchema } from './people.ts';
import { countsSchema, mentorSchema, opinionsSchema, receivedSchema } from './received.ts';
import { saidSchema } from './said.ts';
import { changeSchema } from './progress.ts';

const count = z.int().nonnegative();
const hash = fields.hash.schema;

const part = <S extends z.ZodType>(schema: S) =>
  z.array(z.strictObject({ was: schema.nullable(), is: schema.nullable() })).readonly();

/** What an import would change; see `ImportPlan`. */
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

/** A file that the learner chose or dropped, or its bytes. */
const source = z.union([
  z.strictObject({ file: z.string().max(4096) }),
  z.strictObject({ bytes: z.base64().max(3_000_000) }),
]);

const commentKey = slices.comments.key;
const changed = changeSchema.nullable();
const level = z.int().min(1).max(5);

/** The author of a review for printing: the name, the fingerprint of the key, and whether the learner has compared it. */
const namedMentor = z.strictObject({ name: z.string(), fingerprint: z.string(), compared: z.boolean() });

/** What the learner shares of a path; see `ShareChoice`. */
const shareChoiceSchema = z.strictObject({
  sections: z.array(z.enum(shareSections)).max(shareSections.length).readonly(),
  notes: z
    .array(z.union([fields.itemKey.schema, fields.skillKey.schema]))
    .max(20_000)
    .nullable()
    .readonly(),
  answersTo: z.array(fields.publicKey.schema).max(1000).nullable().readonly(),
  without: z.array(fields.skillKey.schema).max(5000).readonly(),
});

/** What the learner decides about a review whose mentor or share is in doubt. */
const consent = {
  compared: comparedSchema,
  /** Whether the mentor may have another name than before. */
  renamed: z.boolean().default(false),
  /** Whether to import it even if its share is gone. */
  unchecked: z.boolean().default(false),
};

/** The learner's own share, as its recipient reads it. */
const shareView = z.strictObject({
  hash,
  share: shownShareSchema,
  fingerprint: z.string(),
  said: saidSchema,
});

export const reviewRequests = {
  /** A received review, unchanged. */
  'reviews:review': {
    reads: ['archive', 'people', 'paths'],
    input: z.strictObject({ hash }),
    output: reviewViewSchema,
  },
  /** Topics for a talk: differing ratings, widest first, and open questions, oldest first. */
  'reviews:agenda': {
    reads: ['reviews', 'comments', 'skills', 'people', 'paths', 'archive'],
    input: z.strictObject({}),
    output: z.strictObject({
      points: z
        .array(
          z.strictObject({
            skill: z.string(),
            title: z.string(),
            self: level,
            level,
            mentor: namedMentor,
            at: z.string(),
          }),
        )
        .readonly(),
      questions: z
        .array(
          z.strictObject({
            on: targetSchema,
            /** The title of its subject, or its key; null if it is about the whole share. */
            title: z.string().nullable(),
            text: z.string(),
            comment: commentKey,
            mentor: namedMentor,
            at: z.string(),
          }),
        )
        .readonly(),
      /** What was agreed on the comments that are not resolved. */
      agreements: z
        .array(
          z.strictObject({
            on: targetSchema,
            title: z.string().nullable(),
            text: z.string(),
            agreed: z.string(),
            until: z.string().nullable(),
            comment: commentKey,
            mentor: namedMentor,
          }),
        )
        .readonly(),
    }),
  },
  /** Saves the agenda as a PDF; null if the learner cancels. */
  'reviews:saveAgenda': {
    input: z.strictObject({
      paper: z.enum(paperSizes),
      language: z.enum(languages),
      locale: locale.optional(),
    }),
    output: z.strictObject({ file: z.string(), bytes: count, points: count }).nullable(),
  },
  /**
   * Makes and signs a share, and opens it as its recipient would. Main keeps its bytes until the next call;
   * `reviews:save` saves exactly these.
   */
  'reviews:prepare': {
    reads: [...progress, 'settings'],
    writes: ['key'],
    subject: [],
    alongside: true,
    input: z.strictObject({ path: fields.pathId.schema, choice: shareChoiceSchema }),
    output: z.strictObject({
      ...shareView.shape,
      /** The size of the file in bytes. */
      bytes: count,
      /** Every note of the path, included or not. */
      notes: z.array(z.strictObject({ subject: z.string(), text: z.string(), note: z.string() })).readonly(),
      /** The files that are evidence on the path, except of skills that are left out; included or not. */
      files: z.strictObject({ count, bytes: count }),
      /** How many comments of each mentor the learner responded to, included or not. */
      responses: z
        .array(
          z.strictObject({
            mentor: z.strictObject({ ...mentorSchema.shape, fingerprint: z.string() }),
            count,
          }),
        )
        .readonly(),
    }),
  },
  /** Saves the prepared share where the learner chooses, and archives it; null if they cancel. */
  'reviews:save': {
    writes: ['archive'],
    subject: ['hash'],
    alongside: true,
    input: z.strictObject({ hash }),
    output: z.strictObject({ file: z.string() }).nullable(),
  },
  /** The shares that were saved for mentors, latest first. */
  'reviews:sent': {
    reads: ['archive'],
    input: z.strictObject({}),
    output: z
      .array(
        z.strictObject({
          hash,
          title: z.string(),
          at: z.string(),
          sections: z.array(z.enum(shareSections)).readonly(),
          skills: count,
        }),
      )
      .readonly(),
  },
  /** A share that was saved earlier, unchanged. */
  'reviews:show': { reads: ['archive'], input: z.strictObject({ hash }), output: shareView },
  /**
   * Deletes the file of a share that was sent, or of a review that was received. What a review said stays in the progress,
   * where its endorsements count.
   */
  'reviews:forget': {
    writes: ['archive'],
    subject: ['hash'],
    input: z.strictObject({ kind: z.enum(['sent', 'received']), hash }),
    output: z.null(),
  },
  /** Everything received from mentors: reviews and comments latest first, differing ratings widest first. */
  'reviews:received': { reads: [...progress, 'archive'], input: z.strictObject({}), output: receivedSchema },
  /** The mentors' opinions on an item or a skill. For a skill they include the comments on its items. */
  'reviews:opinions': {
    reads: [...progress, 'archive'],
    input: z.strictObject({ subject: subjectSchema }),
    output: opinionsSchema,
  },
  /** Answers a comment; an empty text removes the answer. */
  'reviews:answer': {
    writes: ['comments'],
    subject: ['comment'],
    input: z.strictObject({ comment: commentKey, text: typed(answer.schema) }),
    output: changed,
  },
  /** Notes what was agreed on a comment; an empty text removes it. */
  'reviews:agree': {
    writes: ['comments'],
    subject: ['comment'],
    input: z.strictObject({
      comment: commentKey,
      text: typed(answer.schema),
      until: fields.day.schema.nullable(),
    }),
    output: changed,
  },
  'reviews:resolve': {
    writes: ['comments'],
    subject: ['comment'],
    input: z.strictObject({ comment: commentKey, resolved: z.boolean() }),
    output: changed,
  },
  /** Makes the subject of a comment one of the next items. */
  'reviews:plan': {
    writes: ['comments'],
    subject: ['comment'],
    input: z.strictObject({ comment: commentKey, planned: z.boolean() }),
    output: changed,
  },
  /** Makes a review the one that counts among those of one share by one mentor; null if it counts already. */
  'reviews:choose': {
    writes: ['reviews'],
    subject: ['review'],
    input: z.strictObject({ review: hash }),
    output: changed,
  },
  /** Reads a review of the learner's own share: what an import would change, and who signed it. */
  'reviews:look': {
    reads: ['reviews', 'people', 'archive', 'key'],
    input: z.strictObject({
      review: source,
      /** What the learner would decide on an import. If it is given, what the import would refuse is refused here too. */
      consent: z.strictObject(consent).optional(),
    }),
    output: z.strictObject({
      hash,
      content: reviewSchema,
      signer: signerSchema,
      /** Whether it was checked against its share, or could not be because the share is gone. */
      share: z.enum(['checked', 'gone']),
      plan: planSchema,
    }),
  },
  /**
   * Imports a review, all of it or nothing; `change` is null if it was imported before. Throws `untrusted` if its key
   * must be compared first, if its mentor has another name than before, if it could not be checked, or if it is not the one that
   * was shown.
   * @param shown the hash of the review that the learner was shown; null if none was shown
   */
  'reviews:import': {
    writes: ['reviews', 'people', 'archive'],
    subject: ['review'],
    input: z.strictObject({
      review: source,
      shown: hash.nullable(),
      ...consent,
    }),
    output: z.strictObject({
      review: hash,
      plan: planSchema,
      signer: signerSchema,
      change: changed,
    }),
  },
} as const;
