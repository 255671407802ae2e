import { itemKey } from '../path/keys.ts';
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

/** What is left of some skills: everything that is neither done nor skipped. */
export function leftOf(view: Pick<LearnerView, 'index' | 'item'>, skills: ReadonlySet<string>): Left {
  let hours = 0;
  let items = 0;
  for (const skill of view.index.path.skills) {
    if (!skills.has(skill.key)) continue;
    for (const one of skill.items) {
      const { state } = view.item(itemKey(skill.key, one.id));
      if (state === 'done' || state === 'skipped') continue;
      hours += one.hours;
      items += 1;
    }
  }
  return { hours, items };
}
