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

/** What stands somewhere in the fold: `[slice, key, value]`. */
export const entrySchema = entrySchemaOf(slices);

/** What undo or redo would take at once: the last event of it, and how many there are. */
const stepSchema = z.strictObject({ event: eventSchema, count: z.int().positive() });

/** What undo and redo would touch next; null where there is nothing. */
export const reversibleSchema = z.strictObject({ undo: stepSchema.nullable(), redo: stepSchema.nullable() });

/** What one request changed: what it touched as it now stands, and what undo and redo would do next. */
export const changeSchema = z.strictObject({
  /** Counts up by one with each change, so that a window can tell that it missed none. */
  revision: z.int().nonnegative(),
  events: z.array(eventSchema),
  changes: z.array(entrySchema),
  ...reversibleSchema.shape,
});
export type Change = z.infer<typeof changeSchema>;

const historyEntry = z.strictObject({
  event: eventSchema,
  undone: z.boolean(),
  /** The key of the item, skill or path that it was done to; of an undo, of what was undone. */
  subject: z.string().nullable(),
});

/** A request that changes nothing (the item is already so, there is nothing to undo) answers null. */
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
  'progress:note': {
    writes: ['items'],
    subject: ['item'],
    input: z.strictObject({ item, text: typed(note.schema) }),
    output: changed,
  },
  'progress:addEvidence': {
    writes: ['items', 'skills'],
    subject: ['subject'],
    input: z.strictObject({
      subject: subjectSchema,
      title: typedLine(evidenceTitle.schema),
      url: typedLine(fields.evidenceLink.schema).optional(),
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
  'progress:redo': {
    writes: progress,
    subject: [],
    input: z.strictObject({}),
    output: changed,
  },
  /** Newest first. Without a subject, of everything. Throws `not-found` for an item or skill of no path. */
  'progress:history': {
    reads: progress,
    input: z.strictObject({
      subject: subjectSchema.optional(),
      /** The latest so many; null for all. */
      limit: z.int().min(1).nullable().default(100),
    }),
    output: z.array(historyEntry).readonly(),
  },
} as const;
