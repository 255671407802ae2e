import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePath } from '../../domain/path/parse-path.ts';
import type { ParsedPath } from '../../domain/path/parse-path.ts';
import { maxDocumentBytes } from '../../domain/path/read-document.ts';
import type { Fault } from '../../domain/path/read-document.ts';
import { differenceOf, parseSkills } from '../../domain/path/skill-library.ts';
import type { SkillLibrary } from '../../domain/path/skill-library.ts';
import type { LearningPath, SkillContent } from '../../domain/path/schema.ts';
import { firstPath } from '../../domain/queries/paths.ts';
import { WaymarkError } from '../../domain/result.ts';
import { readTextFile } from '../read-text-file.ts';
import { errorCode } from '../store/file-system.ts';
import { message } from '../../domain/words/message.ts';

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
        faults.push({ ...parsed.at(s, message('document.otherFile', { id: skill.key })), file });
      else library.set(skill.key, skill);
    });
  }
  return { library, faults };
}

/**
 * Reads a path file.
 * @throws WaymarkError `not-found`, `invalid-input`, `too-large`: the file cannot be read
 */
export async function readPath(file: string, { library, faults }: LibraryReading): Promise<CheckedPath> {
  const parsed = parsePath(await readTextFile(file, maxDocumentBytes), library);
  const own = parsed.ok ? [] : parsed.faults.map((fault) => ({ ...fault, file }));
  return { parsed, findings: [...faults, ...own] };
}

/**
 * Reads a path file as a person who writes one wants it read: also with the skills of its own that say something else
 * than the library does under the same key.
 * @throws WaymarkError `not-found`, `invalid-input`, `too-large`: a file cannot be read
 */
export async function checkPathFile(file: string, resources: string): Promise<CheckedPath> {
  const reading = await readLibrary(resources);
  const { library } = reading;
  const { parsed, findings } = await readPath(file, reading);
  const differing = (parsed.ok ? parsed.path.skills : []).flatMap((skill): Finding[] => {
    const known = library.get(skill.key);
    const difference = known && differenceOf(skill, known);
    if (difference === undefined) return [];
    const words = message('document.otherWords', { id: skill.key, part: difference });
    return [{ file, line: 1, at: `skills ${skill.key}`, message: words }];
  });
  return { parsed, findings: [...findings, ...differing] };
}

/** The ids of the paths that Waymark comes with. */
export async function bundledPathIds(resources: string): Promise<readonly string[]> {
  const names = await readdir(join(resources, 'paths'));
  return names
    .flatMap((name) => (name.endsWith(extension) ? [name.slice(0, -extension.length)] : []))
    .toSorted();
}

/**
 * A path that Waymark comes with; undefined where there is none of this id.
 * @throws WaymarkError `not-found`, `damaged` with every fault in its detail: it cannot be read
 */
export async function readBundledPath(
  resources: string,
  id: string,
  library?: LibraryReading,
): Promise<LearningPath | undefined> {
  const file = bundledFile(resources, id);
  let read: CheckedPath;
  try {
    read = await readPath(file, library ?? (await readLibrary(resources)));
  } catch (failure) {
    if (isMissing(failure)) return undefined;
    throw new WaymarkError('not-found', message('path.unreadable', { file }), { file }, failure);
  }
  if (read.parsed.ok) return read.parsed.path;
  throw new WaymarkError('damaged', message('path.damaged', { file }), { file, faults: read.findings });
}

/**
 * The path that a workspace is on until another one is chosen.
 * @throws WaymarkError `not-found`, `damaged`
 */
export async function readFirstPath(resources: string): Promise<LearningPath> {
  const path = await readBundledPath(resources, firstPath);
  if (path) return path;
  throw noBundledPath(resources, firstPath);
}

/** A path that Waymark should come with is not there. */
export function noBundledPath(resources: string, id: string): WaymarkError {
  const file = bundledFile(resources, id);
  return new WaymarkError('not-found', message('path.unreadable', { file }), { file });
}

function bundledFile(resources: string, id: string): string {
  return join(resources, 'paths', `${id}${extension}`);
}

const extension = '.yaml';

function isMissing(failure: unknown): boolean {
  return failure instanceof WaymarkError && errorCode(failure.cause) === 'ENOENT';
}
