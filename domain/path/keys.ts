// Apart from the schema, so that the window can use these without loading zod.
import type { Item, Skill } from './schema.ts';

/** `skillKey/itemId`: the global key that progress hangs on. */
export type ItemKey = string;

export function itemKey(skillKey: string, itemId: string): ItemKey {
  return `${skillKey}/${itemId}`;
}

/** The ids of the responsibilities that an item serves: its own, else its skill's. */
export function responsibilitiesOf(skill: Skill, item: Item): readonly string[] {
  return item.responsibilities ?? skill.responsibilities;
}
