import { useTranslation } from 'react-i18next';
import { levels } from '../../../../domain/path/levels.ts';
import type { Skill } from '../../../../domain/path/schema.ts';
import { useView } from '../../../use-workspace.tsx';
import styles from './inspector.module.css';

/** The learner's own rating of a skill, 1 to 5, with what the level means. */
export function Rating({ skill, onRate }: { skill: Skill; onRate: (level: number | null) => void }) {
  const { t } = useTranslation();
  const { level } = useView().skill(skill.key);
  const now = level === null ? undefined : levels[level - 1];
  const title = t('inspector.rating', { skill: skill.title });
  return (
    <section>
      <h3>
        {title}
        <kbd aria-hidden="true">1–5</kbd>
      </h3>
      <div className={styles.rating} role="group" aria-label={title}>
        {levels.map((name, i) => (
          <button
            key={name}
            type="button"
            aria-pressed={level === i + 1}
            aria-label={t(`level.${name}`)}
            title={skill.levels?.[name] ?? t(`level.${name}`)}
            data-filled={level !== null && i < level}
            onClick={() => onRate(level === i + 1 ? null : i + 1)}
          />
        ))}
      </div>
      <p className={styles.ratingName}>
        <b>{now ? t(`level.${now}`) : t('inspector.notRated')}</b>
        {level !== null && (
          <button type="button" className={styles.link} onClick={() => onRate(null)}>
            {t('inspector.clearRating')}
          </button>
        )}
      </p>
      {now && skill.levels && <p>{skill.levels[now]}</p>}
    </section>
  );
}
