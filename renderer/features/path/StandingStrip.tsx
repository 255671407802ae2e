import { useTranslation } from 'react-i18next';
import { CoverageBar } from '../../ui/CoverageBar.tsx';
import { useView } from '../../use-workspace.tsx';
import type { PathState } from './path-state.ts';
import styles from './path.module.css';

/** Where the learner stands, per responsibility; each is a filter too. */
export function StandingStrip({ path }: { path: PathState }) {
  const { t } = useTranslation();
  const { index, standing } = useView();
  const titles = new Map(index.path.responsibilities.map(({ id, title }) => [id, title]));
  return (
    <section className={styles.standing} aria-label={t('standing.title')}>
      {standing.responsibilities.map(({ id, figure }) => {
        const chosen = path.filter.responsibility === id;
        const { done, required, skipped } = figure;
        const title = titles.get(id)!;
        return (
          <button
            key={id}
            type="button"
            aria-pressed={chosen}
            onClick={() => path.setFilter({ responsibility: chosen ? '' : id })}
          >
            <span className={styles.standingTitle}>{title}</span>
            <CoverageBar figure={figure} />
            <span className={styles.standingFigure}>
              {t('fraction', { done, required })}
              <span className="visually-hidden">{t('standing.required')}</span>
              {skipped > 0 && <small>{t('standing.skipped', { skipped })}</small>}
            </span>
          </button>
        );
      })}
    </section>
  );
}
