import type { Notice } from '../../contract/workspace.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import type { Message } from '../../domain/messages/message.ts';
import { inspectBackups, readBackup } from './backups.ts';
import { asDiskError, nothingChanged } from './durable-file.ts';
import { nodeFileSystem } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { workspaceFiles } from './files.ts';
import { Losses } from './losses.ts';
import { migrations } from './migrations/index.ts';
import type { OpenStore } from './open-store.ts';
import { foldChunked } from './read-checkpoint.ts';
import { readWorkspace } from './read-workspace.ts';
import { onlySeen } from './tell-recovery.ts';

const tries = 5;

/** What was read of a workspace. */
interface Reading {
  readonly log: ProgressLog;
  readonly notices: readonly Notice[];
  /** There is no workspace yet. */
  readonly fresh: boolean;
}

/**
 * Reads the progress of a workspace and changes nothing, even while another process writes to it.
 * @throws WaymarkError `newer-version`, `damaged`, `disk`
 */
export async function readProgress(
  folder: string,
  fs: FileSystem = nodeFileSystem,
  steps = migrations,
): Promise<Reading> {
  try {
    for (let attempt = 1; ; attempt++) {
      const { fresh, state, notices } = await readWorkspace(fs, workspaceFiles(folder), steps);
      // A writer may have been between its two files; what looks like damage then is gone at the next try.
      if (notices.length === 0 || attempt === tries) {
        const losses = await Losses.open(fs, workspaceFiles(folder));
        const log = await foldChunked(state.events);
        return { log, notices: [...losses.notices, ...onlySeen(notices)], fresh };
      }
      await fs.pause(20);
    }
  } catch (failure) {
    throw asDiskError(failure, folder, nothingChanged);
  }
}

/** A store that answers what it has read and refuses every change. @param reason why nothing can be changed */
export function readOnlyStore(
  folder: string,
  { log, notices }: Reading,
  reason: Message,
  fs: FileSystem = nodeFileSystem,
  steps = migrations,
): OpenStore {
  const files = workspaceFiles(folder);
  const onDisk = <T>(job: Promise<T>) =>
    job.catch((failure: unknown) => {
      throw asDiskError(failure, folder, nothingChanged);
    });
  const refuse = () => Promise.reject(new WaymarkError('disk', reason, { path: folder }));
  return {
    readOnly: reason,
    files,
    notices,
    device: '',
    log,
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
