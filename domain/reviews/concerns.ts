import type { PathIndex } from '../path/path-index.ts';
import type { Subject } from '../progress/slices/evidence/events.ts';
import type { Target } from '../formats/review.ts';

/**
 * Whether a target of a mentor's comment or rating belongs to an item or a skill. An item matches by its
 * current key and its former ones; a skill also matches what is about one of its items.
 * @param paths all paths of the workspace
 */
export function concerns(on: Target, subject: Subject, paths: readonly PathIndex[]): boolean {
  if ('skill' in on) return 'skill' in subject && on.skill === subject.skill;
  if (!('item' in on)) return false;
  return paths.some(({ renamed, items }) => {
    const key = renamed.get(on.item) ?? on.item;
    return 'item' in subject ? key === subject.item : items.get(key)?.skill.key === subject.skill;
  });
}
