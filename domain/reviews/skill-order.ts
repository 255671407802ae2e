import type { Share, SharedSkill } from '../formats/share.ts';

/**
 * Ways through a share: everything; what was rated or worked on; what changed since the mentor's last review.
 */
export const walks = ['all', 'touched', 'changed'] as const;
export type Walk = (typeof walks)[number];

/**
 * The keys of the skills on a walk, in the order of the path.
 * @param before the share that the mentor last reviewed; undefined if there is none
 */
export function skillsIn(skillOrder: Walk, share: Share, before: Share | undefined): readonly string[] {
  const last = new Map(before?.skills.map((skill) => [skill.skill, skill]));
  return share.skills
    .filter((skill) => {
      if (skillOrder === 'touched') return isTouched(skill);
      return skillOrder === 'all' || isChanged(last.get(skill.skill), skill);
    })
    .map(({ skill }) => skill);
}

function isTouched({ level, evidence, items }: SharedSkill): boolean {
  return (
    level !== null ||
    evidence !== undefined ||
    items.some(
      ({ state, note, evidence: shown }) => state !== 'todo' || note !== undefined || shown !== undefined,
    )
  );
}

/** Whether a skill's disclosed content differs from before. */
function isChanged(before: SharedSkill | undefined, now: SharedSkill): boolean {
  if (before === undefined) return isTouched(now);
  const shared = ({ hash, level, items }: SharedSkill) =>
    JSON.stringify([hash, level, items.map(({ item, state, note, reason }) => [item, state, note, reason])]);
  return shared(before) !== shared(now);
}
