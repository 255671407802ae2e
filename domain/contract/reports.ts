import { z } from 'zod';
import { isDay } from '../report/days.ts';
import { reportSchema } from '../report/schema.ts';
import { paperSizes, reportFormats, reportPresets, reportSections } from '../report/sections.ts';
import { languages } from '../words/languages.ts';
import { locale } from './locale.ts';

const day = z.string().max(10).refine(isDay).nullable();

/** What the learner wants in a report; see `ReportChoice`. */
export const reportChoiceSchema = z.strictObject({
  preset: z.enum(reportPresets),
  since: day,
  until: day,
  without: z.array(z.enum(reportSections)).max(reportSections.length).readonly(),
  notes: z.boolean(),
});

/** What the screen of reports keeps: the choice, the file it becomes, and when one was last saved. */
export const reportViewSchema = z.strictObject({
  choice: reportChoiceSchema,
  format: z.enum(reportFormats),
  paper: z.enum(paperSizes),
  lastSaved: day,
});
export type ReportView = z.infer<typeof reportViewSchema>;

const made = { choice: reportChoiceSchema, format: z.enum(reportFormats) };

export const reportRequests = {
  /** A report as a file of this format would hold it. */
  'reports:preview': { effect: 'read', job: true, input: z.strictObject(made), output: reportSchema },
  /** Writes a report where the learner wants it; null where they cancel. */
  'reports:save': {
    effect: 'read',
    job: true,
    input: z.strictObject({
      ...made,
      paper: z.enum(paperSizes),
      language: z.enum(languages),
      /** By which numbers and days are written. */
      locale,
    }),
    output: z.strictObject({ file: z.string(), on: z.string() }).nullable(),
  },
} as const;
