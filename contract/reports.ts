import { z } from 'zod';
import { progress } from './topics.ts';
import { fields } from '../domain/base/fields.ts';
import { reportSchema } from '../domain/report/schema.ts';
import {
  longestContact,
  longestHeadline,
  paperSizes,
  reportFormats,
  reportPresets,
  reportSections,
} from '../domain/report/choice.ts';
import { csvSeparators } from '../domain/report/csv.ts';
import { languages } from '../domain/messages/languages.ts';
import { issueCode } from '../domain/messages/fault-of.ts';
import { locale } from './locale.ts';

const day = fields.day.schema.nullable();

const choiceSchema = z.strictObject({
  preset: z.enum(reportPresets),
  since: day,
  until: day,
  without: z.array(z.enum(reportSections)).max(reportSections.length).readonly(),
  notes: z.boolean(),
  // Settings saved before reviews existed lack these.
  comments: z.boolean().default(false),
  points: z.boolean().default(false),
  // Settings saved before there were applications lack these.
  todos: z.boolean().default(true),
  headline: z.string().max(longestHeadline).default(''),
  contact: z.string().max(longestContact).default(''),
  skills: z.array(fields.skillKey.schema).max(5000).readonly().nullable().default(null),
});

/** The learner's choices for a report; see `ReportChoice`. */
export const reportChoiceSchema = choiceSchema.refine(
  ({ since, until }) => since === null || until === null || since <= until,
  issueCode('reversed'),
);

/** The saved state of the reports screen: the choice, the format, and when a report was last saved. */
export const reportViewSchema = z.strictObject({
  // While the learner chooses the days, they may be in the wrong order.
  choice: choiceSchema,
  format: z.enum(reportFormats),
  paper: z.enum(paperSizes),
  // Settings saved before it could be chosen lack it.
  separator: z.enum(csvSeparators).default(','),
  lastSaved: day,
});
export type ReportView = z.infer<typeof reportViewSchema>;

const made = {
  /** The path of the report; if it is missing, the chosen path. */
  path: fields.pathId.schema.optional(),
  choice: reportChoiceSchema,
  format: z.enum(reportFormats),
  /** The time that counts as now, ms since 1970. */
  now: z.int().nonnegative().max(8.64e15).optional(),
};

export const reportRequests = {
  /** The content of a report in this format. */
  'reports:preview': {
    reads: [...progress, 'settings'],
    job: true,
    input: z.strictObject(made),
    output: reportSchema,
  },
  /** Saves a report where the learner chooses; null if they cancel. */
  'reports:save': {
    // A report is signed, and the key made if there is none.
    writes: ['key'],
    subject: [],
    alongside: true,
    job: true,
    input: z.strictObject({
      ...made,
      paper: z.enum(paperSizes),
      /** For CSV. */
      separator: z.enum(csvSeparators).default(','),
      language: z.enum(languages),
      /** The locale for numbers and days; if it is missing, that of the settings. */
      locale: locale.optional(),
    }),
    output: z
      .strictObject({
        file: z.string(),
        /** The last day of the report. */
        on: z.string(),
        bytes: z.int().nonnegative(),
        done: z.int().nonnegative(),
        required: z.int().nonnegative(),
      })
      .nullable(),
  },
} as const;
