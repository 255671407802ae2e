import { z } from 'zod';
import { fields } from '../domain/base/fields.ts';
import { planHours, planSchema } from '../domain/progress/slices/plans/slice.ts';
import { languages } from '../domain/messages/languages.ts';
import { timePattern, weekdays } from '../domain/base/weekdays.ts';
import { changeSchema } from './progress.ts';

const day = fields.day.schema;
const count = z.int().nonnegative();
const hours = z.number().nonnegative();
const path = fields.pathId.schema.optional();

const forecast = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('complete') }),
  z.strictObject({ kind: z.literal('too-early'), weeks: count }),
  z.strictObject({
    kind: z.literal('dates'),
    likely: day.nullable(),
    careful: day.nullable(),
    weeks: count,
  }),
]);

const work = z.strictObject({ hours, items: count });

/** What is supposed, without changing anything. */
const supposed = z.strictObject({
  hours: planHours.schema.optional(),
  dropOptional: z.boolean().optional(),
  /** Skills of choice groups, by the ids of the groups. */
  take: z.record(z.string().max(64), z.array(fields.skillKey.schema).max(100).readonly()).optional(),
  without: z.array(z.string().max(64)).max(100).readonly().optional(),
});

/** Each request throws `not-found` if there is no such path. */
export const planRequests = {
  /** The plan of a path, and when its goal will be reached: as things are, then for each list of what is supposed. */
  'plans:show': {
    reads: ['plans', 'items', 'skills', 'paths'],
    input: z.strictObject({ path, supposed: z.array(supposed).max(20).readonly().default([]) }),
    output: z.strictObject({
      path: fields.pathId.schema,
      today: day,
      plan: planSchema.nullable(),
      outlooks: z
        .array(
          z.strictObject({
            left: work,
            forecast,
            /** The day on which it is done with the planned hours. */
            atPlan: day.nullable(),
            /** The hours a week that it takes to be in time. */
            needed: hours.nullable(),
            /** The hours of the goal that are done, week by week up to today, oldest first. */
            done: z.array(z.strictObject({ day: z.string(), hours })).readonly(),
            /** What was done since Monday. */
            week: work,
            /** The mean of the weeks that the forecast looks at, hours. */
            pace: hours,
          }),
        )
        .min(1)
        .readonly(),
    }),
  },
  /** Throws `invalid-input` if the path has no such area or skill, or the day is not after today. */
  'plans:set': {
    writes: ['plans'],
    subject: ['path'],
    input: z.strictObject({ path, plan: planSchema }),
    output: changeSchema.nullable(),
  },
  /** Saves the evenings of the plan and the next rechecks as a calendar (RFC 5545) where the learner chooses; null if they cancel. */
  'plans:export': {
    input: z.strictObject({ path, language: z.enum(languages) }),
    output: z
      .strictObject({ file: z.string(), evenings: z.array(z.enum(weekdays)).readonly(), rechecks: count })
      .nullable(),
  },
  /** What there is to be reminded of today, if the learner chose this time of the day for it; else null. */
  'plans:today': {
    reads: ['plans', 'items', 'paths', 'settings'],
    input: z.strictObject({ at: z.string().regex(timePattern) }),
    output: z.strictObject({ isEvening: z.boolean(), items: count }).nullable(),
  },
  'plans:clear': {
    writes: ['plans'],
    subject: ['path'],
    input: z.strictObject({ path }),
    output: changeSchema.nullable(),
  },
} as const;
