import { z } from 'zod';
import { pathSchema } from '../path/schema.ts';
import { evidenceFileSchema } from '../base/evidence-file.ts';
import { largestExchange } from './envelope.ts';
import { fields, level } from '../base/fields.ts';
import { longest } from '../base/patterns.ts';
import { mostInReview } from './limits.ts';
import { commentId } from './review.ts';
import { freshnesses, states } from '../base/states.ts';
import { hoursLimits } from '../base/week-hours.ts';
import { line, link, prose } from '../base/text.ts';
import { shareSections } from './share-sections.ts';

const at = fields.instant.schema;
const state = z.enum(states);

/** Upper limits: more than a history of ten years, and few enough to check quickly. */
const most = { evidence: 1000, changes: 10_000, files: 1000, off: 250, weeks: 100 } as const;

const evidence = z
  .array(
    z.strictObject({
      title: line(longest.evidenceTitle),
      url: link.optional(),
      at,
      file: evidenceFileSchema.optional(),
    }),
  )
  .max(most.evidence);

const item = z.strictObject({
  item: fields.itemKey.schema,
  state,
  /** How fresh it was when the share was made; only of what is done. */
  freshness: z.enum(freshnesses).optional(),
  /** When it was last marked. */
  since: at.optional(),
  /** The reason for its state, such as why it was skipped. */
  reason: line(longest.reason).optional(),
  note: prose(longest.note).optional(),
  evidence: evidence.optional(),
  /** Each change of its state, oldest first. */
  history: z.array(z.strictObject({ at, state })).max(most.changes).optional(),
});

/** What the learner did about a mentor's comment. It names the comment, but does not repeat it. */
const answer = z.strictObject({
  /** The hash of the share that was reviewed, and the key of the mentor. */
  share: fields.hash.schema,
  mentor: fields.publicKey.schema,
  comment: commentId,
  text: prose(longest.answer).optional(),
  /** What both agreed on, and until when. */
  agreed: z.strictObject({ text: prose(longest.answer), until: fields.day.schema.optional() }).optional(),
  resolved: z.boolean(),
});

/** What the learner plans for the path, or for the part of it that is shared. */
const plan = z.strictObject({
  by: fields.day.schema,
  /** Hours a week. */
  hours: z.number().min(hoursLimits.least).max(hoursLimits.most),
  /** The Mondays of weeks off. */
  off: z.array(fields.day.schema).max(most.off),
  /** The area, or the skills, to complete; absent if it is all of it. */
  area: z.string().max(64).optional(),
  skills: z.array(fields.skillKey.schema).max(5000).optional(),
});

const hours = z.number().nonnegative().max(10_000_000);

/** When what is left of the plan's goal will be done, as computed when the share was made; of the skills that are shared. */
const forecast = z.strictObject({
  kind: z.enum(['complete', 'too-early', 'dates']),
  left: z.strictObject({ hours, items: z.int().nonnegative() }),
  /** Half, and 85 %, of the simulated futures are done by then; null without dates, and beyond ten years. */
  likely: fields.day.schema.nullable(),
  careful: fields.day.schema.nullable(),
  /** The number of whole weeks that it is made from, and their mean in hours. */
  weeks: z.int().nonnegative(),
  pace: hours,
  /** The hours that were done by the end of each day, oldest first. */
  done: z
    .array(z.strictObject({ day: fields.day.schema, hours }))
    .min(1)
    .max(most.weeks),
});

const skill = z.strictObject({
  skill: fields.skillKey.schema,
  /** SHA-256 of the disclosed content; see skill-content.ts. */
  hash: fields.hash.schema,
  /** The self-rating, 1 (Awareness) to 5 (Expert). */
  level: level.schema,
  note: prose(longest.note).optional(),
  evidence: evidence.optional(),
  /** Each change of the self-rating, oldest first. */
  history: z
    .array(z.strictObject({ at, level: level.schema }))
    .max(most.changes)
    .optional(),
  /** The items with any progress; all others are to do. */
  items: z.array(item).max(500),
});

/**
 * What a learner shares of one path: the payload of a `.waymark` file. `parseShare` also checks what spans
 * several parts.
 */
export const shareSchema = z.strictObject({
  /** When, and with which version of Waymark, it was made. */
  made: z.strictObject({ at, waymark: z.string().max(40) }),
  learner: z.strictObject({ name: line(120).nullable() }),
  /** The sections that the learner ticked. */
  sections: z.array(z.enum(shareSections)).max(shareSections.length),
  /** The whole path document, so that the share can be read without any other file. */
  path: pathSchema,
  /** The skills that the learner chose, by the id of the choice group; absent if none were chosen. */
  decided: z.record(fields.skillKey.schema, z.array(fields.skillKey.schema).max(20)).optional(),
  /** Skills that the learner left out are absent. */
  skills: z.array(skill).max(5000),
  /** The files that evidence names, each once: the hash of the bytes, and the bytes in Base64. */
  files: z
    .array(z.strictObject({ hash: fields.hash.schema, data: z.string().max(largestExchange) }))
    .max(most.files)
    .optional(),
  answers: z.array(answer).max(mostInReview.comments).optional(),
  /** Null if nothing is planned. */
  plan: plan.nullable().optional(),
  forecast: forecast.optional(),
});

export type Share = z.infer<typeof shareSchema>;

/** A share without the bytes of its files, for display. */
export const shownShareSchema = shareSchema.omit({ files: true });
export type ShownShare = z.infer<typeof shownShareSchema>;

export type SharedSkill = Share['skills'][number];
export type SharedAnswer = NonNullable<Share['answers']>[number];
export type SharedPlan = NonNullable<Share['plan']>;
export type SharedForecast = NonNullable<Share['forecast']>;
export type SharedItem = SharedSkill['items'][number];
