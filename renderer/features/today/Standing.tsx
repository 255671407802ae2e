import { useTranslation } from 'react-i18next';
import { unsettledChoices } from '../../../domain/standing/standing.ts';
import { missingMost } from '../../../domain/standing/missing.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { CoverageBar } from '../../ui/CoverageBar.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { useFadingByResponsibility } from '../../state/freshness.ts';
import { useView } from '../../state/use-workspace.tsx';
import styles from './today.module.css';

const named = 2;

/** The readiness for each responsibility, and the skills furthest behind. */
export function Standing() {
  const { t } = useTranslation();
  const { index, skillCounts, standing, decided } = useView();
  // In an open choice, no skill is further behind than the others.
  const open = new Set(unsettledChoices(index.path, skillCounts, decided).flatMap(({ skills }) => skills));
  const navigation = useNavigation();
  const fading = useFadingByResponsibility();
  const titles = new Map(index.path.responsibilities.map(({ id, title }) => [id, title]));
  return (
    <Section title={t('standing.title')} note={t('standing.required')}>
      <ul className={styles.standing}>
        {standing.responsibilities.map(({ id, figure }) => {
          const { done, required, skipped } = figure;
          const faded = fading.get(id) ?? 0;
          const missing = missingMost(index.path, skillCounts, standing, id, index.path.skills.length)
            .filter(({ key }) => !open.has(key))
            .slice(0, named)
            .map(({ title }) => title);
          return (
            <li key={id}>
              <PushButton look="link" onPress={() => navigation.filterPath({ responsibilities: [id] })}>
                {titles.get(id)}
              </PushButton>
              <CoverageBar figure={figure} />
              <span className={styles.fraction}>{t('fraction', { done, required })}</span>
              {(missing.length > 0 || faded > 0) && (
                <small>
                  {[
                    missing.length > 0 && t('standing.missing', { skills: missing.join(' · ') }),
                    skipped > 0 && t('standing.skipped', { count: skipped }),
                    faded > 0 && t('recheck.fading', { count: faded }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.more}>
        {t('standing.more')}{' '}
        <PushButton look="link" onPress={() => navigation.change({ screen: 'map' })}>
          {t('today.toMap')}
        </PushButton>
      </p>
    </Section>
  );
}
