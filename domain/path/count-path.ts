import { responsibilitiesOf } from './keys.ts';
import type { LearningPath } from './schema.ts';

/** How much a path holds. */
export interface PathCounts {
  readonly areas: number;
  readonly skills: number;
  readonly items: number;
  /** The sum of every item's estimate, hours. */
  readonly hours: number;
  /** Items that serve each responsibility, by id. */
  readonly responsibilities: Readonly<Record<string, number>>;
}

export function countPath(path: LearningPath): PathCounts {
  const placed = path.skills.flatMap((skill) =>
    skill.items.map((item) => ({ item, serves: responsibilitiesOf(skill, item) })),
  );
  return {
    areas: path.areas.length,
    skills: path.skills.length,
    items: placed.length,
    hours: placed.reduce((sum, { item }) => sum + item.hours, 0),
    responsibilities: Object.fromEntries(
      path.responsibilities.map(({ id }) => [id, placed.filter(({ serves }) => serves.includes(id)).length]),
    ),
  };
}
