import { itemKey } from '../path/keys.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';
import type { Plan } from '../progress/slices/plans/slice.ts';
import type { LearnerView } from '../standing/learner-view.ts';
import { standing } from '../standing/standing.ts';
import type { Decided } from '../standing/standing.ts';

/** What is left of a goal. */
export interface Left {
  /** The hours that the open items take, as the path estimates them. */
  readonly hours: number;
  readonly items: number;
}

/** A change to look at, without making it. */
export interface WhatIf {
  /** Leaves out the optional skills that were begun. */
  readonly dropOptional?: boolean | undefined;
  /** Other skills in choice groups, by the ids of the groups. */
  readonly take?: Decided | undefined;
  /** The ids of areas to leave out. */
  readonly without?: readonly string[] | undefined;
}

export type Goal = Pick<Plan, 'area' | 'skills'>;

/**
 * The keys of the skills of a goal: chosen ones; or those that count on the path and the optional ones that were begun, of
 * an area or of all.
 */
export function skillsOf(
  view: Pick<LearnerView, 'index' | 'skillCounts' | 'standing' | 'decided'>,
  { area, skills }: Goal,
  { dropOptional = false, take, without = [] }: WhatIf = {},
): ReadonlySet<string> {
  const { path } = view.index;
  const { counted } =
    take === undefined ? view.standing : standing(path, view.skillCounts, { ...view.decided, ...take });
  const chosen = skills && new Set(skills);
  const inChoice = new Set(path.choices.flatMap((choice) => choice.skills));
  const isBegun = (key: string) => {
    const figure = view.skillCounts.get(key)?.all;
    return figure !== undefined && figure.done + figure.learning > 0;
  };
  const isIn = ({ key, area: of }: { readonly key: string; readonly area: string }) => {
    if (without.includes(of)) return false;
    const isOptional = !counted.has(key);
    if (chosen) return chosen.has(key) && !(dropOptional && isOptional);
    if (area !== undefined && of !== area) return false;
    return !isOptional || (!dropOptional && !inChoice.has(key) && isBegun(key));
  };
  return new Set(path.skills.filter(isIn).map(({ key }) => key));
}

/** With fewer estimated hours of done items, their logged time says little about the others. */
const fewestHours = 10;
const paces = { least: 0.25, most: 4 } as const;
/** What is begun is never nearly nothing, however long it took: a share of its estimate. */
const leastLeft = 0.1;

/**
 * How much longer the learner takes than the path estimates: the logged time of what is done, divided by its estimate. 1 as long as
 * little was logged.
 */
export function ownPace({ index, item }: Pick<LearnerView, 'index' | 'item'>): number {
  let logged = 0;
  let estimated = 0;
  for (const { key, item: one } of index.items.values()) {
    const { state, times } = item(key);
    if (state !== 'done' || times === undefined) continue;
    logged += hoursOf(times);
    estimated += one.hours;
  }
  if (estimated < fewestHours) return 1;
  return Math.min(Math.max(logged / estimated, paces.least), paces.most);
}

function hoursOf(times: NonNullable<ItemProgress['times']>): number {
  return times.reduce((sum, { minutes }) => sum + minutes / 60, 0);
}

/**
 * What is left of some skills: everything that is neither done nor skipped, at the learner's own pace, without the time that was
 * logged on it.
 */
export function leftOf(view: Pick<LearnerView, 'index' | 'item'>, skills: ReadonlySet<string>): Left {
  const pace = ownPace(view);
  let hours = 0;
  let items = 0;
  for (const skill of view.index.path.skills) {
    if (!skills.has(skill.key)) continue;
    for (const one of skill.items) {
      const { state, times = [] } = view.item(itemKey(skill.key, one.id));
      if (state === 'done' || state === 'skipped') continue;
      hours += Math.max(one.hours * pace - hoursOf(times), one.hours * leastLeft);
      items += 1;
    }
  }
  return { hours, items };
}
