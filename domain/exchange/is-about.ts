import type { PathIndex } from '../path/path-index.ts';
import type { Subject } from '../progress/slices/evidence/events.ts';
import type { Target } from './review.ts';

/**
 * Whether something that a mentor said belongs to an item or a skill: to an item what is about it, under its former key
 * too; to a skill what is about it or one of its items.
 * @param paths all of the workspace
 */
export function isAbout(on: Target, subject: Subject, paths: readonly PathIndex[]): boolean {
  if ('skill' in on) return 'skill' in subject && on.skill === subject.skill;
  if (!('item' in on)) return false;
  return paths.some(({ renamed, items }) => {
    const key = renamed.get(on.item) ?? on.item;
    return 'item' in subject ? key === subject.item : items.get(key)?.skill.key === subject.skill;
  });
}
