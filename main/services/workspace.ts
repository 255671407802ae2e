import type { Handlers } from '../../domain/contract/index.ts';
import type { Snapshot } from '../../domain/contract/workspace.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import { checkWorkspace } from '../store/checkup.ts';
import type { Store } from '../store/store.ts';
import { plainLeaf, reversible } from './progress.ts';

/** The requests about the workspace as a whole. */
export function workspaceService(
  store: Store,
  path: PathIndex,
  about: { readonly version: string; readonly host: string },
): Pick<Handlers, Extract<keyof Handlers, `workspace:${string}`>> {
  return {
    async 'workspace:open'(): Promise<Snapshot> {
      const { log } = store;
      return {
        ...about,
        folder: store.files.folder,
        path: path.path,
        items: [...log.items].map(([key, item]) => [key, plainLeaf(item)]),
        skills: [...log.skills].map(([key, skill]) => [key, plainLeaf(skill)]),
        ...reversible(log, store.device),
        revision: store.revision,
        notices: [...store.notices],
      };
    },
    'workspace:check': () => checkWorkspace(store.files.folder),
  };
}
