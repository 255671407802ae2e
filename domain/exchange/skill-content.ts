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
 * text and its state and, where it was told, the evidence. A rating, a note or a date may change without making it
 * another content. The format is in docs/formats/share.md.
 */
export function skillContent(skill: Skill, { state, evidence }: SkillContent): string {
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
