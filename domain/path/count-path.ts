import { responsibilitiesOf } from './keys.ts';
import { isFirstRung, levels } from './levels.ts';
import type { Level } from './levels.ts';
import type { LearningPath, Skill } from './schema.ts';

/** The size of a path. */
export interface PathCounts {
  readonly areas: number;
  readonly skills: number;
  readonly items: number;
  /** The sum of every item's estimate, hours. */
  readonly hours: number;
  /**
   * The estimate of the required skills, hours; `least` and `most` choose the shortest and longest skills of
   * each group.
   */
  readonly requiredHours: Range;
  /** The same, counting only items at the levels *awareness* and *foundational*. */
  readonly firstRungHours: Range;
  /** The number of items that serve each responsibility, by its id. */
  readonly responsibilities: Readonly<Record<string, number>>;
  /** The number of items that serve only this responsibility, by its id. */
  readonly onlyThere: Readonly<Record<string, number>>;
  /** The number of items of each level. Items without a level are not counted. */
  readonly levels: Readonly<Partial<Record<Level, number>>>;
  readonly hoursByArea: Readonly<Record<string, number>>;
  /** The number of items with something to read, and of items that say what a good answer contains. */
  readonly withResource: number;
  readonly withExpected: number;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

export function countPath(path: LearningPath): PathCounts {
  const placed = path.skills.flatMap((skill) =>
    skill.items.map((item) => ({ item, skill, serves: responsibilitiesOf(skill, item) })),
  );
  const count = (of: (one: (typeof placed)[number]) => boolean) => placed.filter(of).length;
  const byId = <T>(list: readonly { readonly id: string }[], of: (id: string) => T) =>
    Object.fromEntries(list.map(({ id }) => [id, of(id)]));
  return {
    areas: path.areas.length,
    skills: path.skills.length,
    items: placed.length,
    hours: sum(path.skills.map((skill) => hoursOf(skill))),
    requiredHours: requiredHours(path, () => true),
    firstRungHours: requiredHours(path, isFirstRung),
    responsibilities: byId(path.responsibilities, (id) => count(({ serves }) => serves.includes(id))),
    onlyThere: byId(path.responsibilities, (id) =>
      count(({ serves }) => serves.length === 1 && serves[0] === id),
    ),
    levels: Object.fromEntries(
      levels.flatMap((level) => {
        const items = count(({ item }) => item.level === level);
        return items > 0 ? [[level, items]] : [];
      }),
    ),
    hoursByArea: byId(path.areas, (id) =>
      sum(path.skills.filter(({ area }) => area === id).map((skill) => hoursOf(skill))),
    ),
    withResource: count(({ item }) => (item.resources ?? []).length > 0),
    withExpected: count(({ item }) => (item.expect ?? []).length > 0),
  };
}

function requiredHours(path: LearningPath, counts: (level: Level | undefined) => boolean): Range {
  const inChoice = new Set(path.choices.flatMap(({ skills }) => skills));
  const always = sum(
    path.skills
      .filter(({ key, required }) => required && !inChoice.has(key))
      .map((skill) => hoursOf(skill, counts)),
  );
  const chosen = path.choices.map(({ skills, atLeast }) => {
    const hours = path.skills
      .filter(({ key }) => skills.includes(key))
      .map((skill) => hoursOf(skill, counts))
      .toSorted((a, b) => a - b);
    return { least: sum(hours.slice(0, atLeast)), most: sum(hours.slice(-atLeast)) };
  });
  return {
    least: always + sum(chosen.map(({ least }) => least)),
    most: always + sum(chosen.map(({ most }) => most)),
  };
}

function hoursOf({ items }: Skill, counts: (level: Level | undefined) => boolean = () => true): number {
  return sum(items.filter(({ level }) => counts(level)).map(({ hours }) => hours));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
