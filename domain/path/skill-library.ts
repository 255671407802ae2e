import { faultsOf, readDocument, refuse } from './read-document.ts';
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
      readonly at: (skill: number, message: string) => Fault;
    }
  | Refusal;

/** Reads a file of skills (YAML, or the same shape as JSON). Refuses a bad one with every fault. */
export function parseSkills(text: string): ParsedSkills {
  const reading = readDocument(text);
  if (!reading.ok) return reading;
  const { value, at } = reading;
  const parsed = skillFileSchema.safeParse(value);
  if (!parsed.success) return refuse(faultsOf(parsed.error, at));
  const { skills } = parsed.data;
  const twice = skills.flatMap(({ key, items }, s) => [
    ...(skills.findIndex((other) => other.key === key) === s
      ? []
      : [at(['skills', s, 'key'], `The skill "${key}" is there twice.`)]),
    ...items.flatMap(({ id }, i) =>
      items.findIndex((other) => other.id === id) === i
        ? []
        : [at(['skills', s, 'items', i, 'id'], `The item "${id}" is there twice.`)],
    ),
  ]);
  if (twice.length > 0) return refuse(twice);
  return { ok: true, skills, at: (skill, message) => at(['skills', skill, 'key'], message) };
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
