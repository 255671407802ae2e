import type { Handlers } from '../../contract/index.ts';
import type { Snapshot } from '../../contract/workspace.ts';
import { readLicences } from '../files/licences.ts';
import { folderSize } from '../store/folder-size.ts';
import { entriesOf, reversible } from '../workspace/changes.ts';
import { checkWorkspace } from '../workspace/check.ts';
import { makeSample } from '../workspace/sample.ts';
import type { Surroundings, Workspace } from '../workspace/workspace.ts';

/** The requests about the folder of the workspace. They work even if the workspace cannot be opened. */
export function workspaceFolder({
  folder,
  fs,
  resources,
  version,
  host,
}: Surroundings): Pick<
  Handlers,
  'workspace:check' | 'workspace:size' | 'workspace:licences' | 'workspace:reveal' | 'workspace:makeSample'
> {
  return {
    'workspace:check': () => checkWorkspace(folder, fs),
    'workspace:size': () => folderSize(folder),
    'workspace:licences': () => readLicences(resources),
    'workspace:reveal': async () => ({ opened: await host.showFolder(folder) }),
    async 'workspace:makeSample'() {
      const chosen = (await host.newFolder?.()) ?? null;
      if (chosen === null) return null;
      await makeSample(chosen, resources, version);
      return { folder: chosen };
    },
  };
}

/** The requests about the workspace as a whole. */
export function workspace(context: Workspace): Pick<Handlers, 'workspace:open' | 'workspace:dismissNotices'> {
  const { store, paths, drafts, settings } = context;
  return {
    async 'workspace:open'(): Promise<Snapshot> {
      const { log } = store;
      // A restored backup may have other paths.
      await paths.load(log);
      return {
        version: context.version,
        host: context.host.name,
        folder: context.folder,
        path: paths.chosen(log).path,
        paths: paths.list(log),
        progress: entriesOf(log),
        ...reversible(log, store.device),
        revision: store.revision,
        drafts: drafts.texts,
        notices: [...context.notices],
        settings: { ...settings.settings },
        view: settings.view,
        sample: context.sample,
        readOnly: store.readOnly,
        backupProblem: store.backupProblem,
      };
    },
    async 'workspace:dismissNotices'() {
      await store.dismissNotices();
      return null;
    },
  };
}
