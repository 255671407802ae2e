import { itemKey } from '../path/keys.ts';
import { levels } from '../path/levels.ts';
import type { Level } from '../path/levels.ts';
import type { Skill } from '../path/schema.ts';
import type { State } from '../progress/states.ts';

/** How many items of one level a skill has, and how many of them are done. */
export interface LevelTally {
  readonly level: Level;
  readonly done: number;
  readonly required: number;
}

/** A skill's items counted by the level that they belong to, lowest first; a level without items is left out. */
export function talliedByLevel(skill: Skill, stateOf: (itemKey: string) => State): LevelTally[] {
  return levels.flatMap((level) => {
    const items = skill.items.filter((item) => item.level === level);
    const done = items.filter(({ id }) => stateOf(itemKey(skill.key, id)) === 'done').length;
    return items.length === 0 ? [] : [{ level, done, required: items.length }];
  });
}
