import type { LearningPath, Skill } from '../path/schema.ts';
import type { SkillCounts, Standing } from './standing.ts';

/**
 * The skills furthest behind for a responsibility: those that count and have unfinished items serving it,
 * most unfinished first; ties in the order of the path.
 */
export function missingMost(
  path: LearningPath,
  skillCounts: ReadonlyMap<string, SkillCounts>,
  standing: Standing,
  responsibility: string,
  count: number,
): readonly Skill[] {
  const missing = ({ key }: Skill) => {
    const figure = skillCounts.get(key)?.byResponsibility.get(responsibility);
    return figure && standing.counted.has(key) ? figure.required - figure.done : 0;
  };
  return path.skills
    .filter((skill) => missing(skill) > 0)
    .toSorted((a, b) => missing(b) - missing(a))
    .slice(0, count);
}
