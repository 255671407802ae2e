import type { Handlers } from '../../contract/index.ts';
import type { RestorePreview } from '../../contract/backups.ts';
import { compareProgress } from '../../domain/progress/compare.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import type { Paths } from '../paths/paths.ts';
import { refuseChanged } from '../files/refuse-changed.ts';
import type { OpenStore } from '../store/open-store.ts';

/** The requests about backups. @param announceReplaced is called once a restored backup is on the disk */
export function backupsService(
  store: OpenStore,
  paths: Paths,
  announceReplaced: () => void,
): Pick<Handlers, Extract<keyof Handlers, `backups:${string}`>> {
  return {
    'backups:list': (_, job) => store.backups((share) => job.report(share, 'checking')),
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
      announceReplaced();
      return restored;
    },
  };
}
