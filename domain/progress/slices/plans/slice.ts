import { z } from 'zod';
import { field, fields, optional } from '../../../base/fields.ts';
import { issueCode } from '../../../messages/fault-of.ts';
import { timePattern, weekdays } from '../../../base/weekdays.ts';
import { hoursLimits, isWeekHours } from '../../../base/week-hours.ts';
import { eventKind } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { slice } from '../../slice.ts';
import { planFold } from './fold.ts';

/** Hours a week. */
export const planHours = field(
  z.number().min(hoursLimits.least).max(hoursLimits.most),
  (value) => typeof value === 'number' && isWeekHours(value),
);
const timeOfDay = field(
  z.string().regex(timePattern, issueCode('time')),
  (value) => typeof value === 'string' && timePattern.test(value),
);
/** The Mondays of weeks off: more than four years have. */
const mostOff = 250;
const mostSkills = 2000;

const content = {
  /** The day by which the goal is to be reached. */
  by: fields.day,
  hours: planHours,
  off: fields.several(fields.day, mostOff),
  /** The area to complete; absent if the goal is the path, or some skills. */
  area: optional(fields.line(64)),
  /** The skills to complete; absent if the goal is the path, or an area. */
  skills: optional(fields.several(fields.skillKey, mostSkills)),
  /** The days of the week on which the learner sits down, and when; both, or neither. */
  evenings: optional(fields.several(fields.oneOf(weekdays), weekdays.length)),
  from: optional(timeOfDay),
};
const set = eventKind('plan.set', { path: fields.pathId, ...content });
const cleared = eventKind('plan.cleared', { path: fields.pathId });
export const planKinds = [set, cleared] as const;

/** What the learner plans for a path. */
export const planSchema = z.strictObject({
  by: content.by.schema,
  hours: content.hours.schema,
  off: content.off.schema,
  area: content.area.schema,
  skills: content.skills.schema,
  evenings: content.evenings.schema,
  from: content.from.schema,
});
export type Plan = Readonly<z.infer<typeof planSchema>>;
export interface PlanProgress {
  readonly plan: Plan | null;
}

export type PlanEvent = EventOf<(typeof planKinds)[number]>;

/** Plans by the ids of their paths. */
export const plans = slice({
  kinds: planKinds,
  key: fields.pathId.schema,
  value: z.strictObject({ plan: planSchema.nullable() }) as z.ZodType<PlanProgress>,
  fold: planFold,
  keyOf: ({ path }) => path,
});
