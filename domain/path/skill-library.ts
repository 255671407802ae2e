import { duplicates } from './check-references.ts';
import { faultsOf, readDocument, refuse } from './read-document.ts';
import { message } from '../messages/message.ts';
import type { FaultAt, Refusal } from './read-document.ts';
import { skillContentSchema } from './schema.ts';
import type { LearningPath, SkillContent } from './schema.ts';

/** Skills by key. A path can name one of them instead of containing it. */
export type SkillLibrary = ReadonlyMap<string, SkillContent>;

export type ParsedSkill = { readonly ok: true; readonly skill: SkillContent; readonly at: FaultAt } | Refusal;

/**
 * Parses a skill file (YAML or JSON). A refusal lists every fault.
 * @param key the file's base name, which must be the skill's key
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
 * The first field in which two skills with the same key contradict each other; undefined if they agree.
 * Progress is saved by key, so one tick would count for two different things.
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
