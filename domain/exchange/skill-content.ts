import { itemKey } from '../path/keys.ts';
import type { Skill } from '../path/schema.ts';
import { isLink } from '../plain-text.ts';
import type { State } from '../progress/states.ts';

interface Shown {
  readonly title: string;
  readonly url?: string | undefined;
}

/** What is told of a skill: the state of each item and, where evidence is told, the evidence of item and skill. */
export interface SkillContent {
  readonly state: (item: string) => State;
  /** The evidence of an item by its key, or of the skill by its own; undefined where none is told. */
  readonly evidence: ((key: string) => readonly Shown[]) | undefined;
}

/**
 * What an endorsement of a skill stands for, as text whose SHA-256 is the content hash of the skill: every item with its
 * text and its state and, if it was shared, the evidence. A rating, a note or a date may change without making it
 * another content; so may the order of the items, and the names in brackets in their texts. The format is in
 * docs/formats/share.md.
 */
export function skillContent(skill: Skill, told: SkillContent): string {
  const { items, ...rest } = withoutNames(skill);
  return contentText({ ...rest, items: items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }, told);
}

/** The same in the form of shares of version 1: the items in their order, with their whole texts. */
export function firstSkillContent(skill: Skill, told: SkillContent): string {
  return contentText(skill, told);
}

/** Whether a hash is that of a skill's content, in the form of today or of version 1, with or without the names. */
export function isContentHash(hash: string, skill: Skill, told: SkillContent, sha256: Sha256): boolean {
  return (
    sha256(skillContent(skill, told)) === hash ||
    sha256(firstSkillContent(skill, told)) === hash ||
    sha256(firstSkillContent(withoutNames(skill), told)) === hash
  );
}

/** A skill without what stands in brackets in its texts: other names of the same thing. */
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

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. The domain has none of its own. */
export type Sha256 = (text: string) => string;
