import type { Backup } from '../contract/backups.ts';
import { settingsSchema } from '../contract/settings.ts';
import { defaultSettings } from '../domain/settings/settings.ts';
import type { Settings } from '../domain/settings/settings.ts';
import type { Checkup, Notice } from '../contract/workspace.ts';
import type { ProgressLog } from '../domain/progress/progress-log.ts';
import { Paths } from './paths/paths.ts';
import { inspectBackups } from './store/backups.ts';
import { checkWorkspace } from './workspace/check.ts';
import { asDiskError, nothingChanged } from './store/durable-file.ts';
import { nodeFileSystem } from './store/file-system.ts';
import { workspaceFiles } from './store/files.ts';
import { migrations } from './store/migrations/index.ts';
import { SmallFile } from './store/small-file.ts';
import { readProgress } from './store/read-only.ts';

export { checkPathFile } from './paths/read-path.ts';

/** A workspace opened to look at: nothing is changed, and another process may be writing to it. */
export interface Reader {
  readonly paths: Paths;
  readonly log: ProgressLog;
  readonly notices: readonly Notice[];
}

/** @throws WaymarkError `newer-version`, `damaged`, `disk` */
export async function openReader(folder: string, resources: string): Promise<Reader> {
  const { log, notices } = await readProgress(folder);
  const { paths: kept } = workspaceFiles(folder);
  const paths = new Paths({ resources, folder: kept, fs: nodeFileSystem, readOnly: true });
  await paths.load(log);
  return { paths, log, notices: [...notices, ...paths.notices(log)] };
}

/** The settings of a workspace; the usual ones where it has none that can be read. */
export async function readSettings(folder: string): Promise<Settings> {
  const { settings } = workspaceFiles(folder);
  const { file } = await SmallFile.open<Settings>(nodeFileSystem, settings, settingsSchema, defaultSettings);
  return file.value;
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
