import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation.tsx';
import { startView } from '../../navigation.tsx';
import { CoverageBar } from '../../ui/CoverageBar.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Screen, Section } from '../../ui/Screen.tsx';
import { useScroll } from '../../use-scroll.ts';
import { useView } from '../../use-workspace.tsx';
import styles from './role.module.css';

/** What the role is: what it is answerable for, what is good about it, what is hard, and its outlook. */
export function RoleScreen() {
  const { t } = useTranslation();
  const { index, standing } = useView();
  const navigation = useNavigation();
  const { role, responsibilities } = index.path;
  const figures = new Map(standing.responsibilities.map(({ id, figure }) => [id, figure]));
  const showItems = (responsibility: string) =>
    navigation.change({ screen: 'path', path: { ...startView.path, responsibility } });
  return (
    <Screen title={role.title} lede={role.summary} {...useScroll('role')}>
      <div className={styles.role}>
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
        <Section title={t('role.outlook')}>
          <p className={styles.outlook}>{role.outlook}</p>
        </Section>
      </div>
    </Screen>
  );
}
