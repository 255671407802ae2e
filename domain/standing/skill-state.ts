import type { Skill } from '../path/schema.ts';
import { canBegin } from './offers.ts';
import { nothing } from './standing.ts';
import type { LearnerView } from './learner-view.ts';

/** Where a learner is with a skill: `ready` may be begun now, `later` waits for what it builds on. */
export const skillStates = ['done', 'begun', 'ready', 'later', 'skipped'] as const;
export type SkillState = (typeof skillStates)[number];

/** Where a learner is with a skill. Done is done without what was skipped, if anything was done. */
export function skillState(view: LearnerView, skill: Skill): SkillState {
  const { required, done, learning, skipped } = view.skillCounts.get(skill.key)?.all ?? nothing;
  if (done + skipped === required) return done > 0 ? 'done' : 'skipped';
  if (done + learning > 0) return 'begun';
  return canBegin(view, skill) ? 'ready' : 'later';
}
