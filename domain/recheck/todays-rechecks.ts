import { addDays } from '../base/days.ts';
import type { Calendar } from '../base/days.ts';
import type { PlacedItem } from '../path/path-index.ts';
import type { Skill } from '../path/schema.ts';
import type { LearnerView } from '../standing/learner-view.ts';
import { freshnessIn } from './freshness.ts';
import type { Freshness, FreshnessOf } from './freshness.ts';
import type { RecheckRule } from './memory.ts';

/** An item to ask about. */
export interface Recheck {
  readonly placed: PlacedItem;
  readonly freshness: Freshness;
}

/** The rechecks of one skill, which are asked in one sitting, most faded first. */
export interface Sitting {
  readonly skill: Skill;
  readonly items: readonly Recheck[];
}

interface When {
  /** ms since 1970 */
  readonly now: number;
  readonly calendar: Calendar;
}

/** What counts is faded twice as much as what is optional. */
const requiredWeight = 2;

/**
 * What to ask today, skill by skill: what is due, the most faded and most required first, until the number of the day is
 * reached. What was answered today counts towards that number. Nothing piles up: what finds no place waits for another day.
 * @param perDay how many items to ask on a day; 0 for none
 */
export function todaysRechecks(
  view: Pick<LearnerView, 'index' | 'item' | 'standing'>,
  rule: RecheckRule,
  perDay: number,
  when: When,
  freshness: FreshnessOf = freshnessIn(view, rule),
): readonly Sitting[] {
  let left = perDay - answeredToday(view, when);
  if (left <= 0) return [];
  const bySkill = new Map<Skill, Recheck[]>();
  for (const one of byNeed(view, dueItems(view, when, freshness))) {
    const { skill } = one.placed;
    const list = bySkill.get(skill);
    if (list) list.push(one);
    else bySkill.set(skill, [one]);
  }
  const sittings: Sitting[] = [];
  for (const [skill, items] of bySkill) {
    if (left <= 0) break;
    sittings.push({ skill, items: items.slice(0, left) });
    left -= items.length;
  }
  return sittings;
}

/** Everything that is due today, in the order of the path. */
function dueItems(
  { index }: Pick<LearnerView, 'index'>,
  { now, calendar }: When,
  freshness: FreshnessOf,
): Recheck[] {
  const tomorrow = calendar.startOf(addDays(calendar.dayOf(now), 1));
  const due: Recheck[] = [];
  for (const placed of index.items.values()) {
    const one = freshness(placed, now);
    if (one !== undefined && one.due < tomorrow) due.push({ placed, freshness: one });
  }
  return due;
}

/** The same, the most faded and most required first; equal ones by their keys, so that each device has the same order. */
function byNeed({ standing }: Pick<LearnerView, 'standing'>, rechecks: readonly Recheck[]): Recheck[] {
  const needs = rechecks.map((one) => {
    const weight = standing.counted.has(one.placed.skill.key) ? requiredWeight : 1;
    return { one, need: (1 - one.freshness.chance) * weight };
  });
  return needs
    .toSorted((a, b) => b.need - a.need || (a.one.placed.key < b.one.placed.key ? -1 : 1))
    .map(({ one }) => one);
}

/** How many items of the path the learner was asked about today. */
export function answeredToday(
  { index, item }: Pick<LearnerView, 'index' | 'item'>,
  { now, calendar }: When,
): number {
  const today = new Date(calendar.startOf(calendar.dayOf(now))).toISOString();
  let count = 0;
  for (const key of index.items.keys()) {
    const { rechecks } = item(key);
    if (rechecks !== undefined && rechecks.at(-1)!.at >= today) count += 1;
  }
  return count;
}
