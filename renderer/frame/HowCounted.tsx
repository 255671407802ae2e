import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { Popup, PopupButtons } from '../ui/Popup.tsx';
import { PushButton } from '../ui/PushButton.tsx';
import { useViewOf } from '../state/use-workspace.tsx';
import styles from './sidebar.module.css';

/** The percentage, with its formula one click away. */
export function HowCounted() {
  const { t } = useTranslation();
  const format = useFormat();
  const { coverage, optional } = useViewOf(({ standing }) => standing);
  const [isOpen, open] = useState(false);
  const percent = format.exactShare(coverage.done, coverage.required);
  const close = () => open(false);
  return (
    <div className={styles.sub}>
      <PushButton look="link" onPress={() => open(true)}>
        {t('formula.open', { percent })}
      </PushButton>
      <Popup title={t('formula.title')} isOpen={isOpen} onClose={close}>
        <div className={styles.formula}>
          <p>{t('formula.body', { ...coverage, percent })}</p>
          <p>{t('formula.required')}</p>
          <p>{t('formula.skipped', { count: coverage.skipped })}</p>
          <p>{t('formula.optional', { ...optional })}</p>
          <p>{t('formula.readiness')}</p>
        </div>
        <PopupButtons>
          <PushButton look="primary" onPress={close}>
            {t('frame.close')}
          </PushButton>
        </PopupButtons>
      </Popup>
    </div>
  );
}
