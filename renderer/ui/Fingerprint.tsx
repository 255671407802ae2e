import { useTranslation } from 'react-i18next';
import styles from './fingerprint.module.css';

interface Props {
  readonly label: string;
  /** 30 digits in groups of five. */
  readonly fingerprint: string;
  readonly words: readonly string[];
}

/** A key's fingerprint for comparison: as digits, or as ten words to read aloud. */
export function Fingerprint({ label, fingerprint, words }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.fingerprint}>
      <p className={styles.label}>{label}</p>
      <p className={styles.digits}>
        {fingerprint.split(' ').map((group, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- two groups may be the same, and they never move
          <span key={i}>{group}</span>
        ))}
      </p>
      <p className={styles.words}>
        <span>{t('key.aloud')}</span> {words.join(' ')}
      </p>
    </div>
  );
}
