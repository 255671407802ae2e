import { itemKey } from '../path/keys.ts';
import { levels } from '../path/levels.ts';
import type { Level } from '../path/levels.ts';
import type { Skill } from '../path/schema.ts';
import type { State } from '../base/states.ts';

/** The number of items of one level in a skill, and how many of them are done. */
export interface LevelTally {
  readonly level: Level;
  readonly done: number;
  readonly required: number;
}

/** Counts a skill's items by level, lowest first; levels without items are left out. */
export function talliedByLevel(skill: Skill, stateOf: (itemKey: string) => State): LevelTally[] {
  return levels.flatMap((level) => {
    const items = skill.items.filter((item) => item.level === level);
    const done = items.filter(({ id }) => stateOf(itemKey(skill.key, id)) === 'done').length;
    return items.length === 0 ? [] : [{ level, done, required: items.length }];
  });
}
