import { checkReferences } from './check-references.ts';
import { faultsOf, readDocument, refuse } from './read-document.ts';
import type { Refusal } from './read-document.ts';
import { resolveSkills } from './resolve-skills.ts';
import { pathFileSchema } from './schema.ts';
import type { LearningPath } from './schema.ts';
import type { SkillLibrary } from './skill-library.ts';

export type ParsedPath = { readonly ok: true; readonly path: LearningPath } | Refusal;

/**
 * Reads a path document (YAML, or the same shape as JSON), and puts in the skills that it only names. Refuses a bad one
 * with every fault, in the order of the file.
 */
export function parsePath(text: string, library: SkillLibrary = new Map()): ParsedPath {
  const reading = readDocument(text);
  if (!reading.ok) return reading;
  const { value, at } = reading;
  const parsed = pathFileSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return refuse(faultsOf(parsed.error, at));
  const { path, faults } = resolveSkills(parsed.data, library);
  const found = [...faults, ...(faults.length > 0 ? [] : checkReferences(path))];
  return found.length > 0 ? refuse(found.map((fault) => at(fault.place, fault.message))) : { ok: true, path };
}
