import type { LearningPath } from '../../domain/path/schema.ts';
import type { State } from '../../domain/base/states.ts';
import { countSkill, standing } from '../../domain/standing/standing.ts';
import type { Decided, Standing } from '../../domain/standing/standing.ts';

/** The standing on a path from the state of each item. */
export function standingOf(
  path: LearningPath,
  stateOf: (itemKey: string) => State,
  decided: Decided = {},
): Standing {
  const skillCounts = new Map(path.skills.map((skill) => [skill.key, countSkill(skill, stateOf)]));
  return standing(path, skillCounts, decided);
}
