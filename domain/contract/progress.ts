import { z } from 'zod';
import { fields } from '../progress/event-kind.ts';
import { eventSchema } from '../progress/events.ts';
import { evidenceTitle, subjectSchema } from '../progress/slices/evidence/events.ts';
import { entrySchemaOf, slices } from '../progress/slices/index.ts';
import { note, reason } from '../progress/slices/items/slice.ts';
import { level } from '../progress/slices/skills/slice.ts';
import { states } from '../progress/states.ts';
import { typed, typedLine } from '../text.ts';

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

const historyEntry = z.strictObject({ event: eventSchema, undone: z.boolean() });
export type HistoryEntry = z.infer<typeof historyEntry>;

/** A request that changes nothing (the item is already so, there is nothing to undo) answers null. */
const changed = changeSchema.nullable();

export const progressRequests = {
  'progress:mark': {
    effect: 'write',
    subject: ['item'],
    input: z.strictObject({
      item,
      state: z.enum(states),
      reason: typedLine(reason.schema).optional(),
    }),
    output: changed,
  },
  'progress:note': {
    effect: 'write',
    subject: ['item'],
    input: z.strictObject({ item, text: typed(note.schema) }),
    output: changed,
  },
  'progress:addEvidence': {
    effect: 'write',
    subject: ['subject'],
    input: z.strictObject({
      subject: subjectSchema,
      title: typedLine(evidenceTitle.schema),
      url: typedLine(fields.evidenceLink.schema).optional(),
    }),
    output: changed,
  },
  'progress:removeEvidence': {
    effect: 'write',
    subject: ['subject', 'evidence'],
    input: z.strictObject({ subject: subjectSchema, evidence: fields.eventId.schema }),
    output: changed,
  },
  'progress:rate': {
    effect: 'write',
    subject: ['skill'],
    input: z.strictObject({ skill, level: level.schema }),
    output: changed,
  },
  'progress:undo': {
    effect: 'write',
    subject: [],
    input: z.strictObject({}),
    output: changed,
  },
  'progress:redo': {
    effect: 'write',
    subject: [],
    input: z.strictObject({}),
    output: changed,
  },
  /** Newest first. With no subject, of everything. */
  'progress:history': {
    effect: 'read',
    input: z.strictObject({
      subject: subjectSchema.optional(),
      limit: z.int().min(1).max(1000).default(100),
    }),
    output: z.array(historyEntry).readonly(),
  },
} as const;
