import type { Handlers } from '../../contract/index.ts';
import type { RestorePreview } from '../../contract/backups.ts';
import { compareProgress } from '../../domain/progress/compare.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { refuseChanged } from '../files/refuse-changed.ts';
import { inspectBackups } from '../store/backups.ts';
import { asDiskError, nothingChanged } from '../store/durable-file.ts';
import { workspaceFiles } from '../store/files.ts';
import { migrations } from '../store/migrations/index.ts';
import type { Surroundings, Workspace } from '../workspace/workspace.ts';

/** Lists the backups. Works even if the workspace cannot be opened: then a backup is needed most. */
export function backupList({ folder, fs }: Surroundings): Pick<Handlers, 'backups:list'> {
  return {
    'backups:list': (_, job) =>
      inspectBackups(fs, workspaceFiles(folder).backups, migrations, (share) =>
        job.report(share, 'checking'),
      ).catch((failure: unknown) => {
        throw asDiskError(failure, folder, nothingChanged);
      }),
  };
}

/** The requests that make and restore backups. */
export function backups({
  store,
  paths,
  emit,
}: Workspace): Pick<Handlers, 'backups:make' | 'backups:preview' | 'backups:restore'> {
  return {
    'backups:make': () => store.backup('manual'),
    async 'backups:preview'({ name }): Promise<RestorePreview> {
      const { backup, events, sum } = await store.readBackup(name);
      const then = new ProgressLog(events);
      paths.applyRenames(then);
      const missing = store.log.events.filter(({ id }) => then.get(id) === undefined).length;
      const { items, details } = compareProgress(store.log, then);
      return { backup, sum, events: { now: store.log.size, missing }, items: [...items], details };
    },
    async 'backups:restore'({ name, shown }) {
      const restored = await store.restore(name, (sum) => refuseChanged(shown, sum));
      emit('workspace:replaced', {});
      return restored;
    },
  };
}
