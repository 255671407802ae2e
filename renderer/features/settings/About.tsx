import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { useView } from '../../state/use-workspace.tsx';
import { Licences } from './Licences.tsx';
import styles from './settings.module.css';

/** The version of Waymark, and the licences of its parts. */
export function About() {
  const { t } = useTranslation();
  const { about } = useView();
  const [isShown, show] = useState(false);
  return (
    <Section title={t('settings.about')}>
      <p className={styles.about}>
        {t('settings.version', { version: about.version, host: t(`host.${about.host}`) })}
      </p>
      <p className={styles.about}>
        {t('settings.licence')}{' '}
        <PushButton look="link" onPress={() => show(true)}>
          {t('settings.licences')}
        </PushButton>
      </p>
      {isShown && <Licences onClose={() => show(false)} />}
    </Section>
  );
}
