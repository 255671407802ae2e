import { addDays } from '../base/days.ts';
import type { Calendar, Day } from '../base/days.ts';
import type { LearnerView } from '../standing/learner-view.ts';
import { mondayOf, workIn } from './weeks.ts';

/** The hours that were done by the end of a day. */
export interface DonePoint {
  readonly day: Day;
  readonly hours: number;
}

/** How far back the points go: what was done before is in the first. */
const mostWeeks = 52;

/**
 * The hours of some skills that are done, week by week, oldest first, up to today. What was placed counts from the day on
 * which the learner said so.
 * @param skills the keys of the skills that count
 */
export function doneHours(
  view: Pick<LearnerView, 'index' | 'item'>,
  skills: ReadonlySet<string>,
  calendar: Calendar,
  today: Day,
): readonly DonePoint[] {
  const thisMonday = mondayOf(today);
  const earliest = addDays(thisMonday, -7 * mostWeeks);
  const byWeek = new Map<Day, number>();
  for (const { skill, at, hours } of workIn(view, calendar)) {
    if (!skills.has(skill) || hours === 0) continue;
    const monday = mondayOf(calendar.dayOf(at));
    const week = monday < earliest ? addDays(earliest, -7) : monday;
    byWeek.set(week, (byWeek.get(week) ?? 0) + hours);
  }
  const [first] = [...byWeek.keys()].toSorted();
  if (first === undefined) return [{ day: today, hours: 0 }];
  const points: DonePoint[] = first < earliest ? [] : [{ day: addDays(first, -1), hours: 0 }];
  let hours = 0;
  for (let monday = first; monday < thisMonday; monday = addDays(monday, 7)) {
    hours += byWeek.get(monday) ?? 0;
    points.push({ day: addDays(monday, 6), hours });
  }
  // A wrong clock may have marked something later than today.
  const later = [...byWeek].reduce((sum, [monday, more]) => (monday >= thisMonday ? sum + more : sum), 0);
  return [...points, { day: today, hours: hours + later }];
}
