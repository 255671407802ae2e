import type { Notice, Snapshot } from '../../domain/contract/workspace.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { Host } from '../host.ts';
import type { SessionHandlers } from '../session.ts';
import { checkWorkspace } from '../store/checkup.ts';
import { folderSize } from '../store/folder-size.ts';
import type { OpenStore } from '../store/open-store.ts';
import { entriesOf, reversible } from './progress.ts';
import type { SettingsService } from './settings.ts';

interface About {
  readonly version: string;
  readonly host: Host;
  readonly notices: () => readonly Notice[];
  readonly sample: boolean;
}

/** The requests about the workspace as a whole. */
export function workspaceService(
  store: OpenStore,
  path: PathIndex,
  settings: SettingsService,
  { version, host, notices, sample }: About,
): Pick<SessionHandlers, Extract<keyof SessionHandlers, `workspace:${string}`>> {
  const { folder } = store.files;
  return {
    async 'workspace:open'(): Promise<Snapshot> {
      const { log } = store;
      return {
        version,
        host: host.name,
        folder,
        path: path.path,
        progress: entriesOf(log),
        ...reversible(log, store.device),
        revision: store.revision,
        notices: [...notices()],
        settings: { ...settings.settings },
        view: settings.view,
        sample,
        readOnly: store.readOnly,
        backupProblem: store.backupProblem,
      };
    },
    'workspace:check': () => checkWorkspace(folder),
    'workspace:size': () => folderSize(folder),
    'workspace:reveal': async () => ({ opened: await host.openFolder(folder) }),
  };
}
