import { useTranslation } from 'react-i18next';
import type { Skill } from '../../../../domain/path/schema.ts';
import { useView } from '../../../use-workspace.tsx';
import { useKind } from '../TreeRows.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { HistoryList } from './HistoryList.tsx';
import type { InspectorProps } from './Inspector.tsx';
import styles from './inspector.module.css';
import { Rating } from './Rating.tsx';

/** All about one skill. */
export function SkillDetails({ skill, path, commands }: InspectorProps & { skill: Skill }) {
  const { t } = useTranslation();
  const view = useView();
  const area = view.index.path.areas.find(({ id }) => id === skill.area)!;
  const choice = view.index.path.choices.find(({ skills }) => skills.includes(skill.key));
  const kind = useKind(skill);
  return (
    <>
      <header>
        <p className={styles.crumb}>
          {area.title} · {kind}
        </p>
        <h2>{skill.title}</h2>
      </header>
      <section>
        <h3>{t('inspector.why')}</h3>
        <p>{skill.why}</p>
        {choice && <p>{t('inspector.choice', { title: choice.title })}</p>}
      </section>
      {skill.prerequisites.length > 0 && (
        <section>
          <h3>{t('inspector.prerequisites')}</h3>
          <ul className={styles.list}>
            {skill.prerequisites.map((key) => (
              <li key={key}>
                <button type="button" className={styles.link} onClick={() => path.select(key)}>
                  {view.index.skills.get(key)?.title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Rating skill={skill} onRate={(level) => commands.rate(skill.key, level)} />
      <EvidenceList subject={{ skill: skill.key }} evidence={view.skill(skill.key).evidence} />
      <HistoryList subject={{ skill: skill.key }} />
    </>
  );
}
