import { itemKey, responsibilitiesOf } from './keys.ts';
import type { ItemKey } from './keys.ts';
import { followRenames } from './renames.ts';
import type { Item, LearningPath, Skill } from './schema.ts';

/** An item with its skill and responsibilities. */
export interface PlacedItem {
  readonly key: ItemKey;
  readonly item: Item;
  readonly skill: Skill;
  readonly responsibilities: readonly string[];
}

/** A path indexed for lookups. */
export interface PathIndex {
  readonly path: LearningPath;
  readonly items: ReadonlyMap<ItemKey, PlacedItem>;
  readonly skills: ReadonlyMap<string, Skill>;
  /** The keys of the prerequisites of each skill, by its key. A choice group is replaced by its members. */
  readonly prerequisites: ReadonlyMap<string, readonly string[]>;
  /** The keys of the skills that have each skill as a prerequisite, by its key; absent if there are none. */
  readonly dependents: ReadonlyMap<string, readonly string[]>;
  /** The current keys of items, by their keys in earlier versions. */
  readonly renamed: ReadonlyMap<string, ItemKey>;
}

export function indexPath(path: LearningPath): PathIndex {
  const items = new Map<ItemKey, PlacedItem>();
  for (const skill of path.skills) {
    for (const item of skill.items) {
      const key = itemKey(skill.key, item.id);
      items.set(key, { key, item, skill, responsibilities: responsibilitiesOf(skill, item) });
    }
  }
  const members = new Map(path.choices.map((choice) => [choice.id, choice.skills]));
  const prerequisites = new Map(
    path.skills.map(({ key, prerequisites: named }) => [
      key,
      [...new Set(named.flatMap((id) => members.get(id) ?? [id]))],
    ]),
  );
  const dependents = new Map<string, string[]>();
  for (const [key, before] of prerequisites)
    for (const one of before) {
      const after = dependents.get(one);
      if (after === undefined) dependents.set(one, [key]);
      else after.push(key);
    }
  return {
    path,
    items,
    skills: new Map(path.skills.map((skill) => [skill.key, skill])),
    prerequisites,
    dependents,
    renamed: followRenames(path.renamed ?? {}, items),
  };
}
