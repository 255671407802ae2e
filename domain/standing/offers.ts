import { itemKey } from '../path/keys.ts';
import { levels } from '../path/levels.ts';
import type { PlacedItem } from '../path/path-index.ts';
import type { Item, Skill } from '../path/schema.ts';
import { share } from './standing.ts';
import type { SkillCounts } from './standing.ts';
import type { LearnerView } from './learner-view.ts';

/** All the data for suggestions. */
export interface Situation extends Omit<LearnerView, 'skill'> {
  /** ms since 1970 */
  readonly now: number;
}

/** What a skill can offer: the first open item of its lowest open level, and the skill's tally. */
export interface Offer {
  readonly skill: Skill;
  readonly item: PlacedItem;
  /** The item's rung. */
  readonly level: number;
  readonly itemCounts: SkillCounts;
}

/** The offers of some skills; skills without an open item have none. */
export function offersOf(situation: Situation, skills: readonly Skill[]): readonly Offer[] {
  return skills.flatMap((skill): Offer[] => {
    const [item] = todoByLevel(situation, skill);
    const itemCounts = situation.skillCounts.get(skill.key);
    return item && itemCounts ? [{ skill, item, level: levelOf(item.item), itemCounts }] : [];
  });
}

/** Whether the learner has started or done an item of a skill above a level. */
export function isAbove(situation: Situation, skill: Skill, level: number): boolean {
  return ['learning' as const, 'done' as const].some((state) =>
    itemsIn(situation, skill, state).some(({ item }) => levelOf(item) > level),
  );
}

/**
 * Whether each prerequisite is at least half done, or is an alternative that its choice group does not need.
 */
export function canBegin(
  { index, skillCounts, standing }: Pick<LearnerView, 'index' | 'skillCounts' | 'standing'>,
  skill: Skill,
): boolean {
  return index.prerequisites.get(skill.key)!.every((key) => {
    const itemCounts = skillCounts.get(key);
    if (itemCounts === undefined || !index.skills.has(key)) return true;
    const spared = !standing.counted.has(key);
    return spared || share(itemCounts.all) >= 0.5;
  });
}

// An item without a level is only known to be neither the first step nor the last.
const usualLevel = levels.indexOf('working');
const firstRung = levels.indexOf('foundational');

/** An item's rung: the index of its level. Awareness shares the rung of *foundational*. */
export function levelOf({ level }: Pick<Item, 'level'>): number {
  return level === undefined ? usualLevel : Math.max(firstRung, levels.indexOf(level));
}

/** The items of a skill that are not started, lowest rung first, then in the order of the skill. */
export function todoByLevel(situation: Situation, skill: Skill): readonly PlacedItem[] {
  return todoIn(situation, skill).toSorted((a, b) => levelOf(a.item) - levelOf(b.item));
}

/** The items of a skill in one state. */
export function itemsIn(
  { index, item }: Situation,
  skill: Skill,
  state: 'todo' | 'learning' | 'done',
): PlacedItem[] {
  return skill.items
    .map(({ id }) => index.items.get(itemKey(skill.key, id))!)
    .filter(({ key }) => item(key).state === state);
}

/** The items of a skill that are not started. */
export function todoIn(situation: Situation, skill: Skill): PlacedItem[] {
  return itemsIn(situation, skill, 'todo');
}
