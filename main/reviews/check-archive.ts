import { basename, dirname, join } from 'node:path';
import { reviewDraftSchema } from '../../contract/mentor.ts';
import type { WorkspaceCheck } from '../../contract/workspace.ts';
import { message } from '../../domain/messages/message.ts';
import { readSigningKey } from '../keys/signing-key.ts';
import { listIfThere } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import { workspaceFiles } from '../store/files.ts';
import { SmallFile } from '../store/small-file.ts';
import { archiveKinds, ReviewArchive } from './archive.ts';
import type { ArchivedFile, ArchiveKind } from './archive.ts';
import { openSealed } from './open-sealed.ts';

type Finding = WorkspaceCheck['files'][number];

/**
 * Checks the exchanged files and the keys. Changes nothing.
 * @throws errors of the disk
 */
export async function checkArchive(fs: FileSystem, workspace: string): Promise<readonly Finding[]> {
  const { exchange, signingKey } = workspaceFiles(workspace);
  const kept = new ReviewArchive(workspace, fs);
  const found: Finding[] = [];
  for (const kind of Object.keys(archiveKinds) as ArchiveKind[])
    for (const file of await kept.list(kind)) found.push(await checkKept(kept, kind, file));
  found.push(...(await missingShares(fs, kept, exchange)));
  const drafts = join(exchange, 'drafts');
  for (const name of await namesIn(fs, drafts, '.json')) found.push(await checkDraft(fs, join(drafts, name)));
  for (const name of await namesIn(fs, dirname(signingKey), '.pem'))
    found.push(await checkKey(fs, join(dirname(signingKey), name)));
  return found;
}

async function checkKept(
  kept: ReviewArchive,
  kind: ArchiveKind,
  { hash, name }: ArchivedFile,
): Promise<Finding> {
  const bytes = await kept.read(kind, hash);
  const opening = bytes && openSealed(bytes, 'workspace');
  const type = archiveKinds[kind] === 'waymark' ? 'share' : 'review';
  const ok = opening?.ok === true && opening.sealed.type === type;
  return {
    name: `exchange/${kind}/${name}`,
    ok,
    detail: message(ok ? 'check.checked' : 'check.archived'),
  };
}

/** The shares that a review or a draft refers to but that are missing. */
async function missingShares(
  fs: FileSystem,
  kept: ReviewArchive,
  exchange: string,
): Promise<readonly Finding[]> {
  const sharedBy = new Map<string, string>();
  for (const name of await namesIn(fs, join(exchange, 'drafts'), '.json'))
    sharedBy.set(name.slice(0, -'.json'.length), `exchange/drafts/${name}`);
  for (const { hash, name } of await kept.list('given')) {
    const bytes = await kept.read('given', hash);
    const opening = bytes && openSealed(bytes, 'workspace');
    if (opening?.ok && opening.sealed.type === 'review')
      sharedBy.set(opening.sealed.content.share.hash, `exchange/given/${name}`);
  }
  const opened = new Set((await kept.list('opened')).map(({ hash }) => hash));
  return [...sharedBy]
    .filter(([hash]) => !opened.has(hash))
    .map(([hash, name]) => ({
      name: `exchange/opened/${hash}`,
      ok: false,
      detail: message('check.keptGone', { name }),
    }));
}

async function checkDraft(fs: FileSystem, file: string): Promise<Finding> {
  const { damaged, changed } = await SmallFile.open(fs, file, reviewDraftSchema.nullable(), null);
  const detail = message(damaged ? 'check.draft' : changed ? 'check.changed' : 'check.checked');
  return { name: `exchange/drafts/${basename(file)}`, ok: !damaged && !changed, detail };
}

async function checkKey(fs: FileSystem, file: string): Promise<Finding> {
  const ok = typeof (await readSigningKey(fs, file)) !== 'string';
  return { name: `keys/${basename(file)}`, ok, detail: message(ok ? 'check.checked' : 'check.key') };
}

async function namesIn(fs: FileSystem, folder: string, ending: string): Promise<readonly string[]> {
  return (await listIfThere(fs, folder)).filter((name) => name.endsWith(ending)).toSorted();
}
