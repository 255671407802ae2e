import { itemKey, responsibilitiesOf } from '../path/keys.ts';
import type { Choice, LearningPath, Skill } from '../path/schema.ts';
import type { State } from '../progress/states.ts';

/** A count of items: `done` of `required`. Items under way and skipped items are required, but not done. */
export interface Figure {
  readonly required: number;
  readonly done: number;
  readonly learning: number;
  readonly skipped: number;
}

/** The counts of one skill's items: all of them, and those that serve each responsibility. */
export interface SkillTally {
  readonly all: Figure;
  readonly byResponsibility: ReadonlyMap<string, Figure>;
}

/** A learner's progress along a path. */
export interface Standing {
  /** Coverage: the items of every skill that counts. */
  readonly coverage: Figure;
  /** The items of skills that do not count: optional ones, and those that a choice group does not need. */
  readonly optional: Figure;
  /** Readiness: coverage of the items that serve each responsibility, in the order of the path. */
  readonly responsibilities: readonly { readonly id: string; readonly figure: Figure }[];
  /** The keys of the skills that count. */
  readonly counted: ReadonlySet<string>;
}

export const nothing: Figure = { required: 0, done: 0, learning: 0, skipped: 0 };

export function addFigures(a: Figure, b: Figure): Figure {
  return {
    required: a.required + b.required,
    done: a.done + b.done,
    learning: a.learning + b.learning,
    skipped: a.skipped + b.skipped,
  };
}

/** Coverage as a share from 0 to 1; 1 if nothing is required. */
export function share(figure: Pick<Figure, 'required' | 'done'>): number {
  return figure.required === 0 ? 1 : figure.done / figure.required;
}

/** Coverage in whole percent, rounded down, so that only complete coverage is 100. */
export function percentOf({ done, required }: Pick<Figure, 'required' | 'done'>): number {
  // Computed in integers: 29 / 50 * 100 is 57.99….
  return required === 0 ? 100 : Math.floor((100 * done) / required);
}

/** Coverage to a tenth of a percent, rounded down. */
export function exactPercentOf({ done, required }: Pick<Figure, 'required' | 'done'>): number {
  return required === 0 ? 100 : Math.floor((1000 * done) / required) / 10;
}

/** Counts one skill's items by state. */
export function tallySkill(skill: Skill, stateOf: (itemKey: string) => State): SkillTally {
  let all = nothing;
  const byResponsibility = new Map<string, Figure>();
  for (const item of skill.items) {
    const one = figureOf(stateOf(itemKey(skill.key, item.id)));
    all = addFigures(all, one);
    for (const id of responsibilitiesOf(skill, item)) {
      byResponsibility.set(id, addFigures(byResponsibility.get(id) ?? nothing, one));
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
  tallies: ReadonlyMap<string, SkillTally>,
  decided: Decided = {},
): Standing {
  const counted = countedSkills(path, tallies, decided);
  const responsibilities = new Map(path.responsibilities.map(({ id }) => [id, nothing]));
  let coverage = nothing;
  let optional = nothing;
  for (const { key } of path.skills) {
    const tally = tallies.get(key);
    if (tally === undefined) continue;
    if (!counted.has(key)) {
      optional = addFigures(optional, tally.all);
      continue;
    }
    coverage = addFigures(coverage, tally.all);
    for (const [id, figure] of tally.byResponsibility) {
      responsibilities.set(id, addFigures(responsibilities.get(id) ?? nothing, figure));
    }
  }
  return {
    coverage,
    optional,
    responsibilities: [...responsibilities].map(([id, figure]) => ({ id, figure })),
    counted,
  };
}

/** The same from the state of each item. */
export function standingOf(
  path: LearningPath,
  stateOf: (itemKey: string) => State,
  decided: Decided = {},
): Standing {
  const tallies = new Map(path.skills.map((skill) => [skill.key, tallySkill(skill, stateOf)]));
  return standing(path, tallies, decided);
}

/**
 * The skills of a choice group that count: first those that the learner decided on, then those with the
 * largest share done, then with the largest share under way, then in the order of the group. There are
 * `atLeast` of them, or more if the learner decided on more.
 */
export function furthest(
  choice: Choice,
  tallies: ReadonlyMap<string, SkillTally>,
  decided: Decided = {},
): string[] {
  const taken = takenOf(decided, choice) ?? [];
  const isTaken = (key: string) => Number(taken.includes(key));
  const of = (key: string) => tallies.get(key)?.all ?? nothing;
  const learning = (figure: Figure) => (figure.required === 0 ? 0 : figure.learning / figure.required);
  return choice.skills
    .toSorted(
      (a, b) => isTaken(b) - isTaken(a) || share(of(b)) - share(of(a)) || learning(of(b)) - learning(of(a)),
    )
    .slice(0, Math.max(choice.atLeast, taken.length));
}

/** The choice groups in which the learner has chosen or started fewer skills than required. */
export function unsettledChoices(
  { choices }: LearningPath,
  tallies: ReadonlyMap<string, SkillTally>,
  decided: Decided,
): readonly Choice[] {
  return choices.filter((choice) => settledIn(choice, tallies, decided).length < choice.atLeast);
}

/** The skills of a choice group that the learner has chosen or started. */
export function settledIn(
  choice: Choice,
  tallies: ReadonlyMap<string, SkillTally>,
  decided: Decided,
): readonly string[] {
  const taken = takenOf(decided, choice) ?? [];
  const isBegun = (key: string) => {
    const figure = tallies.get(key)?.all;
    return figure !== undefined && figure.done + figure.learning > 0;
  };
  return choice.skills.filter((key) => taken.includes(key) || isBegun(key));
}

function countedSkills(
  path: LearningPath,
  tallies: ReadonlyMap<string, SkillTally>,
  decided: Decided,
): Set<string> {
  const inChoice = new Set(path.choices.flatMap(({ skills }) => skills));
  const always = path.skills.filter(({ key, required }) => required && !inChoice.has(key));
  return new Set([
    ...always.map(({ key }) => key),
    ...path.choices.flatMap((choice) => furthest(choice, tallies, decided)),
  ]);
}

function figureOf(state: State): Figure {
  return {
    required: 1,
    done: state === 'done' ? 1 : 0,
    learning: state === 'learning' ? 1 : 0,
    skipped: state === 'skipped' ? 1 : 0,
  };
}
