import type { PathIndex } from '../path/path-index.ts';
import type { Target } from '../formats/review.ts';

/**
 * The title of a comment's or rating's target in the first of `paths` that has it; null if none has it, or
 * for the whole.
 */
export function titleOfTarget(paths: readonly PathIndex[], target: Target): string | null {
  for (const { items, skills, path, renamed } of paths) {
    const title =
      'item' in target
        ? items.get(renamed.get(target.item) ?? target.item)?.item.text
        : 'skill' in target
          ? skills.get(target.skill)?.title
          : 'responsibility' in target
            ? path.responsibilities.find(({ id }) => id === target.responsibility)?.title
            : undefined;
    if (title !== undefined) return title;
  }
  return null;
}

/** The key or id of a comment's target; null for the whole. */
export function keyOfTarget(target: Target): string | null {
  if ('item' in target) return target.item;
  if ('skill' in target) return target.skill;
  return 'responsibility' in target ? target.responsibility : null;
}
