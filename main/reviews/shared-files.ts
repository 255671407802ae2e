import type { EvidenceFile } from '../../domain/base/evidence-file.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { filesIn } from '../../domain/formats/share-files.ts';
import type { Share } from '../../domain/formats/share.ts';
import { largestSharedFiles } from '../../domain/formats/share-sections.ts';
import { message } from '../../domain/messages/message.ts';
import type { ReferenceFault } from '../../domain/path/check-references.ts';
import type { FileSystem } from '../store/file-system.ts';
import { hashOf, readCopy } from '../store/evidence-files.ts';

/**
 * Reads the files that go along with a share.
 * @param folder `WorkspaceFiles.evidence`
 * @returns their bytes in Base64, by hash
 * @throws WaymarkError `too-large`, `not-found`, `damaged`
 */
export async function readSharedFiles(
  fs: FileSystem,
  folder: string,
  files: readonly EvidenceFile[],
): Promise<ReadonlyMap<string, string>> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > largestSharedFiles)
    throw new WaymarkError(
      'too-large',
      message('reviews.filesTooLarge', { bytes, most: largestSharedFiles }),
    );
  const read = new Map<string, string>();
  for (const file of files) read.set(file.hash, (await readCopy(fs, folder, file)).toString('base64'));
  return read;
}

/** Finds a file in a share whose bytes are not what its hash and its size say. */
export function findFalseFile(share: Share): ReferenceFault | undefined {
  const named = filesIn(share);
  for (const [i, { hash, data }] of (share.files ?? []).entries()) {
    const bytes = Buffer.from(data, 'base64');
    const isTrue =
      bytes.toString('base64') === data &&
      named.every((one) => one.hash !== hash || one.bytes === bytes.length) &&
      hashOf(bytes) === hash;
    if (!isTrue) return { place: ['files', i], message: message('reviews.falseFile') };
  }
  return undefined;
}
