import type { Backup } from '../domain/contract/backups.ts';
import type { Checkup, Notice } from '../domain/contract/workspace.ts';
import type { PathIndex } from '../domain/path/path-index.ts';
import type { ProgressLog } from '../domain/progress/progress-log.ts';
import { loadPath } from './services/paths.ts';
import { inspectBackups } from './store/backups.ts';
import { checkWorkspace } from './store/checkup.ts';
import { asDiskError, nothingChanged } from './store/durable-file.ts';
import { nodeFileSystem } from './store/file-system.ts';
import { workspaceFiles } from './store/files.ts';
import { migrations } from './store/migrations/index.ts';
import { readProgress } from './store/read-only.ts';

export { checkPathFile } from './services/paths.ts';

/** A workspace opened to look at: nothing is changed, and another process may be writing to it. */
export interface Reader {
  readonly path: PathIndex;
  readonly log: ProgressLog;
  readonly notices: readonly Notice[];
}

/** @throws WaymarkError `newer-version`, `damaged`, `disk` */
export async function openReader(folder: string, resources: string): Promise<Reader> {
  const [path, { log, notices }] = await Promise.all([loadPath(resources), readProgress(folder)]);
  return { path, log, notices };
}

/** The backups of a workspace, furthest first, each read and checked. @throws WaymarkError `disk` */
export async function readBackups(folder: string): Promise<readonly Backup[]> {
  try {
    return await inspectBackups(nodeFileSystem, workspaceFiles(folder).backups, migrations);
  } catch (failure) {
    throw asDiskError(failure, folder, nothingChanged);
  }
}

/** Checks every file of a workspace; `waymark doctor`. */
export function checkFiles(folder: string): Promise<Checkup> {
  return checkWorkspace(folder);
}
