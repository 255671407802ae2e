import { WaymarkError } from '../../domain/base/result.ts';
import { readOnlyStore, readProgress } from './read-only.ts';
import { Store } from './store.ts';
import type { StoreOptions } from './store.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';

/** An open store, writable or read-only. */
export type OpenStore = Pick<Store, keyof Store>;

/**
 * Opens a workspace for writing. If its folder cannot be written to, opens what is there read-only.
 * @throws WaymarkError `busy`, `newer-version`, `damaged`, `disk`
 */
export async function openStore(folder: string, options: StoreOptions): Promise<OpenStore> {
  try {
    return await Store.open(folder, options);
  } catch (failure) {
    const cause = codeOf(failure);
    if (!readable.has(cause)) throw failure;
    const { fs, migrations: steps } = options;
    const reading = await readProgress(folder, fs, steps);
    // An empty folder has nothing to show: there the failure says more.
    if (reading.fresh) throw failure;
    return readOnlyStore(folder, reading, reasonFor(cause), fs, steps);
  }
}

const full: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);
/** Disk errors that prevent writing to a folder, but not reading it. */
const readable: ReadonlySet<unknown> = new Set(['EROFS', 'EACCES', 'EPERM', 'ESTALE', ...full]);

function reasonFor(cause: unknown): Message {
  if (cause === 'ESTALE') return message('disk.readOnlyGone');
  return message(full.has(cause) ? 'disk.readOnlyFull' : 'disk.readOnlyFolder');
}

/** The code of the disk error that caused a failure. */
function codeOf(failure: unknown): unknown {
  if (!(failure instanceof WaymarkError) || failure.problem.kind !== 'disk') return undefined;
  const { detail } = failure.problem;
  return typeof detail === 'object' && detail !== null && 'code' in detail ? detail.code : undefined;
}
