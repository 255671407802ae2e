import { z } from 'zod';
import { longestInReview } from '../formats/limits.ts';
import { levels } from '../path/levels.ts';
import { fields } from '../base/fields.ts';
import { longest } from '../base/patterns.ts';
import { skillStates } from '../standing/skill-state.ts';
import { freshnesses, states } from '../base/states.ts';
import { line, link, prose } from '../base/text.ts';
import { isDay } from '../base/days.ts';
import { longestContact, longestHeadline, reportPresets, reportSections } from './choice.ts';

const count = z.int().nonnegative();
const day = z.string().refine(isDay).meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const level = z.int().min(1).max(5).nullable();
const title = line(120);
/** The fingerprint of a key: 30 digits in groups of five. */
const fingerprint = z.string().max(40);
const text = line(300);
const hours = z.number().nonnegative();
const work = z.strictObject({ hours, items: count });

/** A count of items; see `ItemCounts` in domain/standing/standing.ts. */
const figure = z.strictObject({ required: count, done: count, learning: count, skipped: count });
/** A figure at the end of the period and, if the report compares, before its first day; else null. */
const comparedFigure = z.strictObject({ now: figure, before: figure.nullable() });

const evidence = z.strictObject({
  title: line(longest.evidenceTitle),
  url: link.nullable(),
  on: day,
});

/** Evidence, the text or title of the item or skill that it shows, and the title of the skill. */
const shownEvidence = z.strictObject({ ...evidence.shape, about: text, skill: title });

/** An item, with its text and the title of its skill. */
const named = { item: fields.itemKey.schema, text, skill: title };

const item = z.strictObject({
  item: fields.itemKey.schema,
  text,
  hours: z.number().positive(),
  /** The titles of the responsibilities that it serves. */
  serves: z.array(title),
  /** The item's level; null if it has none, or if points are left out. */
  level: z.enum(levels).nullable(),
  /** The points of a good answer, and the titles of the provided materials; empty if points are left out. */
  expect: z.array(text),
  materials: z.array(title),
  state: z.enum(states),
  /** How fresh it is; null unless it is done, and if the section `freshness` is left out. */
  freshness: z.enum(freshnesses).nullable(),
  /** When it was last marked. */
  on: day.nullable(),
  /** The reason for its state, such as why it was skipped. */
  reason: line(longest.reason).nullable(),
  /** Empty if notes are left out. */
  note: prose(longest.note),
  evidence: z.array(evidence),
});

const skill = z.strictObject({
  skill: fields.skillKey.schema,
  title,
  /** Whether its items are among the required ones. */
  counts: z.boolean(),
  /** The title of its choice group; null if it is in none. */
  choice: title.nullable(),
  figure,
  /** The self-rating, 1 (Awareness) to 5 (Expert). */
  level,
  /** Its items counted by level, lowest first; empty if points are left out. */
  levels: z.array(z.strictObject({ level: z.enum(levels), done: count, required: count })),
  /** Empty if notes are left out. */
  note: prose(longest.note),
  evidence: z.array(evidence),
  /** Empty if the section `items` is left out. */
  items: z.array(item),
});

const changedItem = z.strictObject({ ...named, on: day.nullable() });

/** Who said it, and when. */
const byMentor = {
  mentor: z.strictObject({ name: line(longestInReview.name).nullable(), fingerprint }),
  on: day,
};

/**
 * The version of a report in JSON. It rises with every change to its shape.
 * 2: skills have `levels`, items have `level`, `expect` and `materials`.
 * 3: the learner has `headline` and `contact`, coverage has `nowCount` and `countNoMore`, comments have `item`, `skill`
 * and `agreed`, and there may be `shown`.
 * 4: skills have `note`, changes have `placed`.
 * 5: items have `freshness`, mentors' ratings have `aim`, and there may be `graph`, `freshness`, `plan`, `burnup` and `forecast`.
 */
export const reportVersion = 5;

/** A progress report. Sections that are left out are absent. */
export const reportSchema = z.strictObject({
  type: z.literal('waymark-report'),
  version: z.literal(reportVersion),
  /** When, and with which version of Waymark, it was made. */
  made: z.strictObject({ at: fields.instant.schema, waymark: z.string().max(40) }),
  preset: z.enum(reportPresets),
  sections: z.array(z.enum(reportSections)),
  learner: z.strictObject({
    name: line(120).nullable(),
    /** What the learner calls themselves, and how to reach them; null except in an application that gives them. */
    headline: line(longestHeadline).nullable(),
    contact: line(longestContact).nullable(),
  }),
  path: z.strictObject({
    id: fields.pathId.schema,
    version: fields.version.schema,
    title,
    role: title,
    summary: line(600),
  }),
  /**
   * `since` is the first day of the comparison, `until` the last day of the report, `begun` the day of the
   * first change.
   */
  period: z.strictObject({
    begun: day.nullable(),
    since: day.nullable(),
    until: day,
    timeZone: z.string().max(60),
  }),
  coverage: z.strictObject({
    ...comparedFigure.shape,
    /** The titles of the skills that did not count before and do now, and the other way round. */
    nowCount: z.array(title),
    countNoMore: z.array(title),
  }),
  /** Items of skills that do not count. */
  optional: figure,
  responsibilities: z
    .array(
      z.strictObject({
        id: z.string().max(64),
        title,
        summary: line(600),
        ...comparedFigure.shape,
        /** The skills furthest behind, worst first. */
        missing: z.array(z.strictObject({ skill: fields.skillKey.schema, title, items: count })),
      }),
    )
    .optional(),
  changes: z
    .strictObject({
      done: z.array(changedItem),
      /** What the learner could do before, and said so in this period. */
      placed: z.array(changedItem),
      /** Done before, but no longer. */
      undone: z.array(z.strictObject({ ...changedItem.shape, state: z.enum(states) })),
      begun: z.array(changedItem),
      skipped: z.array(z.strictObject({ ...changedItem.shape, reason: line(longest.reason).nullable() })),
      rated: z.array(z.strictObject({ skill: fields.skillKey.schema, title, before: level, now: level })),
      evidence: z.array(shownEvidence),
    })
    .optional(),
  /** The number of required items done at the end of each day, oldest first. */
  curve: z.array(z.strictObject({ day, done: count })).optional(),
  /** Required items by responsibility (rows) and area (columns). */
  matrix: z
    .strictObject({
      areas: z.array(title),
      rows: z.array(z.strictObject({ title, cells: z.array(figure), total: figure })),
    })
    .optional(),
  /** Which skill leads to which. */
  graph: z
    .strictObject({
      skills: z.array(
        z.strictObject({
          skill: fields.skillKey.schema,
          title,
          counts: z.boolean(),
          /** `ready` may be begun now, `later` waits for what it builds on. */
          state: z.enum(skillStates),
          figure,
          /** How many of its done items fade; null if the section `freshness` is left out. */
          fading: count.nullable(),
          /** What it builds on: keys of skills, and ids of choice groups. */
          before: z.array(z.string().max(64)),
        }),
      ),
      choices: z.array(
        z.strictObject({ id: z.string().max(64), title, skills: z.array(fields.skillKey.schema) }),
      ),
    })
    .optional(),
  /** The skills in which something is done: how many of these items are fresh, are to be asked again, and were due long ago. */
  freshness: z
    .strictObject({
      skills: z.array(
        z.strictObject({ skill: fields.skillKey.schema, title, fresh: count, fading: count, faded: count }),
      ),
    })
    .optional(),
  /** The plan on the last day. Absent if nothing is planned. */
  plan: z
    .strictObject({
      by: day,
      /** Hours a week. */
      hours,
      /** The Mondays of weeks off. */
      off: z.array(day),
      /** The title of the area, or the titles of the skills, to complete; null and empty if it is the path. */
      area: title.nullable(),
      skills: z.array(title),
      /** The hours a week that it takes to be in time; null if no time is left. */
      needed: hours.nullable(),
      /** What was done since Monday. */
      week: work,
    })
    .optional(),
  /** The hours of the goal that were done by the end of each day, oldest first, and those that are left. */
  burnup: z.strictObject({ done: z.array(z.strictObject({ day, hours })), left: hours }).optional(),
  forecast: z
    .strictObject({
      /** `too-early` with fewer than four whole weeks, `complete` if nothing is left. */
      kind: z.enum(['complete', 'too-early', 'dates']),
      left: work,
      /** Half, and 85 %, of the simulated futures are done by then; null if that is ten years away, or there are no dates. */
      likely: day.nullable(),
      careful: day.nullable(),
      /** The number of whole weeks that it is made from. */
      weeks: count,
      /** The mean of these weeks, hours. */
      pace: hours,
      /** The day on which it is done with the planned hours; null without a plan, and beyond ten years. */
      atPlan: day.nullable(),
    })
    .optional(),
  areas: z
    .array(z.strictObject({ id: z.string().max(64), title, figure, skills: z.array(skill) }))
    .optional(),
  evidence: z.array(shownEvidence).optional(),
  /** What mentors said; of each mentor, the last word on a skill. Absent if no mentor said anything. */
  mentors: z
    .strictObject({
      /** Whether the learner has compared the fingerprint with its holder. */
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
          /** What the mentor would have the learner aim for, and by when; null if they did not say. */
          aim: z.strictObject({ level: z.int().min(1).max(5), by: day.nullable() }).nullable(),
          ...byMentor,
        }),
      ),
      endorsements: z.array(
        z.strictObject({
          skill: fields.skillKey.schema,
          title,
          text: prose(longestInReview.statement),
          /** Whether the skill is unchanged since it was endorsed. */
          current: z.boolean(),
          ...byMentor,
        }),
      ),
      /** Empty if comments are left out. */
      comments: z.array(
        z.strictObject({
          /** The key of the item or the skill that it is about; null if it is about something else. */
          item: fields.itemKey.schema.nullable(),
          skill: fields.skillKey.schema.nullable(),
          /** The text or title of the comment's target; null for the whole share. */
          about: text.nullable(),
          text: prose(longestInReview.comment),
          /** Whether the mentor wants to talk about it. */
          ask: z.boolean(),
          /** The learner's answer; empty if there is none. */
          answer: prose(longest.answer),
          /** What the learner and the mentor agreed on, and until when. */
          agreed: z.strictObject({ text: prose(longest.answer), until: day.nullable() }).nullable(),
          resolved: z.boolean(),
          ...byMentor,
        }),
      ),
    })
    .optional(),
  /** The skills of an application, in the order of the path, with all evidence of each, newest first. */
  shown: z
    .array(z.strictObject({ skill: fields.skillKey.schema, title, level, evidence: z.array(evidence) }))
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
