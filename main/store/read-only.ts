import type { Notice } from '../../contract/workspace.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import { asDiskError, nothingChanged } from './durable-file.ts';
import { nodeFileSystem } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { workspaceFiles } from './files.ts';
import { Losses } from './losses.ts';
import { migrations } from './migrations/index.ts';
import { foldInTurns } from './read-checkpoint.ts';
import { readWorkspace } from './read-workspace.ts';
import { onlySeen } from './tell-recovery.ts';

const tries = 5;

/**
 * Reads the progress of a workspace and changes nothing, also while another process writes to it.
 * @throws WaymarkError `newer-version`, `damaged`, `disk`
 */
export async function readProgress(
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<{ readonly log: ProgressLog; readonly notices: readonly Notice[] }> {
  try {
    for (let attempt = 1; ; attempt++) {
      const { state, notices } = await readWorkspace(fs, workspaceFiles(folder), migrations);
      // A writer may have been between its two files; what looks like damage then is gone at a second look.
      if (notices.length === 0 || attempt === tries) {
        const losses = await Losses.open(fs, workspaceFiles(folder));
        return { log: await foldInTurns(state.events), notices: [...losses.notices, ...onlySeen(notices)] };
      }
      await fs.pause(20);
    }
  } catch (failure) {
    throw asDiskError(failure, folder, nothingChanged);
  }
}
