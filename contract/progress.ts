import { z } from 'zod';
import { progress } from './topics.ts';
import { fields, level } from '../domain/base/fields.ts';
import { eventSchema } from '../domain/progress/events.ts';
import { evidenceTitle, subjectSchema } from '../domain/progress/slices/evidence/events.ts';
import { entrySchemaOf, slices } from '../domain/progress/slices/index.ts';
import { note, reason } from '../domain/progress/slices/items/slice.ts';
import { states } from '../domain/base/states.ts';
import { typed, typedLine } from '../domain/base/text.ts';

const item = fields.itemKey.schema;
const skill = fields.skillKey.schema;

/** A value of the fold, with its address: `[slice, key, value]`. */
export const entrySchema = entrySchemaOf(slices);

/** The events that one undo or redo covers: the last of them, their number, and the skill that all of several are about. */
const stepSchema = z.strictObject({
  event: eventSchema,
  count: z.int().positive(),
  skill: skill.nullable(),
});

/** What undo and redo would do next; null if there is nothing. */
export const reversibleSchema = z.strictObject({ undo: stepSchema.nullable(), redo: stepSchema.nullable() });

/** What one request changed: the new values of everything it touched, and what undo and redo would do next. */
export const changeSchema = z.strictObject({
  /** One higher with each change, so that a window notices if it missed one. */
  revision: z.int().nonnegative(),
  events: z.array(eventSchema),
  changes: z.array(entrySchema),
  ...reversibleSchema.shape,
});
export type Change = z.infer<typeof changeSchema>;

const historyEntry = z.strictObject({
  event: eventSchema,
  undone: z.boolean(),
  /** The key of the item, skill or path that it concerns; for an undo, that of the undone event. */
  subject: z.string().nullable(),
});

/** The most items that can be marked at once: more than the largest path has. */
const mostMarked = 20_000;

/** Null if the request changed nothing: the item already had that state, or there was nothing to undo. */
const changed = changeSchema.nullable();

export const progressRequests = {
  'progress:mark': {
    writes: ['items'],
    subject: ['item'],
    input: z.strictObject({
      item,
      state: z.enum(states),
      reason: typedLine(reason.schema).optional(),
    }),
    output: changed,
  },
  /** Marks several items as one step. Those that have the state already are left as they are. */
  'progress:markAll': {
    writes: ['items'],
    subject: ['items'],
    input: z.strictObject({
      items: z.array(item).min(1).max(mostMarked).readonly(),
      state: z.enum(states),
      reason: typedLine(reason.schema).optional(),
    }),
    output: changed,
  },
  /** Rates a skill and marks items as done that the learner could do before; one step. */
  'progress:place': {
    writes: ['items', 'skills'],
    subject: ['skill'],
    input: z.strictObject({
      skill,
      level: level.schema,
      items: z.array(item).max(mostMarked).readonly(),
      /** Items that were placed, and are to do after all. */
      withdrawn: z.array(item).max(mostMarked).readonly(),
    }),
    output: changed,
  },
  'progress:note': {
    writes: ['items'],
    subject: ['item'],
    input: z.strictObject({ item, text: typed(note.schema) }),
    output: changed,
  },
  'progress:noteSkill': {
    writes: ['skills'],
    subject: ['skill'],
    input: z.strictObject({ skill, text: typed(note.schema) }),
    output: changed,
  },
  'progress:addEvidence': {
    writes: ['items', 'skills'],
    subject: ['subject'],
    input: z.strictObject({
      subject: subjectSchema,
      title: typedLine(evidenceTitle.schema),
      url: typedLine(fields.evidenceLink.schema).optional(),
      on: fields.day.schema.optional(),
    }),
    output: changed,
  },
  /** Replaces the title, the link and the day of a piece of evidence. */
  'progress:changeEvidence': {
    writes: ['items', 'skills'],
    subject: ['subject', 'evidence'],
    input: z.strictObject({
      subject: subjectSchema,
      evidence: fields.eventId.schema,
      title: typedLine(evidenceTitle.schema),
      url: typedLine(fields.evidenceLink.schema).optional(),
      on: fields.day.schema.optional(),
    }),
    output: changed,
  },
  'progress:removeEvidence': {
    writes: ['items', 'skills'],
    subject: ['subject', 'evidence'],
    input: z.strictObject({ subject: subjectSchema, evidence: fields.eventId.schema }),
    output: changed,
  },
  'progress:rate': {
    writes: ['skills'],
    subject: ['skill'],
    input: z.strictObject({ skill, level: level.schema }),
    output: changed,
  },
  'progress:undo': {
    writes: progress,
    subject: [],
    input: z.strictObject({}),
    output: changed,
  },
  /** Undoes one step, whatever came after it. Throws `not-found` if there is no such step. */
  'progress:undoStep': {
    writes: progress,
    subject: ['step'],
    input: z.strictObject({ step: fields.eventId.schema }),
    output: changed,
  },
  'progress:redo': {
    writes: progress,
    subject: [],
    input: z.strictObject({}),
    output: changed,
  },
  /** The history of a subject, or of everything, newest first. Throws `not-found` for an item or skill of no path. */
  'progress:history': {
    reads: progress,
    input: z.strictObject({
      subject: subjectSchema.optional(),
      /** The maximum number of entries; null for all. */
      limit: z.int().min(1).nullable().default(100),
    }),
    output: z.array(historyEntry).readonly(),
  },
} as const;
