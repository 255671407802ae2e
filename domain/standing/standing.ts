import { itemKey, responsibilitiesOf } from '../path/keys.ts';
import type { Choice, LearningPath, Skill } from '../path/schema.ts';
import type { State } from '../base/states.ts';

/** A count of items: `done` of `required`. Items under way and skipped items are required, but not done. */
export interface ItemCounts {
  readonly required: number;
  readonly done: number;
  readonly learning: number;
  readonly skipped: number;
}

/** The counts of one skill's items: all of them, and those that serve each responsibility. */
export interface SkillCounts {
  readonly all: ItemCounts;
  readonly byResponsibility: ReadonlyMap<string, ItemCounts>;
}

/** A learner's progress along a path. */
export interface Standing {
  /** Coverage: the items of every skill that counts. */
  readonly coverage: ItemCounts;
  /** The items of skills that do not count: optional ones, and those that a choice group does not need. */
  readonly optional: ItemCounts;
  /** Readiness: coverage of the items that serve each responsibility, in the order of the path. */
  readonly responsibilities: readonly { readonly id: string; readonly figure: ItemCounts }[];
  /** The keys of the skills that count. */
  readonly counted: ReadonlySet<string>;
}

export const nothing: ItemCounts = { required: 0, done: 0, learning: 0, skipped: 0 };

export function addCounts(a: ItemCounts, b: ItemCounts): ItemCounts {
  return {
    required: a.required + b.required,
    done: a.done + b.done,
    learning: a.learning + b.learning,
    skipped: a.skipped + b.skipped,
  };
}

/** Coverage as a share from 0 to 1; 1 if nothing is required. */
export function share(figure: Pick<ItemCounts, 'required' | 'done'>): number {
  return figure.required === 0 ? 1 : figure.done / figure.required;
}

/** Coverage in whole percent, rounded down, so that only complete coverage is 100. */
export function percentOf({ done, required }: Pick<ItemCounts, 'required' | 'done'>): number {
  // Computed in integers: 29 / 50 * 100 is 57.99….
  return required === 0 ? 100 : Math.floor((100 * done) / required);
}

/** Coverage to a tenth of a percent, rounded down. */
export function exactPercentOf({ done, required }: Pick<ItemCounts, 'required' | 'done'>): number {
  return required === 0 ? 100 : Math.floor((1000 * done) / required) / 10;
}

/** Counts one skill's items by state. */
export function countSkill(skill: Skill, stateOf: (itemKey: string) => State): SkillCounts {
  let all = nothing;
  const byResponsibility = new Map<string, ItemCounts>();
  for (const item of skill.items) {
    const one = figureOf(stateOf(itemKey(skill.key, item.id)));
    all = addCounts(all, one);
    for (const id of responsibilitiesOf(skill, item)) {
      byResponsibility.set(id, addCounts(byResponsibility.get(id) ?? nothing, one));
    }
  }
  return { all, byResponsibility };
}

/** The keys of the skills that the learner decided on, by the id of the choice group. */
export type Decided = Readonly<Record<string, readonly string[]>>;

/**
 * The learner's decision in a choice group; undefined if there is none, or if none of the chosen skills is
 * left in it.
 */
export function takenOf(
  decided: Decided,
  { id, skills }: Pick<Choice, 'id' | 'skills'>,
): readonly string[] | undefined {
  // A group's id may be *constructor*.
  const said = Object.hasOwn(decided, id) ? decided[id]! : undefined;
  const taken = said?.filter((key) => skills.includes(key));
  return taken?.length === 0 && said!.length > 0 ? undefined : taken;
}

/** Adds up the tallies of a path's skills (by skill key). */
export function standing(
  path: LearningPath,
  skillCounts: ReadonlyMap<string, SkillCounts>,
  decided: Decided = {},
): Standing {
  const counted = countedSkills(path, skillCounts, decided);
  const responsibilities = new Map(path.responsibilities.map(({ id }) => [id, nothing]));
  let coverage = nothing;
  let optional = nothing;
  for (const { key } of path.skills) {
    const itemCounts = skillCounts.get(key);
    if (itemCounts === undefined) continue;
    if (!counted.has(key)) {
      optional = addCounts(optional, itemCounts.all);
      continue;
    }
    coverage = addCounts(coverage, itemCounts.all);
    for (const [id, figure] of itemCounts.byResponsibility) {
      responsibilities.set(id, addCounts(responsibilities.get(id) ?? nothing, figure));
    }
  }
  return {
    coverage,
    optional,
    responsibilities: [...responsibilities].map(([id, figure]) => ({ id, figure })),
    counted,
  };
}

/**
 * The skills of a choice group that count: first those that the learner decided on, then those with the
 * largest share done, then with the largest share under way, then in the order of the group. There are
 * `atLeast` of them, or more if the learner decided on more.
 */
export function furthest(
  choice: Choice,
  skillCounts: ReadonlyMap<string, SkillCounts>,
  decided: Decided = {},
): string[] {
  const taken = takenOf(decided, choice) ?? [];
  const isTaken = (key: string) => Number(taken.includes(key));
  const of = (key: string) => skillCounts.get(key)?.all ?? nothing;
  const learning = (figure: ItemCounts) => (figure.required === 0 ? 0 : figure.learning / figure.required);
  return choice.skills
    .toSorted(
      (a, b) => isTaken(b) - isTaken(a) || share(of(b)) - share(of(a)) || learning(of(b)) - learning(of(a)),
    )
    .slice(0, Math.max(choice.atLeast, taken.length));
}

/** The choice groups in which the learner has chosen or started fewer skills than required. */
export function unsettledChoices(
  { choices }: LearningPath,
  skillCounts: ReadonlyMap<string, SkillCounts>,
  decided: Decided,
): readonly Choice[] {
  return choices.filter((choice) => settledIn(choice, skillCounts, decided).length < choice.atLeast);
}

/** The skills of a choice group that the learner has chosen or started. */
export function settledIn(
  choice: Choice,
  skillCounts: ReadonlyMap<string, SkillCounts>,
  decided: Decided,
): readonly string[] {
  const taken = takenOf(decided, choice) ?? [];
  const isBegun = (key: string) => {
    const figure = skillCounts.get(key)?.all;
    return figure !== undefined && figure.done + figure.learning > 0;
  };
  return choice.skills.filter((key) => taken.includes(key) || isBegun(key));
}

function countedSkills(
  path: LearningPath,
  skillCounts: ReadonlyMap<string, SkillCounts>,
  decided: Decided,
): Set<string> {
  const inChoice = new Set(path.choices.flatMap(({ skills }) => skills));
  const always = path.skills.filter(({ key, required }) => required && !inChoice.has(key));
  return new Set([
    ...always.map(({ key }) => key),
    ...path.choices.flatMap((choice) => furthest(choice, skillCounts, decided)),
  ]);
}

function figureOf(state: State): ItemCounts {
  return {
    required: 1,
    done: state === 'done' ? 1 : 0,
    learning: state === 'learning' ? 1 : 0,
    skipped: state === 'skipped' ? 1 : 0,
  };
}
