import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PushButton } from '../ui/PushButton.tsx';
import { useView } from '../use-workspace.tsx';
import styles from './frame.module.css';

/** What had to be put right when the workspace was opened. */
export function Notices() {
  const { t } = useTranslation();
  const { notices } = useView().about;
  const [dismissed, setDismissed] = useState(false);
  if (dismissed || notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-label={t('frame.notices')}>
      <div role="status">
        {notices.map(({ kind, message }) => (
          <p key={kind}>{message}</p>
        ))}
      </div>
      <PushButton onPress={() => setDismissed(true)}>{t('frame.dismiss')}</PushButton>
    </section>
  );
}
