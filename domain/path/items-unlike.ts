import { itemKey } from './keys.ts';
import type { LearningPath } from './schema.ts';

/**
 * The keys of the items that differ between two documents: with another text, or in one of them only. In the order of the
 * first document, then of the second.
 */
export function itemsUnlike(one: LearningPath, other: LearningPath): readonly string[] {
  const [texts, others] = [textsOf(one), textsOf(other)];
  return [...new Set([...texts.keys(), ...others.keys()])].filter(
    (key) => texts.get(key) !== others.get(key),
  );
}

function textsOf({ skills }: LearningPath): ReadonlyMap<string, string> {
  return new Map(
    skills.flatMap(({ key, items }) => items.map(({ id, text }) => [itemKey(key, id), text] as const)),
  );
}
