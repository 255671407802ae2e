import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { useTranslate } from '../../i18n/use-say.ts';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import styles from './reports.module.css';
import type { Verdict } from './use-check.ts';

/** The result of checking a report. */
export function VerdictDialog({ verdict, onClose }: { verdict: Verdict | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const format = useFormat();
  if (verdict === undefined) return null;
  const { ok, reason, signed, foreign } = verdict;
  return (
    <Popup
      title={t(
        ok
          ? 'reports.unchanged'
          : signed || verdict.fingerprint
            ? 'reports.notAsWritten'
            : 'reports.notSigned',
      )}
      isOpen
      onClose={onClose}
    >
      <p className={styles.verdict}>{translate(reason)}</p>
      {foreign.length > 0 && (
        <div>
          <h3 className={styles.verdictTitle}>{t('reports.foreign')}</h3>
          <ul className={styles.foreign}>
            {foreign.map((text, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same text may stand there twice, and the list never changes
              <li key={i}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {signed && (
        <details>
          <summary className={styles.verdictTitle}>
            {t('reports.signed', { until: format.date(signed.until) })}
          </summary>
          <dl className={styles.figures}>
            {signed.figures.map(({ of, done, required }) => (
              <div key={of}>
                <dt>{of}</dt>
                <dd>{t('fraction', { done, required })}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {signed && <p className={styles.meaning}>{t('reports.proves')}</p>}
      <PopupButtons>
        <PushButton look="primary" autoFocus onPress={onClose}>
          {t('frame.close')}
        </PushButton>
      </PopupButtons>
    </Popup>
  );
}
