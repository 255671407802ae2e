import { itemKey } from '../path/keys.ts';
import { levels } from '../path/levels.ts';
import type { Skill } from '../path/schema.ts';
import { levelOf } from './offers.ts';

/**
 * The items of a skill that somebody on a level can do: those of the level and of the levels below it.
 * @param level 1 (Awareness) to 5 (Expert)
 * @returns their keys, in the order of the skill
 */
export function itemsUpTo(skill: Skill, level: number): readonly string[] {
  // Awareness means to have heard of it: no item is done with that.
  if (level <= levels.indexOf('awareness') + 1) return [];
  return skill.items.filter((item) => levelOf(item) < level).map(({ id }) => itemKey(skill.key, id));
}
