import { addDays } from '../base/days.ts';
import type { Calendar, Day } from '../base/days.ts';
import type { Plan } from '../progress/slices/plans/slice.ts';
import type { LearnerView } from '../standing/learner-view.ts';
import { doneHours } from './done-hours.ts';
import type { DonePoint } from './done-hours.ts';
import { forecast } from './forecast.ts';
import type { Forecast } from './forecast.ts';
import { leftOf, skillsOf } from './goal.ts';
import type { Left, WhatIf } from './goal.ts';
import { doneAtPace, paceFor } from './plan.ts';
import { mondayOf, pastWeeks, workIn } from './weeks.ts';
import type { Week } from './weeks.ts';

/** A what-if that may also change the hours a week. */
export interface Supposed extends WhatIf {
  readonly hours?: number | undefined;
}

/** When a goal will be reached, what it takes, and what was done. */
export interface Outlook {
  readonly left: Left;
  readonly forecast: Forecast;
  /** The day on which it is reached with the planned hours; null without a plan, and beyond ten years. */
  readonly atPlan: Day | null;
  /** The hours a week that it takes to be in time; null without a plan, and if no time is left. */
  readonly needed: number | null;
  /** The hours of the goal that are done, week by week up to today. */
  readonly done: readonly DonePoint[];
  /** What was done this week so far. */
  readonly week: Omit<Week, 'monday'>;
  /** The mean of the weeks that the forecast looks at, hours. */
  readonly pace: number;
}

/**
 * When the goal of a plan will be reached, or the path without a plan.
 * @param today the day of the learner
 * @param supposed changes to look at without making them
 */
export function outlookOn(
  view: LearnerView,
  plan: Plan | null,
  calendar: Calendar,
  today: Day,
  supposed: Supposed = {},
): Outlook {
  const off = new Set(plan?.off);
  const weeks = pastWeeks(view, calendar, today, off);
  const pace = weeks.length === 0 ? 0 : weeks.reduce((sum, { hours }) => sum + hours, 0) / weeks.length;
  const { hours: asked } = supposed;
  const skills = skillsOf(view, plan ?? {}, supposed);
  const left = leftOf(view, skills);
  // Other hours a week are the same ups and downs, as much larger or smaller.
  const scaled =
    asked === undefined || pace === 0
      ? weeks
      : weeks.map((week) => ({ ...week, hours: (week.hours * asked) / pace }));
  const planned = asked ?? plan?.hours;
  return {
    left,
    forecast: forecast({ weeks: scaled, hours: left.hours, today, off }),
    atPlan: planned === undefined ? null : doneAtPace(left.hours, planned, today, off),
    needed: plan === null ? null : paceFor(left.hours, plan.by, today, off),
    done: doneHours(view, skills, calendar, today),
    week: doneThisWeek(view, calendar, today, (plan?.area ?? plan?.skills) ? skills : null),
    pace,
  };
}

/** What was done since Monday. @param goal the keys of the skills of a goal that is not the whole path */
function doneThisWeek(
  view: Pick<LearnerView, 'index' | 'item'>,
  calendar: Calendar,
  today: Day,
  goal: ReadonlySet<string> | null,
): Omit<Week, 'monday'> {
  const start = calendar.startOf(mondayOf(today));
  // A clock that was set back leaves work in the future.
  const end = calendar.startOf(addDays(mondayOf(today), 7));
  const work = [...workIn(view, calendar)].filter(
    ({ at, placed, skill }) => !placed && at >= start && at < end && (goal?.has(skill) ?? true),
  );
  return {
    hours: work.reduce((sum, { hours }) => sum + hours, 0),
    items: work.filter(({ isDone }) => isDone).length,
  };
}
