import { useTranslation } from 'react-i18next';
import type { LevelTally } from '../../domain/standing/by-level.ts';
import styles from './level.module.css';

/** How many items of each level are done, as arguments for a rating. */
export function ByLevel({ levels }: { levels: readonly LevelTally[] }) {
  const { t } = useTranslation();
  if (levels.length === 0) return null;
  return (
    <ul className={styles.byLevel} aria-label={t('level.byLevel')}>
      {/* The name of the list says it already. */}
      <li aria-hidden="true">{t('level.byLevel')}:</li>
      {levels.map(({ level, done, required }) => (
        <li key={level} data-done={done === required}>
          {t(`message.level.${level}`)} <span>{t('fraction', { done, required })}</span>
        </li>
      ))}
    </ul>
  );
}
