// Separate from the schema, so that the window can use these without loading zod.
import type { Item, Skill } from './schema.ts';

/** `skillKey/itemId`: the global key under which progress is saved. */
export type ItemKey = string;

export function itemKey(skillKey: string, itemId: string): ItemKey {
  return `${skillKey}/${itemId}`;
}

/** The distinct ids of the responsibilities that an item serves: its own, else those of its skill. */
export function responsibilitiesOf(skill: Skill, item: Item): readonly string[] {
  const ids = item.responsibilities ?? skill.responsibilities;
  // A document saved by an earlier Waymark may repeat one.
  return ids.length < 2 ? ids : [...new Set(ids)];
}
