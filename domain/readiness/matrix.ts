import type { LearningPath } from '../path/schema.ts';
import { addFigures, nothing } from './standing.ts';
import type { Figure, SkillTally } from './standing.ts';

/** Coverage of each responsibility within each area. */
export interface Matrix {
  /** Ids of responsibilities, in the order of the path. */
  readonly rows: readonly string[];
  /** Ids of areas, in the order of the path. */
  readonly columns: readonly string[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly Figure[])[];
  /** Of each row. An area belongs to a skill, so that no item is in two columns of a row. */
  readonly totals: readonly Figure[];
}

/**
 * Counts the items of a path by what they serve and where they stand.
 * @param counted the keys of the skills to count: those of `Standing` for what is required, or all
 */
export function matrixOf(
  path: LearningPath,
  tallies: ReadonlyMap<string, SkillTally>,
  counted: ReadonlySet<string>,
): Matrix {
  const skills = path.skills.filter(({ key }) => counted.has(key));
  const figure = (responsibility: string, area: string) =>
    skills
      .filter((skill) => skill.area === area)
      .reduce(
        (sum, { key }) => addFigures(sum, tallies.get(key)?.byResponsibility.get(responsibility) ?? nothing),
        nothing,
      );
  const rows = path.responsibilities.map(({ id }) => id);
  const columns = path.areas.map(({ id }) => id);
  const cells = rows.map((row) => columns.map((column) => figure(row, column)));
  return { rows, columns, cells, totals: cells.map((row) => row.reduce(addFigures, nothing)) };
}
