import { Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../actions/list.ts';
import { useCommands } from '../commands/commands.tsx';
import { useFormat } from '../i18n/format.ts';
import { useShowInPath } from '../navigation/use-show-in-path.ts';
import { send } from '../state/api.ts';
import { useNow } from '../state/use-now.ts';
import { useQuery } from '../state/use-query.ts';
import { useViewOf } from '../state/use-workspace.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { nameKey } from '../ui/keys.ts';
import { PushButton } from '../ui/PushButton.tsx';
import styles from './sidebar.module.css';

/** The item whose time runs, on every screen, so that it is not forgotten; nothing if none does. */
export function RunningTime() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const commands = useCommands();
  const showInPath = useShowInPath();
  const items = useViewOf(({ index }) => index.items);
  const running = useQuery('times:running', {});
  if (running === undefined || running === null) return null;
  const { item, since } = running;
  return (
    <div className={styles.running}>
      <span>
        {items.has(item) ? (
          <PushButton look="link" onPress={() => showInPath(item)}>
            {items.get(item)!.item.text}
          </PushButton>
        ) : (
          item
        )}
        <small>{t('time.since', { moment: format.moment(since, now) })}</small>
      </span>
      <IconButton
        label={t('time.stopRunning')}
        shortcut={nameKey(keyOf('time')!)}
        onPress={() => void commands.runCommand(send('times:stop', {}))}
      >
        <Square aria-hidden="true" />
      </IconButton>
    </div>
  );
}
