import { useTranslation } from 'react-i18next';
import { useQuery } from '../../state/use-query.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import list from '../../ui/changes.module.css';
import styles from './library.module.css';

/**
 * Items with progress that are in none of the learner's paths any more. Renders nothing if there are none.
 */
export function ArchivedItems() {
  const { t } = useTranslation();
  const archived = useQuery('paths:archived', {}) ?? [];
  if (archived.length === 0) return null;
  return (
    <div className={styles.archived}>
      <h3>{t('paths.archived', { count: archived.length })}</h3>
      <p>{t('paths.archivedMeans')}</p>
      <ul
        className={list.changes}
        aria-label={t('paths.archived', { count: archived.length })}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        {archived.map(({ key, text, skill, progress: { state, note } }) => (
          <li key={key}>
            <span className={list.change}>
              <StateMark state={state} />
              <span className="visually-hidden">{t(`message.state.${state}`)}</span>
            </span>
            <span>
              {text ?? key} <span className={styles.quiet}>· {skill}</span>
              {note !== '' && <span className={styles.note}>{note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
