import type { ReferenceFault } from './check-references.ts';
import type { LearningPath, PathFile, Skill, SkillContent } from './schema.ts';
import { message } from '../messages/message.ts';
import type { SkillLibrary } from './skill-library.ts';

type SkillUse = Exclude<PathFile['skills'][number], { items: unknown }>;

/**
 * Inserts the library's skills that a file only names, in the file's order, and lists the faults in those
 * names.
 */
export function resolveSkills(
  file: PathFile,
  library: SkillLibrary,
): {
  readonly path: LearningPath;
  /** The keys of the inserted skills. */
  readonly taken: ReadonlySet<string>;
  readonly faults: readonly ReferenceFault[];
} {
  const faults: ReferenceFault[] = [];
  const taken = new Set<string>();
  const skills = file.skills.flatMap((entry, s): Skill[] => {
    if ('items' in entry) return [entry];
    const content = library.get(entry.key);
    if (content === undefined) {
      faults.push({
        place: ['skills', s, 'key'],
        message: message('document.notInLibrary', { id: entry.key }),
      });
      return [];
    }
    for (const id of unknownItems(entry, content))
      faults.push({
        place: ['skills', s, 'itemResponsibilities', id],
        message: message('document.noItem', { skill: entry.key, id }),
      });
    taken.add(entry.key);
    return [resolve(entry, content)];
  });
  return { path: { ...file, skills }, taken, faults };
}

function unknownItems({ itemResponsibilities = {} }: SkillUse, { items }: SkillContent): readonly string[] {
  return Object.keys(itemResponsibilities).filter((id) => items.every((item) => item.id !== id));
}

function resolve({ itemResponsibilities = {}, ...use }: SkillUse, content: SkillContent): Skill {
  const items = content.items.map((item) => {
    const responsibilities = Object.hasOwn(itemResponsibilities, item.id)
      ? itemResponsibilities[item.id]
      : undefined;
    return responsibilities ? { ...item, responsibilities } : item;
  });
  return { ...content, ...use, items };
}
