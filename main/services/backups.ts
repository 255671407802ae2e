import type { Handlers } from '../../domain/contract/index.ts';
import type { Store } from '../store/store.ts';

/** The requests about backups. @param announceReplaced is called once a restored backup is on the disk */
export function backupsService(
  store: Store,
  announceReplaced: () => void,
): Pick<Handlers, Extract<keyof Handlers, `backups:${string}`>> {
  return {
    'backups:list': () => store.backups(),
    'backups:make': () => store.backup('manual'),
    async 'backups:restore'({ name }) {
      const restored = await store.restore(name);
      announceReplaced();
      return restored;
    },
  };
}
