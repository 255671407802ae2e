import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/use-actions.tsx';
import { useCommands } from '../../commands/commands.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { useView } from '../../state/use-workspace.tsx';
import styles from './welcome.module.css';

/**
 * The first run: the location of the data, and three things to try. It stays until it is dismissed or the
 * screen is left: if it disappeared with the first tick, the list would move under the pointer.
 */
export function Welcome() {
  const { t } = useTranslation();
  const { about, isNew, revision } = useView();
  const actions = useActions();
  const commands = useCommands();
  const [isShown, show] = useState(isNew && revision === 0);
  if (!isShown || about.sample !== null || about.readOnly !== null) return null;
  return (
    <section className={styles.welcome} aria-label={t('welcome.title')}>
      <header>
        <h2>{t('welcome.title')}</h2>
        <IconButton label={t('frame.dismiss')} onPress={() => show(false)}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <ol>
        <li>
          {t('welcome.tick')} <Keys keys="Space" />
        </li>
        <li>
          {t('welcome.place')}{' '}
          <PushButton look="link" onPress={() => actions.run('place')}>
            {t('welcome.openPlace')}
          </PushButton>
        </li>
        <li>
          {t('welcome.keys')}{' '}
          <PushButton look="link" onPress={() => actions.run('shortcuts')}>
            {t('action.shortcuts')}
          </PushButton>{' '}
          <Keys keys="?" />
        </li>
        <li>
          {t('welcome.sample')}{' '}
          <PushButton look="link" onPress={() => commands.showSample(true)}>
            {t('welcome.openSample')}
          </PushButton>
        </li>
      </ol>
      <p>{t('welcome.data', { folder: about.folder })}</p>
    </section>
  );
}
