import type { Notice, Snapshot } from '../../contract/workspace.ts';
import type { Host } from '../kernel/host.ts';
import { readLicences } from '../files/licences.ts';
import type { SessionHandlers } from '../workspace/workspace.ts';
import { checkWorkspace } from '../workspace/check.ts';
import { folderSize } from '../store/folder-size.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { Paths } from '../paths/paths.ts';
import { entriesOf, reversible } from '../workspace/changes.ts';
import type { SettingsService } from '../workspace/settings-file.ts';

interface About {
  readonly version: string;
  /** The folder of what Waymark comes with. */
  readonly resources: string;
  readonly host: Host;
  readonly notices: () => readonly Notice[];
  readonly drafts: () => Snapshot['drafts'];
  readonly sample: Snapshot['sample'];
}

/** The requests about the workspace as a whole. */
export function workspaceService(
  store: OpenStore,
  paths: Paths,
  settings: SettingsService,
  { version, resources, host, notices, drafts, sample }: About,
): Pick<SessionHandlers, Extract<keyof SessionHandlers, `workspace:${string}`>> {
  const { folder } = store.files;
  return {
    async 'workspace:open'(): Promise<Snapshot> {
      const { log } = store;
      // A backup that was restored may name others.
      await paths.load(log);
      return {
        version,
        host: host.name,
        folder,
        path: paths.chosen(log).path,
        paths: paths.list(log),
        progress: entriesOf(log),
        ...reversible(log, store.device),
        revision: store.revision,
        drafts: drafts(),
        notices: [...notices()],
        settings: { ...settings.settings },
        view: settings.view,
        sample,
        readOnly: store.readOnly,
        backupProblem: store.backupProblem,
      };
    },
    'workspace:check': () => checkWorkspace(folder),
    async 'workspace:dismissNotices'() {
      await store.dismissNotices();
      return null;
    },
    'workspace:size': () => folderSize(folder),
    'workspace:licences': () => readLicences(resources),
    'workspace:reveal': async () => ({ opened: await host.showFolder(folder) }),
  };
}
