import type { PathIndex } from '../path/path-index.ts';
import type { LearningPath } from '../path/schema.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';
import type { SkillProgress } from '../progress/slices/skills/slice.ts';
import { standing, countSkill } from './standing.ts';
import type { Decided, SkillCounts, Standing } from './standing.ts';

/** A learner on a path: the progress, and everything that is counted from it. */
export interface LearnerView {
  readonly path: LearningPath;
  readonly index: PathIndex;
  readonly item: (key: string) => ItemProgress;
  readonly skill: (key: string) => SkillProgress;
  /** The learner's decisions in the choice groups. */
  readonly decided: Decided;
  /** The counts of each skill, by its key. */
  readonly skillCounts: ReadonlyMap<string, SkillCounts>;
  readonly standing: Standing;
}

/** The progress that a view is made of. A log has it, and so does a share. */
export type Progress = Pick<ProgressLog, 'at'>;

/** Counts a learner's progress along a path. */
export function learnerView(index: PathIndex, progress: Progress): LearnerView {
  const { path } = index;
  const item = (key: string) => progress.at('items', key);
  const { decided } = progress.at('paths', path.id);
  const skillCounts = new Map(
    path.skills.map((skill) => [skill.key, countSkill(skill, (key) => item(key).state)]),
  );
  return {
    path,
    index,
    item,
    skill: (key) => progress.at('skills', key),
    decided,
    skillCounts,
    standing: standing(path, skillCounts, decided),
  };
}
