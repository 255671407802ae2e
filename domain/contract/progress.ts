import { z } from 'zod';
import {
  eventIdSchema,
  eventSchema,
  evidenceTitleSchema,
  evidenceUrlSchema,
  instantSchema,
  itemKeySchema,
  noteSchema,
  ratingSchema,
  reasonSchema,
  skillKeySchema,
  subjectSchema,
} from '../progress/events.ts';
import { states } from '../progress/states.ts';

const evidence = z.strictObject({
  id: eventIdSchema,
  at: instantSchema,
  title: evidenceTitleSchema,
  url: evidenceUrlSchema.optional(),
});

export const itemProgressSchema = z.strictObject({
  state: z.enum(states),
  reason: reasonSchema.optional(),
  since: instantSchema.optional(),
  note: noteSchema,
  evidence: z.array(evidence),
});

export const skillProgressSchema = z.strictObject({ level: ratingSchema, evidence: z.array(evidence) });

/** What undo or redo would take at once: the last event of it, and how many there are. */
const stepSchema = z.strictObject({ event: eventSchema, count: z.int().positive() });

/** What undo and redo would touch next; null where there is nothing. */
export const reversibleSchema = z.strictObject({ undo: stepSchema.nullable(), redo: stepSchema.nullable() });

/** What one request changed: the subjects as they now stand, and what undo and redo would do next. */
export const changeSchema = z.strictObject({
  /** Counts up by one with each change, so that a window can tell that it missed none. */
  revision: z.int().nonnegative(),
  events: z.array(eventSchema),
  items: z.array(z.tuple([itemKeySchema, itemProgressSchema])),
  skills: z.array(z.tuple([skillKeySchema, skillProgressSchema])),
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
    input: z.strictObject({
      item: itemKeySchema,
      state: z.enum(states),
      reason: reasonSchema.optional(),
    }),
    output: changed,
  },
  'progress:note': {
    effect: 'write',
    input: z.strictObject({ item: itemKeySchema, text: noteSchema }),
    output: changed,
  },
  'progress:addEvidence': {
    effect: 'write',
    input: z.strictObject({
      subject: subjectSchema,
      title: evidenceTitleSchema,
      url: evidenceUrlSchema.optional(),
    }),
    output: changed,
  },
  'progress:removeEvidence': {
    effect: 'write',
    input: z.strictObject({ subject: subjectSchema, evidence: eventIdSchema }),
    output: changed,
  },
  'progress:rate': {
    effect: 'write',
    input: z.strictObject({ skill: skillKeySchema, level: ratingSchema }),
    output: changed,
  },
  'progress:undo': {
    effect: 'write',
    input: z.strictObject({}),
    output: changed,
  },
  'progress:redo': {
    effect: 'write',
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
