import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { adviceOn } from '../../domain/path/advice.ts';
import { parsePath } from '../../domain/path/parse-path.ts';
import type { ParsedPath } from '../../domain/path/parse-path.ts';
import { maxDocumentBytes } from '../../domain/path/read-document.ts';
import type { Fault, FaultAt } from '../../domain/path/read-document.ts';
import { differenceOf, parseSkill } from '../../domain/path/skill-library.ts';
import type { SkillLibrary } from '../../domain/path/skill-library.ts';
import type { LearningPath, SkillContent } from '../../domain/path/schema.ts';
import { firstPath } from '../../domain/standing/paths.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { errorCode } from '../store/file-system.ts';
import { hashSources, readCompiled, writeCompiled } from './compiled-path.ts';
import { message } from '../../domain/messages/message.ts';

/** A remark about one of the files of a path: a `fault`, or `advice` on how a sound file could be better. */
export type Finding = Fault & { readonly file: string; readonly kind: 'fault' | 'advice' };

/** The bundled skills, and the faults in their files. */
export interface LibraryReading {
  readonly library: SkillLibrary;
  readonly faults: readonly Finding[];
  /** The file of each skill, by the skill's key. */
  readonly sources: ReadonlyMap<string, SkillSource>;
}

interface SkillSource {
  readonly file: string;
  readonly at: FaultAt;
}

/** A path file, and all findings about it and the library it uses. */
export interface CheckedPath {
  readonly parsed: ParsedPath;
  readonly findings: readonly Finding[];
}

/**
 * The files of `resources/skills` by skill key, sorted. A missing folder counts as an empty library: a path
 * may define all its skills itself.
 */
export async function librarySources(resources: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(resources, 'skills');
  const names = await readdir(folder).catch((failure: unknown) => {
    if (errorCode(failure) === 'ENOENT') return [];
    throw failure;
  });
  const keys = names.flatMap((name) => (name.endsWith(extension) ? [name.slice(0, -extension.length)] : []));
  return new Map(keys.toSorted().map((key) => [key, join(folder, `${key}${extension}`)]));
}

/**
 * Reads the bundled skills.
 * @throws WaymarkError `not-found`, `invalid-input`, `too-large`: a file cannot be read
 */
export async function readLibrary(resources: string): Promise<LibraryReading> {
  const library = new Map<string, SkillContent>();
  const sources = new Map<string, SkillSource>();
  const faults: Finding[] = [];
  for (const [key, file] of await librarySources(resources)) {
    const parsed = parseSkill(await readTextFile(file, maxDocumentBytes), key);
    if (parsed.ok) {
      library.set(key, parsed.skill);
      sources.set(key, { file, at: parsed.at });
    } else faults.push(...parsed.faults.map((fault) => ({ ...fault, file, kind: 'fault' as const })));
  }
  return { library, faults, sources };
}

/**
 * Reads a path file.
 * @throws WaymarkError `not-found`, `invalid-input`, `too-large`: the file cannot be read
 */
export async function readPath(file: string, { library, faults }: LibraryReading): Promise<CheckedPath> {
  const parsed = parsePath(await readTextFile(file, maxDocumentBytes), library);
  const own = parsed.ok ? [] : parsed.faults.map((fault) => ({ ...fault, file, kind: 'fault' as const }));
  return { parsed, findings: [...faults, ...own] };
}

/**
 * Checks a path file for its author. Also reports skills in the file that differ from the library's skill
 * with the same key, and advice.
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
    return [{ file, line: 1, at: `skills ${skill.key}`, message: words, kind: 'fault' }];
  });
  const advice = parsed.ok ? advise(parsed, file, reading) : [];
  return { parsed, findings: [...findings, ...differing, ...advice] };
}

/** Advice on a sound path: on its own file, and on those of the skills it takes from the library. */
function advise(
  { path, taken, at }: Extract<ParsedPath, { ok: true }>,
  file: string,
  { sources }: LibraryReading,
): Finding[] {
  return adviceOn(path).map(({ place, message: words }): Finding => {
    const [first, s, ...inSkill] = place;
    const key = first === 'skills' && path.skills[s as number]?.key;
    const source = key && taken.has(key) && inSkill[0] === 'items' ? sources.get(key) : undefined;
    return source === undefined
      ? { ...at(place, words), file, kind: 'advice' }
      : { ...source.at(inSkill, words), file: source.file, kind: 'advice' };
  });
}

/** The ids of the bundled paths. */
export async function bundledPathIds(resources: string): Promise<readonly string[]> {
  const names = await readdir(join(resources, 'paths'));
  return names
    .flatMap((name) => (name.endsWith(extension) ? [name.slice(0, -extension.length)] : []))
    .toSorted();
}

/**
 * Reads a bundled path; undefined if there is none with this id.
 * @param library reads the skills, if the path is not compiled
 * @throws WaymarkError `not-found`, `damaged` with every fault in its detail: it cannot be read
 */
export async function readBundledPath(
  resources: string,
  id: string,
  library: () => Promise<LibraryReading> = () => readLibrary(resources),
): Promise<LearningPath | undefined> {
  const file = bundledFile(resources, id);
  let read: CheckedPath;
  try {
    const compiled = await readCompiled(resources, id, await hashSources(await pathSources(resources, id)));
    if (compiled) return compiled;
    read = await readPath(file, await library());
  } catch (failure) {
    if (isMissing(failure)) return undefined;
    throw new WaymarkError('not-found', message('path.unreadable', { file }), { file }, failure);
  }
  if (read.parsed.ok) return read.parsed.path;
  throw new WaymarkError('damaged', message('path.damaged', { file }), { file, faults: read.findings });
}

/** The source files of a path: its own, and the library. */
async function pathSources(resources: string, id: string): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await librarySources(resources)), ['', bundledFile(resources, id)]]);
}

/**
 * The compiled form of each bundled path, as text, by its id; see compiled-path.ts.
 * @throws WaymarkError `not-found`, `damaged` with every fault in its detail
 */
export async function compilePaths(resources: string): Promise<ReadonlyMap<string, string>> {
  const compiled = new Map<string, string>();
  const library = readLibrary(resources);
  for (const id of await bundledPathIds(resources)) {
    const sources = await hashSources(await pathSources(resources, id));
    const path = await readBundledPath(resources, id, () => library);
    if (path) compiled.set(id, writeCompiled({ sources, path }));
  }
  return compiled;
}

/**
 * The path of a new workspace, until another one is chosen.
 * @throws WaymarkError `not-found`, `damaged`
 */
export async function readFirstPath(resources: string): Promise<LearningPath> {
  const path = await readBundledPath(resources, firstPath);
  if (path) return path;
  throw noBundledPath(resources, firstPath);
}

/** The error for a bundled path that is missing. */
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
