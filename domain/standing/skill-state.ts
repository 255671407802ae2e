import type { Skill } from '../path/schema.ts';
import { canBegin } from './offers.ts';
import { nothing, settledIn } from './standing.ts';
import type { LearnerView } from './learner-view.ts';

/** Where a learner is with a skill: `ready` may be begun now, `later` waits for what it builds on. */
export const skillStates = ['done', 'begun', 'ready', 'later', 'skipped'] as const;
export type SkillState = (typeof skillStates)[number];

/** Where a learner is with a skill. Done is done without what was skipped, if anything was done. */
export function skillState(view: LearnerView, skill: Skill): SkillState {
  const { required, done, learning, skipped } = view.skillCounts.get(skill.key)?.all ?? nothing;
  if (done + skipped === required) return done > 0 ? 'done' : 'skipped';
  if (done + learning > 0) return 'begun';
  return canBegin(view, skill) && !isSpared(view, skill) ? 'ready' : 'later';
}

/** Whether a skill is in a choice group that is settled without it. */
function isSpared({ index, skillCounts, standing, decided }: LearnerView, { key }: Skill): boolean {
  if (standing.counted.has(key)) return false;
  const choice = index.path.choices.find(({ skills }) => skills.includes(key));
  return choice !== undefined && settledIn(choice, skillCounts, decided).length >= choice.atLeast;
}
