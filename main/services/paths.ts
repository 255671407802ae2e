import { join } from 'node:path';
import { indexPath } from '../../domain/path/path-index.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import { parsePath } from '../../domain/path/parse-path.ts';
import { readTextFile } from '../read-text-file.ts';
import type { ParsedPath } from '../../domain/path/parse-path.ts';
import { maxPathBytes } from '../../domain/path/parse-path.ts';
import { WaymarkError } from '../../domain/result.ts';

/** The path that a new workspace opens on. */
export const bundledPath = join('paths', 'backend-engineer.yaml');

/** Reads a path file and checks it. @throws WaymarkError `not-found`, `invalid-input`, `too-large`: the file cannot be read */
export async function readPathFile(file: string): Promise<ParsedPath> {
  return parsePath(await readTextFile(file, maxPathBytes));
}

/**
 * Loads the learning path of the workspace.
 * @throws WaymarkError `damaged`, with every fault in its detail
 */
export async function loadPath(resources: string): Promise<PathIndex> {
  const file = join(resources, bundledPath);
  let parsed: ParsedPath;
  try {
    parsed = await readPathFile(file);
  } catch (failure) {
    throw new WaymarkError(
      'not-found',
      `The learning path ${file} cannot be read. Your progress is untouched; install Waymark again.`,
      { file },
      failure,
    );
  }
  if (!parsed.ok) {
    throw new WaymarkError(
      'damaged',
      `The learning path ${file} is damaged. Your progress is untouched; install Waymark again.`,
      { file, faults: parsed.faults },
    );
  }
  return indexPath(parsed.path);
}
