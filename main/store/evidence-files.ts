import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import type { EvidenceFile } from '../../domain/base/evidence-file.ts';
import { longest } from '../../domain/base/patterns.ts';
import { isLine, withoutHidden } from '../../domain/base/plain-text.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { asDiskError, listIfThere, nothingChanged, readIfThere, writeDurably } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';

/** The name of a copy: the hash of its bytes, and the ending that the file had, so that the system knows its kind. */
export function copyName({ hash, name }: Pick<EvidenceFile, 'hash' | 'name'>): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,10}$/.test(ending) ? `${hash}${ending}` : hash;
}

/**
 * Copies a file into the workspace, unless it is there already. Copies are never changed and never deleted, so a backup that
 * names one finds it.
 * @param folder `WorkspaceFiles.evidence`
 * @param name what the file was called
 * @throws WaymarkError `disk`
 */
export async function keepCopy(
  fs: FileSystem,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<EvidenceFile> {
  const file = { hash: hashOf(bytes), name, bytes: bytes.length };
  const path = join(folder, copyName(file));
  try {
    // A copy that is damaged is replaced by a good one.
    const there = await readIfThere(fs, path);
    if (Buffer.isBuffer(there) && hashOf(there) === file.hash) return file;
    await fs.makeFolder(folder);
    await writeDurably(fs, path, [bytes]);
    return file;
  } catch (failure) {
    throw asDiskError(failure, path, nothingChanged);
  }
}

/**
 * Reads a copy.
 * @throws WaymarkError `not-found`, or `damaged` if it is not byte for byte as it was added
 */
export async function readCopy(fs: FileSystem, folder: string, file: EvidenceFile): Promise<Buffer> {
  const { name, hash } = file;
  const bytes = await readIfThere(fs, join(folder, copyName(file)));
  if (bytes === undefined) throw new WaymarkError('not-found', message('evidence.missing', { name }));
  if (!Buffer.isBuffer(bytes) || hashOf(bytes) !== hash)
    throw new WaymarkError('damaged', message('evidence.changed', { name }));
  return bytes;
}

/** A file's name as one line without folders and invisible characters. It keeps its ending. */
export function plainName(given: string): string {
  const [last = ''] = withoutHidden(given.replaceAll(/\s+/g, ' ')).split(/[/\\]/).slice(-1);
  const name = last.slice(-longest.fileName).trim();
  return isLine(name, longest.fileName) ? name : 'file';
}

/** The copies in a workspace whose bytes are not those of their names. */
export async function changedCopies(fs: FileSystem, folder: string): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const name of await listIfThere(fs, folder)) {
    const [, hash] = /^([0-9a-f]{64})(?:\.[a-z0-9]{1,10})?$/.exec(name) ?? [];
    if (hash === undefined) continue;
    const bytes = await readIfThere(fs, join(folder, name));
    if (!Buffer.isBuffer(bytes) || hashOf(bytes) !== hash) changed.push(name);
  }
  return changed;
}

/** SHA-256, in hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
