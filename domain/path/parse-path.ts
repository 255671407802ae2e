import { checkNew } from './check-new.ts';
import { checkReferences } from './check-references.ts';
import { faultsOf, readDocument, refuse } from './read-document.ts';
import type { FaultAt, Refusal } from './read-document.ts';
import { recogniseForeign } from './recognise.ts';
import { resolveSkills } from './resolve-skills.ts';
import { pathFileSchema } from './schema.ts';
import type { LearningPath } from './schema.ts';
import type { SkillLibrary } from './skill-library.ts';

export type ParsedPath =
  | {
      readonly ok: true;
      readonly path: LearningPath;
      /** The keys of the skills that come from the library. */
      readonly taken: ReadonlySet<string>;
      readonly at: FaultAt;
    }
  | Refusal;

/**
 * Parses a path document (YAML or JSON), and inserts the library's skills that the document only names. A
 * refusal lists the faults in the order of the file.
 */
export function parsePath(text: string, library: SkillLibrary = new Map()): ParsedPath {
  return parse(text, library, checkNew);
}

/** Parses a saved document. What an earlier Waymark let through is still accepted. */
export function parseKeptPath(text: string): ParsedPath {
  return parse(text, new Map(), () => []);
}

function parse(text: string, library: SkillLibrary, checkMore: typeof checkNew): ParsedPath {
  const reading = readDocument(text);
  const foreign = reading.ok
    ? recogniseForeign(text, reading.value)
    : isOfSyntax(reading)
      ? recogniseForeign(text)
      : undefined;
  if (foreign) return refuse([{ line: 1, at: '', message: foreign }]);
  if (!reading.ok) return reading;
  const { value, at } = reading;
  const parsed = pathFileSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return refuse(faultsOf(parsed.error, at));
  const { path, taken, faults } = resolveSkills(parsed.data, library);
  const found = [...faults, ...(faults.length > 0 ? [] : [...checkReferences(path), ...checkMore(path)])];
  return found.length > 0
    ? refuse(found.map((fault) => at(fault.place, fault.message)))
    : { ok: true, path, taken, at };
}

/** Whether a document is refused because its YAML or JSON is invalid, not because of its size. */
function isOfSyntax({ faults }: Refusal): boolean {
  return faults.some(
    ({ message: { code } }) => code.startsWith('document.yaml.') || code === 'document.noJson',
  );
}
