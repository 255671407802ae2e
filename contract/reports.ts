import { z } from 'zod';
import { progress } from './topics.ts';
import { isLikelyDay } from '../domain/report/days.ts';
import { signedFiguresSchema } from '../domain/report/figures.ts';
import { reportSchema } from '../domain/report/schema.ts';
import { paperSizes, reportFormats, reportPresets, reportSections } from '../domain/report/sections.ts';
import { languages } from '../domain/words/languages.ts';
import { messageSchema } from '../domain/words/message-schema.ts';
import { because } from '../domain/words/fault-of.ts';
import { locale } from './locale.ts';

const day = z.string().max(10).refine(isLikelyDay, because('day')).nullable();

const choiceSchema = z.strictObject({
  preset: z.enum(reportPresets),
  since: day,
  until: day,
  without: z.array(z.enum(reportSections)).max(reportSections.length).readonly(),
  notes: z.boolean(),
  // What was kept before there were reviews does not say.
  comments: z.boolean().default(false),
  points: z.boolean().default(false),
});

/** What the learner wants in a report; see `ReportChoice`. */
export const reportChoiceSchema = choiceSchema.refine(
  ({ since, until }) => since === null || until === null || since <= until,
  because('reversed'),
);

/** What the screen of reports keeps: the choice, the file it becomes, and when one was last saved. */
export const reportViewSchema = z.strictObject({
  // While the days are being chosen they may stand the wrong way round.
  choice: choiceSchema,
  format: z.enum(reportFormats),
  paper: z.enum(paperSizes),
  lastSaved: day,
});
export type ReportView = z.infer<typeof reportViewSchema>;

/** What a look at a report has shown. */
const verdictSchema = z.strictObject({
  /** Whether it is byte for byte what Waymark wrote. */
  ok: z.boolean(),
  type: z.literal('report').nullable(),
  /** Of the key that signed it; null where no good signature was found. */
  fingerprint: z.string().nullable(),
  /** In words for whoever asked. */
  reason: messageSchema,
  /** What was signed, also where the file was changed afterwards; null where no good signature was found. */
  signed: signedFiguresSchema.nullable(),
  /** Texts in an HTML report that Waymark did not write there, in their order; the first of them. */
  foreign: z.array(z.string()).readonly(),
});
export type Verdict = z.infer<typeof verdictSchema>;

const made = { choice: reportChoiceSchema, format: z.enum(reportFormats) };

export const reportRequests = {
  /** A report as a file of this format would hold it. */
  'reports:preview': {
    reads: [...progress, 'settings'],
    job: true,
    input: z.strictObject(made),
    output: reportSchema,
  },
  /** Writes a report where the learner wants it; null where they cancel. */
  'reports:save': {
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
  /** Whether a file that the learner has chosen or dropped is as Waymark wrote it. */
  'reports:verify': {
    input: z.strictObject({ file: z.string().max(4096) }),
    output: verdictSchema,
  },
} as const;
