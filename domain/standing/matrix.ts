import type { LearningPath } from '../path/schema.ts';
import { addCounts, nothing } from './standing.ts';
import type { ItemCounts, SkillCounts } from './standing.ts';

/** Coverage of each responsibility within each area. */
export interface Matrix {
  /** The ids of the responsibilities, in the order of the path. */
  readonly rows: readonly string[];
  /** The ids of the areas, in the order of the path. */
  readonly columns: readonly string[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly ItemCounts[])[];
  /** One per row. A skill belongs to one area, so no item is in two columns of a row. */
  readonly totals: readonly ItemCounts[];
}

/**
 * Counts the items of a path by responsibility and area.
 * @param counted the keys of the skills to count: `Standing.counted` for the required ones, or all
 */
export function matrixOf(
  path: LearningPath,
  skillCounts: ReadonlyMap<string, SkillCounts>,
  counted: ReadonlySet<string>,
): Matrix {
  const skills = path.skills.filter(({ key }) => counted.has(key));
  const figure = (responsibility: string, area: string) =>
    skills
      .filter((skill) => skill.area === area)
      .reduce(
        (sum, { key }) =>
          addCounts(sum, skillCounts.get(key)?.byResponsibility.get(responsibility) ?? nothing),
        nothing,
      );
  const rows = path.responsibilities.map(({ id }) => id);
  const columns = path.areas.map(({ id }) => id);
  const cells = rows.map((row) => columns.map((column) => figure(row, column)));
  return { rows, columns, cells, totals: cells.map((row) => row.reduce(addCounts, nothing)) };
}
