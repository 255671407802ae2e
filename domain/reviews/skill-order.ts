import type { Share } from '../formats/share.ts';
import { isTouched } from './share-changes.ts';

/**
 * Ways through a share: everything; what was rated or worked on; what changed since the mentor's last review.
 */
export const walks = ['all', 'touched', 'changed'] as const;
export type Walk = (typeof walks)[number];

/**
 * The keys of the skills on a walk, in the order of the path.
 * @param changed the skills that changed since the share that the mentor last reviewed, or have an answer to a comment
 */
export function skillsIn(
  skillOrder: Walk,
  share: Share,
  changed: { readonly has: (skill: string) => boolean },
): readonly string[] {
  return share.skills
    .filter((skill) => {
      if (skillOrder === 'touched') return isTouched(skill);
      return skillOrder === 'all' || changed.has(skill.skill);
    })
    .map(({ skill }) => skill);
}
