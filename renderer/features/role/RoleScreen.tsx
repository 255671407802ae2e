import { useTranslation } from 'react-i18next';
import { isFirstRung } from '../../../domain/path/levels.ts';
import type { Item } from '../../../domain/path/schema.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { CoverageBar } from '../../ui/CoverageBar.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Screen, Section } from '../../ui/Screen.tsx';
import { useScroll } from '../../navigation/use-scroll.ts';
import { useView } from '../../state/use-workspace.tsx';
import styles from './role.module.css';

/** The role: its responsibilities, advantages, challenges and outlook. */
export function RoleScreen() {
  const { t } = useTranslation();
  const { index, standing } = useView();
  const navigation = useNavigation();
  const { role, responsibilities } = index.path;
  const figures = new Map(standing.responsibilities.map(({ id, figure }) => [id, figure]));
  const showItems = (responsibility: string) => navigation.filterPath({ responsibilities: [responsibility] });
  return (
    <Screen title={role.title} lede={role.summary} {...useScroll('role')}>
      <>
        <Section title={t('role.responsibilities')} note={t('standing.required')}>
          <ol className={styles.responsibilities}>
            {responsibilities.map(({ id, title, summary }) => {
              const figure = figures.get(id)!;
              const { done, required } = figure;
              return (
                <li key={id}>
                  <h3>{title}</h3>
                  <p>{summary}</p>
                  <div>
                    <CoverageBar figure={figure} />
                    <PushButton look="link" onPress={() => showItems(id)}>
                      {t('fraction', { done, required })}
                      <span className="visually-hidden">{t('role.showItems', { title })}</span>
                    </PushButton>
                  </div>
                </li>
              );
            })}
          </ol>
        </Section>
        <div className={styles.sides}>
          <Section title={t('role.advantages')}>
            <ul className={styles.points} data-side="good">
              {role.advantages.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Section>
          <Section title={t('role.challenges')}>
            <ul className={styles.points} data-side="hard">
              {role.challenges.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Section>
        </div>
        <Section title={t('role.time')}>
          <Time />
        </Section>
        <Section title={t('role.outlook')}>
          <p className={styles.outlook}>{role.outlook}</p>
        </Section>
      </>
    </Screen>
  );
}

const weeksInAMonth = 365.25 / 12 / 7;

/** The hours of everything that counts for this learner, and how many months that is. */
function Time() {
  const { t } = useTranslation();
  const { index, standing } = useView();
  const counted = index.path.skills.filter(({ key }) => standing.counted.has(key));
  const hoursOf = (items: readonly Item[]) => items.reduce((sum, { hours }) => sum + hours, 0);
  const items = counted.flatMap((skill) => skill.items);
  const words = (hours: number) => {
    const months = (perWeek: number) =>
      t('role.months', { count: Math.max(1, Math.round(hours / perWeek / weeksInAMonth)) });
    return {
      hours: t('tree.hours', { count: Math.round(hours / 10) * 10 }),
      slow: months(5),
      fast: months(10),
    };
  };
  const first = items.filter(({ level }) => isFirstRung(level));
  return (
    <>
      <p className={styles.outlook}>{t('role.hours', words(hoursOf(items)))}</p>
      {first.length > 0 && <p className={styles.outlook}>{t('role.firstRung', words(hoursOf(first)))}</p>}
      <p className={styles.outlook}>{t('role.estimate')}</p>
    </>
  );
}
