// Apart from the schema, so that the window can use these without loading zod.
import type { Item, Skill } from './schema.ts';

/** `skillKey/itemId`: the global key that progress hangs on. */
export type ItemKey = string;

export function itemKey(skillKey: string, itemId: string): ItemKey {
  return `${skillKey}/${itemId}`;
}

/** The ids of the responsibilities that an item serves, each once: its own, else its skill's. */
export function responsibilitiesOf(skill: Skill, item: Item): readonly string[] {
  const ids = item.responsibilities ?? skill.responsibilities;
  // A document of an earlier Waymark may name one twice.
  return ids.length < 2 ? ids : [...new Set(ids)];
}
