import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import type { EvidenceFile } from '../../domain/progress/slices/evidence/events.ts';
import {
  asDiskError,
  listIfThere,
  nothingChanged,
  readIfThere,
  writeDurably,
} from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';

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
    if ((await checkCopy(fs, folder, file)) === 'good') return file;
    await fs.makeFolder(folder);
    await writeDurably(fs, path, [bytes]);
    return file;
  } catch (failure) {
    throw asDiskError(failure, path, nothingChanged);
  }
}

/** Whether a copy is there, byte for byte as it was added. */
export async function checkCopy(
  fs: FileSystem,
  folder: string,
  file: Pick<EvidenceFile, 'hash' | 'name'>,
): Promise<'good' | 'missing' | 'changed'> {
  const bytes = await readIfThere(fs, join(folder, copyName(file)));
  if (bytes === undefined) return 'missing';
  return Buffer.isBuffer(bytes) && hashOf(bytes) === file.hash ? 'good' : 'changed';
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

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
