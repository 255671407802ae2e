import { itemKey } from '../path/keys.ts';
import type { Item, Skill } from '../path/schema.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';
import type { LearnerView } from '../standing/learner-view.ts';
import { levelOf } from '../standing/offers.ts';

/** How much of an interval practising is worth; answering is worth all of it. */
export const practiceWorth = 0.5;

/** When something was last practised by doing what builds on it, ms since 1970; 0 if it never was. */
export type PractisedAt = (skill: Skill, item: Item) => number;

/**
 * Doing or rechecking an item practises what it builds on: the items of its skill on lower levels, and all items of the
 * skills that its skill has as prerequisites. Only the latest time matters, so the order of events does not.
 */
export function practiceIn({ index, item }: Pick<LearnerView, 'index' | 'item'>): PractisedAt {
  const known = new Map<string, SkillPractice>();
  const practiceOf = (skill: Skill): SkillPractice => {
    let practice = known.get(skill.key);
    if (practice === undefined) known.set(skill.key, (practice = practiceInSkill(skill, item)));
    return practice;
  };
  const later = new Map<string, number>();
  const afterSkill = ({ key }: Skill): number => {
    let at = later.get(key);
    if (at === undefined) {
      at = Math.max(
        0,
        ...(index.dependents.get(key) ?? []).map((after) => practiceOf(index.skills.get(after)!).latest),
      );
      later.set(key, at);
    }
    return at;
  };
  return (skill, one) => {
    const level = levelOf(one);
    const above = practiceOf(skill).byLevel.reduce(
      (at, when, rung) => (rung > level ? Math.max(at, when) : at),
      0,
    );
    return Math.max(above, afterSkill(skill));
  };
}

interface SkillPractice {
  /** The latest time for the items of each rung; a rung without any has 0 or is absent. */
  readonly byLevel: readonly number[];
  readonly latest: number;
}

function practiceInSkill(skill: Skill, progressOf: LearnerView['item']): SkillPractice {
  const byLevel: number[] = [0, 0, 0, 0, 0];
  for (const item of skill.items) {
    const at = lastDone(progressOf(itemKey(skill.key, item.id)));
    const rung = levelOf(item);
    if (at > byLevel[rung]!) byLevel[rung] = at;
  }
  return { byLevel, latest: Math.max(...byLevel) };
}

/** When an item was last done or known; 0 if it is not done, or was only placed. */
function lastDone({ state, since, placed, rechecks = [] }: ItemProgress): number {
  if (state !== 'done') return 0;
  const known = rechecks.filter(({ answer }) => answer !== 'again').map(({ at }) => Date.parse(at));
  return Math.max(0, placed || since === undefined ? 0 : Date.parse(since), ...known);
}
