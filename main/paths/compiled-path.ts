import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LearningPath } from '../../domain/path/schema.ts';
import { errorCode } from '../store/file-system.ts';

/*
 * Parsing the YAML of the bundled paths takes about a second. So the build parses and checks it, and writes
 * each path with all its skills as JSON: `out/paths/<id>.json`, where `out` is beside `resources`. A compiled
 * path is only used if its sources have not changed.
 */

/** A compiled path, and the SHA-256 of its sources. */
interface Compiled {
  readonly sources: string;
  readonly path: LearningPath;
}

/** The path of the compiled file. */
export function compiledFile(resources: string, id: string): string {
  return join(resources, '../out/paths', `${id}.json`);
}

/** The SHA-256 of source files: their keys and contents, in order. */
export async function hashSources(files: Iterable<readonly [key: string, file: string]>): Promise<string> {
  const hash = createHash('sha256');
  for (const [key, bytes] of await Promise.all(
    [...files].map(async ([key, file]) => [key, await readFile(file)] as const),
  ))
    hash.update(`${key}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

export function writeCompiled(compiled: Compiled): string {
  return JSON.stringify(compiled);
}

/** Reads a compiled path; undefined if there is none for these sources. */
export async function readCompiled(
  resources: string,
  id: string,
  sources: string,
): Promise<LearningPath | undefined> {
  const text = await readFile(compiledFile(resources, id), 'utf8').catch((failure: unknown) => {
    if (errorCode(failure) === undefined) throw failure;
  });
  if (text === undefined) return undefined;
  try {
    // It is part of the app, like the code: its content was validated when it was built.
    const compiled = JSON.parse(text) as Partial<Compiled> | null;
    return compiled?.sources === sources ? compiled.path : undefined;
  } catch {
    // Damaged: the sources are used instead.
    return undefined;
  }
}
