import { duplicates } from './check-references.ts';
import { faultsOf, readDocument, refuse } from './read-document.ts';
import { message } from '../words/message.ts';
import type { Message } from '../words/message.ts';
import type { Fault, Refusal } from './read-document.ts';
import { skillFileSchema } from './schema.ts';
import type { LearningPath, SkillContent } from './schema.ts';

/** Skills by key, for paths that name them instead of carrying their own. */
export type SkillLibrary = ReadonlyMap<string, SkillContent>;

export type ParsedSkills =
  | {
      readonly ok: true;
      readonly skills: readonly SkillContent[];
      /** A fault of one of them, by its place in the file. */
      readonly at: (skill: number, message: Message) => Fault;
    }
  | Refusal;

/** Reads a file of skills (YAML, or the same shape as JSON). Refuses a bad one with every fault. */
export function parseSkills(text: string): ParsedSkills {
  const reading = readDocument(text);
  if (!reading.ok) return reading;
  const { value, at } = reading;
  const parsed = skillFileSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return refuse(faultsOf(parsed.error, at));
  const { skills } = parsed.data;
  const twice = [
    ...duplicates(
      skills.map(({ key }) => key),
      (s) => ['skills', s, 'key'],
      message('document.skill'),
    ),
    ...skills.flatMap(({ items }, s) =>
      duplicates(
        items.map(({ id }) => id),
        (i) => ['skills', s, 'items', i, 'id'],
        message('document.item'),
      ),
    ),
  ];
  if (twice.length > 0) return refuse(twice.map((fault) => at(fault.place, fault.message)));
  return { ok: true, skills, at: (skill, wrong) => at(['skills', skill, 'key'], wrong) };
}

/**
 * What a skill says otherwise than one of the same key elsewhere; undefined where both say the same. Progress hangs on
 * keys, so that one tick would count for different things.
 */
export function differenceOf(
  skill: SkillContent | LearningPath['skills'][number],
  other: SkillContent | LearningPath['skills'][number],
): string | undefined {
  if (skill.title !== other.title) return 'title';
  if (skill.why !== other.why) return 'why';
  const texts = new Map(other.items.map(({ id, text }) => [id, text]));
  const item = skill.items.find(({ id, text }) => texts.has(id) && texts.get(id) !== text);
  return item && `items ${item.id}`;
}
