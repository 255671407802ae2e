import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { indexPath } from '../../domain/path/path-index.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import { parsePath } from '../../domain/path/parse-path.ts';
import type { ParsedPath } from '../../domain/path/parse-path.ts';
import { maxDocumentBytes } from '../../domain/path/read-document.ts';
import type { Fault } from '../../domain/path/read-document.ts';
import { differenceOf, parseSkills } from '../../domain/path/skill-library.ts';
import type { SkillLibrary } from '../../domain/path/skill-library.ts';
import type { SkillContent } from '../../domain/path/schema.ts';
import { WaymarkError } from '../../domain/result.ts';
import { readTextFile } from '../read-text-file.ts';
import { errorCode } from '../store/file-system.ts';

/** The path that a new workspace opens on. */
export const bundledPath = join('paths', 'backend-engineer.yaml');

/** Something wrong with one of the files that make up a path. */
export type Finding = Fault & { readonly file: string };

/** The skills that Waymark comes with, and what is wrong with their files. */
export interface LibraryReading {
  readonly library: SkillLibrary;
  readonly faults: readonly Finding[];
}

/** A path file, and everything that is wrong with it and with the library behind it. */
export interface CheckedPath {
  readonly parsed: ParsedPath;
  readonly findings: readonly Finding[];
}

/**
 * Reads the files of `resources/skills`. None is a library as well: a path may carry its own.
 * @throws WaymarkError `not-found`, `invalid-input`, `too-large`: a file cannot be read
 */
export async function readLibrary(resources: string): Promise<LibraryReading> {
  const folder = join(resources, 'skills');
  const names = await readdir(folder).catch((failure: unknown) => {
    if (errorCode(failure) === 'ENOENT') return [];
    throw failure;
  });
  const library = new Map<string, SkillContent>();
  const faults: Finding[] = [];
  for (const name of names.filter((one) => one.endsWith('.yaml')).toSorted()) {
    const file = join(folder, name);
    const parsed = parseSkills(await readTextFile(file, maxDocumentBytes));
    if (!parsed.ok) {
      faults.push(...parsed.faults.map((fault) => ({ ...fault, file })));
      continue;
    }
    parsed.skills.forEach((skill, s) => {
      if (library.has(skill.key))
        faults.push({ ...parsed.at(s, `The skill "${skill.key}" is in another file as well.`), file });
      else library.set(skill.key, skill);
    });
  }
  return { library, faults };
}

/**
 * Reads a path file, and the library behind it.
 * @throws WaymarkError `not-found`, `invalid-input`, `too-large`: a file cannot be read
 */
async function readPath(
  file: string,
  resources: string,
): Promise<CheckedPath & { readonly library: SkillLibrary }> {
  const { library, faults } = await readLibrary(resources);
  const parsed = parsePath(await readTextFile(file, maxDocumentBytes), library);
  const own = parsed.ok ? [] : parsed.faults.map((fault) => ({ ...fault, file }));
  return { library, parsed, findings: [...faults, ...own] };
}

/**
 * Reads a path file as a person who writes one wants it read: also with the skills of its own that say something else
 * than the library does under the same key.
 * @throws WaymarkError `not-found`, `invalid-input`, `too-large`: a file cannot be read
 */
export async function checkPathFile(file: string, resources: string): Promise<CheckedPath> {
  const { library, parsed, findings } = await readPath(file, resources);
  const differing = (parsed.ok ? parsed.path.skills : []).flatMap((skill): Finding[] => {
    const known = library.get(skill.key);
    const difference = known && differenceOf(skill, known);
    if (difference === undefined) return [];
    const message = `The skill "${skill.key}" has other words here than in the library (${difference}); a tick counts for both.`;
    return [{ file, line: 1, at: `skills ${skill.key}`, message }];
  });
  return { parsed, findings: [...findings, ...differing] };
}

/**
 * Loads the learning path of the workspace.
 * @throws WaymarkError `damaged`, with every fault in its detail
 */
export async function loadPath(resources: string): Promise<PathIndex> {
  const file = join(resources, bundledPath);
  const unharmed = 'Your progress is untouched; install Waymark again.';
  let read: CheckedPath;
  try {
    read = await readPath(file, resources);
  } catch (failure) {
    throw new WaymarkError(
      'not-found',
      `The learning path ${file} cannot be read. ${unharmed}`,
      { file },
      failure,
    );
  }
  const { parsed, findings } = read;
  if (!parsed.ok)
    throw new WaymarkError('damaged', `The learning path ${file} is damaged. ${unharmed}`, {
      file,
      faults: findings,
    });
  return indexPath(parsed.path);
}
