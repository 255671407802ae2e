import type { PathIndex } from '../path/path-index.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import { skillContentNow } from './make-share.ts';
import type { GivenEndorsement } from './mentors.ts';
import type { Sha256 } from './skill-content.ts';

/** Whether a skill is still what was endorsed, in one of `paths`: the same items in the same states, the same evidence. */
export function isCurrent(
  log: ProgressLog,
  paths: readonly PathIndex[],
  { skill: key, hash, evidence }: GivenEndorsement,
  sha256: Sha256,
): boolean {
  return paths.some(({ skills }) => {
    const skill = skills.get(key);
    return skill !== undefined && sha256(skillContentNow(skill, log, evidence)) === hash;
  });
}
