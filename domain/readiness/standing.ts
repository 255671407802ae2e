import { itemKey, responsibilitiesOf } from '../path/keys.ts';
import type { Choice, LearningPath, Skill } from '../path/schema.ts';
import type { State } from '../progress/states.ts';

/** A count of items: `done` of `required`. Learning and skipped items are among the required, not done. */
export interface Figure {
  readonly required: number;
  readonly done: number;
  readonly learning: number;
  readonly skipped: number;
}

/** One skill's items counted: all of them, and those that serve each responsibility. */
export interface SkillTally {
  readonly all: Figure;
  readonly byResponsibility: ReadonlyMap<string, Figure>;
}

/** Where a learner stands against a path (DESIGN 12). */
export interface Standing {
  /** Coverage: over the items of every skill that counts. */
  readonly coverage: Figure;
  /** The items of skills that do not count: optional ones, and those a choice group does not need. */
  readonly optional: Figure;
  /** Readiness: coverage over the items that serve the responsibility, in the order of the path. */
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

/** Coverage as a share from 0 to 1; nothing required is fully covered. */
export function share(figure: Pick<Figure, 'required' | 'done'>): number {
  return figure.required === 0 ? 1 : figure.done / figure.required;
}

/** Coverage in whole percent, rounded down: only everything is 100. */
export function percentOf({ done, required }: Pick<Figure, 'required' | 'done'>): number {
  // In whole numbers: 29 / 50 * 100 is 57.99….
  return required === 0 ? 100 : Math.floor((100 * done) / required);
}

/** The same to a tenth of a percent. */
export function exactPercentOf({ done, required }: Pick<Figure, 'required' | 'done'>): number {
  return required === 0 ? 100 : Math.floor((1000 * done) / required) / 10;
}

/** Counts one skill's items by `stateOf` their keys. */
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

/** By the id of a choice group, the keys of the skills that the learner said they take. */
export type Decided = Readonly<Record<string, readonly string[]>>;

/** What the learner takes of a choice group; undefined if they have not said, or nothing of it is there any more. */
export function takenOf(
  decided: Decided,
  { id, skills }: Pick<Choice, 'id' | 'skills'>,
): readonly string[] | undefined {
  // A group may be called *constructor*.
  const said = Object.hasOwn(decided, id) ? decided[id]! : undefined;
  const taken = said?.filter((key) => skills.includes(key));
  return taken?.length === 0 && said!.length > 0 ? undefined : taken;
}

/** Adds the tallies of a path's skills (by skill key) up to where the learner stands. */
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

/** `standing` from the state of each item. */
export function standingOf(
  path: LearningPath,
  stateOf: (itemKey: string) => State,
  decided: Decided = {},
): Standing {
  const tallies = new Map(path.skills.map((skill) => [skill.key, tallySkill(skill, stateOf)]));
  return standing(path, tallies, decided);
}

/**
 * The skills of a choice group that count: those that the learner takes, then the furthest by share done, by share under
 * way, and by their order in the group; `atLeast` of them, or as many as the learner takes.
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

/** The choice groups of which the learner has chosen or begun fewer skills than it asks for. */
export function unsettledChoices(
  { choices }: LearningPath,
  tallies: ReadonlyMap<string, SkillTally>,
  decided: Decided,
): readonly Choice[] {
  return choices.filter((choice) => settledIn(choice, tallies, decided).length < choice.atLeast);
}

/** The skills of a choice group that the learner has chosen or begun. */
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
