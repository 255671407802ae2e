import type { PathIndex } from '../path/path-index.ts';
import type { Skill } from '../path/schema.ts';
import { itemKey } from '../path/keys.ts';
import type { ProgressLog } from '../progress/progress-log.ts';
import { contentNow } from './make-share.ts';
import type { GivenEndorsement } from './effective-reviews.ts';
import { isContentHash } from '../formats/skill-content.ts';
import type { Sha256, SkillContent } from '../formats/skill-content.ts';

/**
 * Whether a skill is unchanged since its endorsement in one of `paths`: same items, states and shared
 * evidence. An item that only got another key is the same.
 */
export function isEndorsementValid(
  log: ProgressLog,
  paths: readonly PathIndex[],
  { skill: key, hash, evidence }: GivenEndorsement,
  sha256: Sha256,
): boolean {
  return paths.some(({ skills, renamed }) => {
    const skill = skills.get(key);
    if (skill === undefined) return false;
    const content = contentNow(key, log, evidence);
    return formerKeys(skill, renamed).some((former) =>
      isContentHash(hash, ...withFormerKeys(skill, content, former), sha256),
    );
  });
}

/** The item ids of a skill by their former ids. */
type FormerIds = ReadonlyMap<string, string>;

/**
 * The keys that the items of a skill may have had when it was endorsed: those of now, all former ones, or one former key, for
 * a path that renamed its items one after the other.
 */
function formerKeys(skill: Skill, renamed: PathIndex['renamed']): readonly FormerIds[] {
  const prefix = `${skill.key}/`;
  const pairs = [...renamed].flatMap(([was, is]): [string, string][] =>
    was.startsWith(prefix) && is.startsWith(prefix)
      ? [[is.slice(prefix.length), was.slice(prefix.length)]]
      : [],
  );
  return [new Map(), new Map(pairs), ...pairs.map((pair) => new Map([pair]))];
}

/** A skill and its content as they would be under former keys. */
function withFormerKeys(skill: Skill, content: SkillContent, former: FormerIds): [Skill, SkillContent] {
  const items = skill.items.map((item) => ({ ...item, id: former.get(item.id) ?? item.id }));
  const now = new Map(
    [...former].map(([is, was]) => [itemKey(skill.key, was), itemKey(skill.key, is)] as const),
  );
  const nowOf = (key: string) => now.get(key) ?? key;
  const { state, evidence } = content;
  return [
    { ...skill, items },
    {
      state: (key) => state(nowOf(key)),
      evidence: evidence && ((key) => evidence(nowOf(key))),
    },
  ];
}
