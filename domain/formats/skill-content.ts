import { itemKey } from '../path/keys.ts';
import type { Skill } from '../path/schema.ts';
import { isLink } from '../base/plain-text.ts';
import type { State } from '../base/states.ts';

interface Shown {
  readonly title: string;
  readonly url?: string | undefined;
}

/**
 * What is disclosed about a skill: the state of each item and, if shared, the evidence of the items and the
 * skill.
 */
export interface SkillContent {
  readonly state: (item: string) => State;
  /** The evidence for the key of an item or of the skill itself; undefined if evidence is not shared. */
  readonly evidence: ((key: string) => readonly Shown[]) | undefined;
}

/**
 * What an endorsement of a skill covers, as text. Its SHA-256 is the content hash of the skill. It includes
 * every item with its text and state and, if shared, the evidence. These may change without changing the
 * content: ratings, notes, dates, the order of the items, and names in brackets in their texts. The format is
 * in docs/formats/share.md.
 */
export function skillContent(skill: Skill, shared: SkillContent): string {
  const { items, ...rest } = withoutNames(skill);
  return contentText({ ...rest, items: items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }, shared);
}

/** The form in shares of version 1: the items in their given order, with their complete texts. */
export function firstSkillContent(skill: Skill, shared: SkillContent): string {
  return contentText(skill, shared);
}

/**
 * Whether a hash matches a skill's content, in the current form or in that of version 1, with or without the
 * names.
 */
export function isContentHash(hash: string, skill: Skill, shared: SkillContent, sha256: Sha256): boolean {
  return (
    sha256(skillContent(skill, shared)) === hash ||
    sha256(firstSkillContent(skill, shared)) === hash ||
    sha256(firstSkillContent(withoutNames(skill), shared)) === hash
  );
}

/** A skill without the bracketed parts of its texts: other names for the same thing. */
function withoutNames(skill: Skill): Skill {
  const items = skill.items.map((item) => ({ ...item, text: item.text.replaceAll(/ ?\([^()]*\)/g, '') }));
  return { ...skill, items };
}

function contentText(skill: Skill, { state, evidence }: SkillContent): string {
  const shown = (key: string) =>
    evidence === undefined
      ? {}
      : {
          evidence: evidence(key).map(({ title, url }) =>
            url !== undefined && isLink(url) ? [title, url] : [title],
          ),
        };
  return JSON.stringify({
    skill: skill.key,
    items: skill.items.map(({ id, text }) => {
      const key = itemKey(skill.key, id);
      return { item: key, text, state: state(key), ...shown(key) };
    }),
    ...shown(skill.key),
  });
}

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. The caller supplies it, as the domain has no
 * cryptography.
 */
export type Sha256 = (text: string) => string;
