import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseKeptPath } from '../../domain/path/parse-path.ts';
import { maxDocumentBytes } from '../../domain/path/read-document.ts';
import type { LearningPath } from '../../domain/path/schema.ts';
import { listIfThere, readIfThere, writeDurably } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';

/** The name of a path document in an event. */
export interface DocumentName {
  readonly path: string;
  readonly version: string;
  readonly hash: string;
}

/** The name of a path document. Its hash is the SHA-256 of the JSON with sorted keys and no white space. */
export function nameOf(path: LearningPath): DocumentName {
  const hash = createHash('sha256')
    .update(JSON.stringify(sorted(path)))
    .digest('hex');
  return { path: path.id, version: path.version, hash };
}

/**
 * Saves a path document in a folder, with all its skills, so that it can be read without Waymark.
 * @throws errors of the disk
 */
export async function keepPath(fs: FileSystem, folder: string, path: LearningPath): Promise<void> {
  await fs.makeFolder(folder);
  const file = join(folder, fileName(nameOf(path)));
  await writeDurably(fs, file, [Buffer.from(`${JSON.stringify(path, null, 1)}\n`)]);
}

/** Whether there is a file for a document. Its content is not checked. */
export async function hasKeptPath(fs: FileSystem, folder: string, path: LearningPath): Promise<boolean> {
  return (await listIfThere(fs, folder)).includes(fileName(nameOf(path)));
}

/** Reads a saved document; undefined if it is missing or its content has changed. */
export async function readKeptPath(
  fs: FileSystem,
  folder: string,
  name: DocumentName,
): Promise<LearningPath | undefined> {
  const path = await readDocumentFile(fs, join(folder, fileName(name)));
  return path && nameOf(path).hash === name.hash ? path : undefined;
}

/** A file with a saved document. */
export interface ArchivedFile {
  readonly file: string;
  /** Undefined if it cannot be read, or its content does not match its name. */
  readonly path: LearningPath | undefined;
}

/** Reads all saved documents, of every path and version. Other files are ignored. */
export async function readKeptPaths(fs: FileSystem, folder: string): Promise<readonly ArchivedFile[]> {
  const names = (await listIfThere(fs, folder)).filter((name) => kept.test(name)).slice(0, mostKept);
  const read: ArchivedFile[] = [];
  for (const file of names) {
    const path = await readDocumentFile(fs, join(folder, file));
    read.push({ file, path: path && fileName(nameOf(path)) === file ? path : undefined });
  }
  return read;
}

const mostKept = 1000;
const kept = /^[a-z0-9-]+-\d+\.\d+\.\d+-[0-9a-f]{12}\.json$/;

function fileName({ path, version, hash }: DocumentName): string {
  return `${path}-${version}-${hash.slice(0, 12)}.json`;
}

async function readDocumentFile(fs: FileSystem, file: string): Promise<LearningPath | undefined> {
  const bytes = await readIfThere(fs, file);
  if (!Buffer.isBuffer(bytes) || bytes.length > maxDocumentBytes) return undefined;
  const parsed = parseKeptPath(bytes.toString('utf8'));
  return parsed.ok ? parsed.path : undefined;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}
