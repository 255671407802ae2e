import { useTranslation } from 'react-i18next';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { useQuery } from '../../state/use-query.ts';
import styles from './licences.module.css';

/** The licences of Waymark and of the software built into it, each in an expandable section. */
export function Licences({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const licences = useQuery('workspace:licences', {});
  return (
    <Popup title={t('settings.licencesTitle')} isOpen onClose={onClose} wide>
      <p className={styles.meaning}>{t('settings.licencesMean')}</p>
      <div className={styles.list} aria-busy={licences === undefined}>
        {licences?.map(({ name, licence, text }) => (
          <details key={name} className={styles.licence}>
            <summary>
              <span>{name}</span> <span>{licence}</span>
            </summary>
            <pre>{text}</pre>
          </details>
        ))}
      </div>
      <PopupButtons>
        <PushButton look="primary" onPress={onClose}>
          {t('frame.close')}
        </PushButton>
      </PopupButtons>
    </Popup>
  );
}
