import type { PathIndex } from '../path/path-index.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import { contentNow } from './make-share.ts';
import type { GivenEndorsement } from './effective-reviews.ts';
import { isContentHash } from '../formats/skill-content.ts';
import type { Sha256 } from '../formats/skill-content.ts';

/**
 * Whether a skill is unchanged since its endorsement in one of `paths`: same items, states and shared
 * evidence.
 */
export function isEndorsementValid(
  log: ProgressLog,
  paths: readonly PathIndex[],
  { skill: key, hash, evidence }: GivenEndorsement,
  sha256: Sha256,
): boolean {
  return paths.some(({ skills }) => {
    const skill = skills.get(key);
    return skill !== undefined && isContentHash(hash, skill, contentNow(key, log, evidence), sha256);
  });
}
