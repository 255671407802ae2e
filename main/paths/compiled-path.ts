import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LearningPath } from '../../domain/path/schema.ts';
import { errorCode } from '../store/file-system.ts';

/*
 * To read YAML as long as the paths that Waymark comes with takes a second. So the build reads it, checks it, and writes each path as
 * JSON with all its skills: `out/paths/<id>.json`, where `out` lies beside `resources`. A compiled path counts only if it
 * was made from the very sources that are there.
 */

/** A compiled path, and the SHA-256 of the sources that it was made from. */
interface Compiled {
  readonly sources: string;
  readonly path: LearningPath;
}

/** Where the compiled form of a path lies. */
export function compiledFile(resources: string, id: string): string {
  return join(resources, '../out/paths', `${id}.json`);
}

/** The SHA-256 of source files: their keys and bytes, in their order. */
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

/** A compiled path; undefined if there is none of these sources. */
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
    // It is part of the app, as the code beside it: what is in it was checked when it was made.
    const compiled = JSON.parse(text) as Partial<Compiled> | null;
    return compiled?.sources === sources ? compiled.path : undefined;
  } catch {
    // Damaged: the sources are there.
    return undefined;
  }
}
