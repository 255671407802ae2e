import { WaymarkError } from '../../domain/result.ts';
import { inspectBackups, readBackup } from './backups.ts';
import { asDiskError, nothingChanged } from './durable-file.ts';
import { nodeFileSystem } from './file-system.ts';
import { workspaceFiles } from './files.ts';
import { Losses } from './losses.ts';
import { migrations } from './migrations/index.ts';
import { readWorkspace } from './read-workspace.ts';
import { foldInTurns } from './read-checkpoint.ts';
import { Store } from './store.ts';
import { onlySeen } from './tell-recovery.ts';
import type { StoreOptions } from './store.ts';
import { message } from '../../domain/words/message.ts';
import type { Message } from '../../domain/words/message.ts';

/** A store that is open, to change or only to look at. */
export type OpenStore = Pick<Store, keyof Store>;

/**
 * Opens a workspace to write to it or, where its folder cannot be written to, to look at what is there.
 * @throws WaymarkError `busy`, `newer-version`, `damaged`, `disk`
 */
export async function openStore(folder: string, options: StoreOptions): Promise<OpenStore> {
  try {
    return await Store.open(folder, options);
  } catch (failure) {
    const cause = codeOf(failure);
    if (!readable.has(cause)) throw failure;
    const store = await openToLookAt(folder, cause, options);
    // A folder with nothing in it shows nothing: there the failure says more.
    if (store === undefined) throw failure;
    return store;
  }
}

async function openToLookAt(
  folder: string,
  cause: unknown,
  { fs = nodeFileSystem, migrations: steps = migrations }: StoreOptions,
): Promise<OpenStore | undefined> {
  const files = workspaceFiles(folder);
  const onDisk = <T>(job: Promise<T>) =>
    job.catch((failure: unknown) => {
      throw asDiskError(failure, folder, nothingChanged);
    });
  const { fresh, state, notices } = await onDisk(readWorkspace(fs, files, steps));
  if (fresh) return undefined;
  const losses = await onDisk(Losses.open(fs, files));
  const readOnly = reasonFor(cause);
  const refuse = () => Promise.reject(new WaymarkError('disk', readOnly, { path: folder }));
  return {
    readOnly,
    files,
    notices: [...losses.notices, ...onlySeen(notices)],
    device: '',
    log: await foldInTurns(state.events),
    revision: 0,
    countChange: () => 0,
    commit: refuse,
    dismissNotices: async () => {},
    backupProblem: null,
    backup: refuse,
    restore: refuse,
    checkpoint: refuse,
    backups: (watch) => onDisk(inspectBackups(fs, files.backups, steps, watch)),
    readBackup: (name) => onDisk(readBackup(fs, files.backups, name, steps)),
    settled: async () => {},
    close: async () => {},
  };
}

const full: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);
/** What keeps a folder from being written to, but not from being read. */
const readable: ReadonlySet<unknown> = new Set(['EROFS', 'EACCES', 'EPERM', 'ESTALE', ...full]);

function reasonFor(cause: unknown): Message {
  if (cause === 'ESTALE') return message('disk.readOnlyGone');
  return message(full.has(cause) ? 'disk.readOnlyFull' : 'disk.readOnlyFolder');
}

/** The code of the disk's error behind a failure. */
function codeOf(failure: unknown): unknown {
  if (!(failure instanceof WaymarkError) || failure.problem.kind !== 'disk') return undefined;
  const { detail } = failure.problem;
  return typeof detail === 'object' && detail !== null && 'code' in detail ? detail.code : undefined;
}
