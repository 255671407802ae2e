import { z } from 'zod';
import { longestInReview } from '../exchange/limits.ts';
import { levels } from '../path/levels.ts';
import { fields } from '../progress/event-kind.ts';
import { longest } from '../progress/patterns.ts';
import { states } from '../progress/states.ts';
import { line, link, prose } from '../text.ts';
import { isDay } from './days.ts';
import { reportPresets, reportSections } from './sections.ts';

const count = z.int().nonnegative();
const day = z.string().refine(isDay).meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const level = z.int().min(1).max(5).nullable();
const title = line(120);
/** Of a key: 30 digits in groups of five. */
const fingerprint = z.string().max(40);
const text = line(300);

/** A count of items; see `Figure` in readiness/standing.ts. */
const figure = z.strictObject({ required: count, done: count, learning: count, skipped: count });
/** A figure on the last day, and before the first one where the report compares; else null. */
const comparedFigure = z.strictObject({ now: figure, before: figure.nullable() });

const evidence = z.strictObject({
  title: line(longest.evidenceTitle),
  url: link.nullable(),
  on: day,
});

/** Evidence with the item or skill that it shows, by its text or title, and the title of the skill. */
const shownEvidence = z.strictObject({ ...evidence.shape, about: text, skill: title });

/** An item, by its text and by the title of its skill. */
const named = { item: fields.itemKey.schema, text, skill: title };

const item = z.strictObject({
  item: fields.itemKey.schema,
  text,
  hours: z.number().positive(),
  /** The titles of the responsibilities that it serves. */
  serves: z.array(title),
  /** The level that it belongs to; null if the path names none, or points are left out. */
  level: z.enum(levels).nullable(),
  /** What a good answer has, and the titles of the given materials; empty where points are left out. */
  expect: z.array(text),
  materials: z.array(title),
  state: z.enum(states),
  /** When it was last marked. */
  on: day.nullable(),
  /** Why it was skipped, or marked. */
  reason: line(longest.reason).nullable(),
  /** Empty where notes are left out. */
  note: prose(longest.note),
  evidence: z.array(evidence),
});

const skill = z.strictObject({
  skill: fields.skillKey.schema,
  title,
  /** Whether its items are among the required ones. */
  counts: z.boolean(),
  /** The choice group that it is part of. */
  choice: title.nullable(),
  figure,
  /** By self-rating, 1 (Awareness) to 5 (Expert). */
  level,
  /** Its items by the level that they belong to, lowest first; empty where points are left out. */
  levels: z.array(z.strictObject({ level: z.enum(levels), done: count, required: count })),
  evidence: z.array(evidence),
  /** Empty where the section `items` is left out. */
  items: z.array(item),
});

const changedItem = z.strictObject({ ...named, on: day.nullable() });

/** Who said it, and when. */
const byMentor = {
  mentor: z.strictObject({ name: line(longestInReview.name).nullable(), fingerprint }),
  on: day,
};

/**
 * The version of a report in JSON; it rises with every change of its shape.
 * 2: skills have `levels`, items have `level`, `expect` and `materials`.
 */
export const reportVersion = 2;

/** A report on progress. A section that was left out is not there. */
export const reportSchema = z.strictObject({
  type: z.literal('waymark-report'),
  version: z.literal(reportVersion),
  /** When it was made, and by which Waymark. */
  made: z.strictObject({ at: fields.instant.schema, waymark: z.string().max(40) }),
  preset: z.enum(reportPresets),
  sections: z.array(z.enum(reportSections)),
  learner: z.strictObject({ name: line(120).nullable() }),
  path: z.strictObject({
    id: fields.pathId.schema,
    version: fields.version.schema,
    title,
    role: title,
    summary: line(600),
  }),
  /** `since` is the first day of what is compared, `until` the last that counts, `begun` that of the first change. */
  period: z.strictObject({
    begun: day.nullable(),
    since: day.nullable(),
    until: day,
    timeZone: z.string().max(60),
  }),
  coverage: comparedFigure,
  /** Items of skills that do not count. */
  optional: figure,
  responsibilities: z
    .array(
      z.strictObject({
        id: z.string().max(64),
        title,
        summary: line(600),
        ...comparedFigure.shape,
        /** The skills that lack most, most first. */
        missing: z.array(z.strictObject({ skill: fields.skillKey.schema, title, items: count })),
      }),
    )
    .optional(),
  changes: z
    .strictObject({
      done: z.array(changedItem),
      /** Done before, and no more. */
      undone: z.array(z.strictObject({ ...changedItem.shape, state: z.enum(states) })),
      begun: z.array(changedItem),
      skipped: z.array(z.strictObject({ ...changedItem.shape, reason: line(longest.reason).nullable() })),
      rated: z.array(z.strictObject({ skill: fields.skillKey.schema, title, before: level, now: level })),
      evidence: z.array(shownEvidence),
    })
    .optional(),
  /** How many required items were done at the end of each day; oldest first. */
  curve: z.array(z.strictObject({ day, done: count })).optional(),
  /** Required items by responsibility (rows) and area (columns). */
  matrix: z
    .strictObject({
      areas: z.array(title),
      rows: z.array(z.strictObject({ title, cells: z.array(figure), total: figure })),
    })
    .optional(),
  areas: z
    .array(z.strictObject({ id: z.string().max(64), title, figure, skills: z.array(skill) }))
    .optional(),
  evidence: z.array(shownEvidence).optional(),
  /** What mentors said: of each the last about a skill. Not there where none said anything. */
  mentors: z
    .strictObject({
      /** Whether the learner has compared the key with its holder. */
      people: z.array(
        z.strictObject({ name: line(longestInReview.name).nullable(), fingerprint, compared: z.boolean() }),
      ),
      /** `own` is the learner's level, `level` the mentor's. */
      ratings: z.array(
        z.strictObject({
          skill: fields.skillKey.schema,
          title,
          own: level,
          level: z.int().min(1).max(5),
          ...byMentor,
        }),
      ),
      endorsements: z.array(
        z.strictObject({
          skill: fields.skillKey.schema,
          title,
          text: prose(longestInReview.statement),
          /** Whether the skill is still what was endorsed. */
          current: z.boolean(),
          ...byMentor,
        }),
      ),
      /** Empty where comments are left out. */
      comments: z.array(
        z.strictObject({
          /** The text or title of what it is about; null for all that was shared. */
          about: text.nullable(),
          text: prose(longestInReview.comment),
          /** Whether the mentor wants to talk about it. */
          ask: z.boolean(),
          /** The learner's; empty where there is none. */
          answer: prose(longest.answer),
          resolved: z.boolean(),
          ...byMentor,
        }),
      ),
    })
    .optional(),
  skipped: z
    .array(
      z.strictObject({ ...changedItem.shape, counts: z.boolean(), reason: line(longest.reason).nullable() }),
    )
    .optional(),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportItem = NonNullable<Report['areas']>[number]['skills'][number]['items'][number];
export type ReportSkill = NonNullable<Report['areas']>[number]['skills'][number];
export type ReportChanges = NonNullable<Report['changes']>;
