import { z } from 'zod';
import { fields } from '../domain/base/fields.ts';
import { typed } from '../domain/base/text.ts';
import { journalKinds } from '../domain/history/journal-kinds.ts';
import { eventSchema } from '../domain/progress/events.ts';
import { note } from '../domain/progress/slices/items/slice.ts';
import { changeSchema } from './progress.ts';
import { progress } from './topics.ts';

const day = fields.day.schema;
const kind = z.enum(journalKinds);

const entry = z.strictObject({
  /** What `progress:undoStep` undoes. */
  step: fields.eventId.schema,
  /** The last event of the step. */
  event: eventSchema,
  /** The number of events in the step. */
  count: z.int().positive(),
  kind,
  day,
  /** The item or skill that it is about, if one of the learner's paths has it. */
  subject: z.string().max(140).nullable(),
  /** The text of the item, or the title of the skill, whether a path has it or not. */
  title: z.string().nullable(),
  /** The title of the item's skill. */
  skill: z.string().nullable(),
});
export type JournalLine = z.infer<typeof entry>;

/** More than anybody reads at once. */
const mostEntries = 2000;

export const journalRequests = {
  /** What was done and not undone since, newest first. */
  'journal:entries': {
    reads: progress,
    input: z.strictObject({
      /** Only entries of this day and before; null for all. */
      until: day.nullable(),
      /** Only entries of these kinds; empty for all. */
      kinds: z.array(kind).max(journalKinds.length).readonly(),
      /** Only entries about this skill and its items. */
      skill: fields.skillKey.schema.nullable(),
      /** Only entries with all of these words in their texts or titles. */
      text: z.string().max(200),
      limit: z.int().min(1).max(mostEntries),
    }),
    /** `more`: whether there are further entries. */
    output: z.strictObject({ entries: z.array(entry).readonly(), more: z.boolean() }),
  },
  /** How much was done on each day of a period of at most two years, by kind; days without entries are absent. */
  'journal:days': {
    reads: progress,
    input: z.strictObject({ from: day, to: day }),
    output: z
      .array(z.strictObject({ day, counts: z.partialRecord(kind, z.int().positive()) }))
      .max(732)
      .readonly(),
  },
  /** The note of a day, and adding to it: a line below what is there. */
  'journal:addToDay': {
    writes: ['days'],
    subject: ['day'],
    input: z.strictObject({ day, text: typed(note.schema) }),
    output: changeSchema.nullable(),
  },
} as const;
