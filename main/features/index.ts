import type { Handlers } from '../../contract/index.ts';
import type { Surroundings, Workspace } from '../workspace/workspace.ts';
import { backupList, backups } from './backups.ts';
import { drafts } from './drafts.ts';
import { files } from './files.ts';
import { keys } from './keys.ts';
import { reviews } from './reviews.ts';
import { materials } from './materials.ts';
import { mentor } from './mentor.ts';
import { pathCheck, paths } from './paths.ts';
import { people } from './people.ts';
import { evidence } from './evidence.ts';
import { journal } from './journal.ts';
import { progress } from './progress.ts';
import { plans } from './plans.ts';
import { rechecks } from './rechecks.ts';
import { reports } from './reports.ts';
import { times } from './times.ts';
import { settings } from './settings.ts';
import { standing } from './standing.ts';
import { workspace, workspaceFolder } from './workspace.ts';

/** The requests about the app itself and about which workspace is open; `app/open-workspaces.ts` answers them. */
export type AppRequest =
  | 'jobs:cancel'
  | 'workspace:dropFailed'
  | 'workspace:startOver'
  | 'workspace:showSample';

/** The handlers that work even if the workspace cannot be opened. */
export function handlersWithout(surroundings: Surroundings) {
  return {
    ...files(surroundings),
    ...materials(surroundings),
    ...pathCheck(surroundings),
    ...backupList(surroundings),
    ...workspaceFolder(surroundings),
  } satisfies Partial<Handlers>;
}

/** The handlers that need an open workspace. A request without a handler here or above is a type error. */
export function handlersOf(
  context: Workspace,
): Omit<Handlers, AppRequest | keyof ReturnType<typeof handlersWithout>> {
  return {
    ...workspace(context),
    ...progress(context),
    ...journal(context),
    ...evidence(context),
    ...standing(context),
    ...drafts(context),
    ...paths(context),
    ...rechecks(context),
    ...plans(context),
    ...times(context),
    ...reports(context),
    ...people(context),
    ...keys(context),
    ...reviews(context),
    ...mentor(context),
    ...backups(context),
    ...settings(context),
  };
}
