import { duplicates } from './check-references.ts';
import { faultsOf, readDocument, refuse } from './read-document.ts';
import { message } from '../words/message.ts';
import type { FaultAt, Refusal } from './read-document.ts';
import { skillContentSchema } from './schema.ts';
import type { LearningPath, SkillContent } from './schema.ts';

/** Skills by key, for paths that name them instead of carrying their own. */
export type SkillLibrary = ReadonlyMap<string, SkillContent>;

export type ParsedSkill = { readonly ok: true; readonly skill: SkillContent; readonly at: FaultAt } | Refusal;

/**
 * Reads the file of a skill (YAML, or the same shape as JSON). Refuses a bad one with every fault.
 * @param key what the file is called, and the skill must be
 */
export function parseSkill(text: string, key: string): ParsedSkill {
  const reading = readDocument(text);
  if (!reading.ok) return reading;
  const { value, at } = reading;
  const parsed = skillContentSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return refuse(faultsOf(parsed.error, at));
  const skill = parsed.data;
  const faults = [
    ...(skill.key === key ? [] : [{ place: ['key'], message: message('document.otherKey', { id: key }) }]),
    ...duplicates(
      skill.items.map(({ id }) => id),
      (i) => ['items', i, 'id'],
      message('document.item'),
    ),
  ];
  if (faults.length > 0) return refuse(faults.map((fault) => at(fault.place, fault.message)));
  return { ok: true, skill, at };
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
