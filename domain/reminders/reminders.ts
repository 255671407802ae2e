import { addDays } from '../base/days.ts';
import type { Calendar, Day } from '../base/days.ts';
import { weekdayOf } from '../base/weekdays.ts';
import type { Weekday } from '../base/weekdays.ts';
import { mondayOf } from '../forecast/weeks.ts';
import type { Plan } from '../progress/slices/plans/slice.ts';
import { freshnessIn } from '../recheck/freshness.ts';
import { answeredToday } from '../recheck/todays-rechecks.ts';
import type { RecheckRule } from '../recheck/memory.ts';
import type { LearnerView } from '../standing/learner-view.ts';

/** The evenings of a plan, which come again every week. */
export interface Evenings {
  /** The first of them, and the last day of the plan. */
  readonly first: Day;
  readonly until: Day;
  readonly days: readonly Weekday[];
  /** When they begin, such as `19:30`, wherever the learner is. */
  readonly at: string;
  readonly minutes: number;
  /** The evenings of weeks off. */
  readonly except: readonly Day[];
}

/** A day on which something is asked again. */
export interface RecheckDay {
  readonly day: Day;
  readonly items: number;
  /** The titles of their skills. */
  readonly skills: readonly string[];
}

export interface Reminders {
  /** Null if the plan has none, or is over. */
  readonly evenings: Evenings | null;
  /** The next days with rechecks, soonest first. */
  readonly rechecks: readonly RecheckDay[];
}

/** How far ahead rechecks are told: what is learnt meanwhile moves them. */
export const daysAhead = 60;
/** As many days with rechecks are told. */
export const mostDays = 30;
/** At least this long, minutes. */
const shortest = 15;

interface When {
  /** ms since 1970 */
  readonly now: number;
  readonly calendar: Calendar;
}

/** What to be reminded of: the evenings of the plan, and what will be asked again, as far as it is known now. */
export function remindersFor(
  view: Pick<LearnerView, 'index' | 'item'>,
  plan: Plan | null,
  { rule, perDay }: { readonly rule: RecheckRule; readonly perDay: number },
  when: When,
): Reminders {
  const today = when.calendar.dayOf(when.now);
  return { evenings: eveningsOf(plan, today), rechecks: recheckDays(view, rule, perDay, when, today) };
}

/** How long each of some evenings is, minutes. */
export function eveningMinutes(hours: number, evenings: number): number {
  return Math.max(shortest, Math.round((60 * hours) / evenings));
}

function untilMidnight(at: string): number {
  const [hours, minutes] = at.split(':').map(Number) as [number, number];
  return Math.max(1, 24 * 60 - (60 * hours + minutes));
}

function eveningsOf(plan: Plan | null, today: Day): Evenings | null {
  const { evenings: days = [], from: at, by, hours, off } = plan ?? {};
  if (days.length === 0 || at === undefined || by === undefined || hours === undefined || off === undefined)
    return null;
  const next = Array.from({ length: 7 }, (_, i) => addDays(today, i));
  const first = next.find((day) => days.includes(weekdayOf(day)))!;
  if (first > by) return null;
  const except = off.flatMap((monday) =>
    Array.from({ length: 7 }, (_, i) => addDays(monday, i)).filter(
      (day) => days.includes(weekdayOf(day)) && day >= first && day <= by,
    ),
  );
  const minutes = Math.min(eveningMinutes(hours, days.length), untilMidnight(at));
  return { first, until: by, days, at, minutes, except };
}

/** What is due takes the next day that has room, the longest due first. */
function recheckDays(
  { index, item }: Pick<LearnerView, 'index' | 'item'>,
  rule: RecheckRule,
  perDay: number,
  { now, calendar }: When,
  today: Day,
): readonly RecheckDay[] {
  if (perDay === 0) return [];
  const freshness = freshnessIn({ index, item }, rule);
  const end = calendar.startOf(addDays(today, daysAhead));
  const due = [...index.items.values()]
    .flatMap((placed) => {
      const one = freshness(placed, now);
      return one === undefined || one.due >= end ? [] : [{ skill: placed.skill.title, due: one.due }];
    })
    .toSorted((a, b) => a.due - b.due);
  const days = new Map<Day, string[]>();
  // What was answered today counts towards the number of the day.
  const answered = answeredToday({ index, item }, { now, calendar });
  const roomOn = (day: Day) => perDay - (days.get(day)?.length ?? 0) - (day === today ? answered : 0);
  let free = today;
  for (const one of due) {
    const own = calendar.dayOf(one.due);
    if (own > free) free = own;
    while (roomOn(free) <= 0) free = addDays(free, 1);
    days.set(free, [...(days.get(free) ?? []), one.skill]);
  }
  const last = addDays(today, daysAhead);
  return [...days]
    .filter(([day]) => day < last)
    .slice(0, mostDays)
    .map(([day, skills]) => ({ day, items: skills.length, skills: [...new Set(skills)] }));
}

/** The evenings and rechecks of one day. */
export function remindersOn(
  { evenings, rechecks }: Reminders,
  day: Day,
): { readonly isEvening: boolean; readonly items: number } {
  const isOff = evenings !== null && evenings.except.some((off) => mondayOf(off) === mondayOf(day));
  return {
    isEvening: evenings !== null && !isOff && day <= evenings.until && evenings.days.includes(weekdayOf(day)),
    items: rechecks.find((one) => one.day === day)?.items ?? 0,
  };
}
