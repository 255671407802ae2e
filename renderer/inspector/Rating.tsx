import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Skill } from '../../domain/path/schema.ts';
import type { MentorRating } from '../../domain/reviews/effective-reviews.ts';
import { talliedByLevel } from '../../domain/standing/by-level.ts';
import { useAimWords } from '../i18n/use-names.ts';
import { useCommands } from '../commands/commands.tsx';
import { Keys } from '../ui/Keys.tsx';
import { LevelInput } from '../ui/LevelInput.tsx';
import { ByLevel } from '../ui/ByLevel.tsx';
import styles from './inspector.module.css';
import { useViewOf } from '../state/use-workspace.tsx';

const none: readonly MentorRating[] = [];

/** The learner's self-rating of a skill, 1 to 5, with the meaning of each level. */
export const Rating = memo(function Rating({ skill }: { skill: Skill }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const { level } = useViewOf((view) => view.skill(skill.key));
  const item = useViewOf((view) => view.item);
  const aimWords = useAimWords();
  const aims = useViewOf(({ mentors }) => mentors.get(skill.key)) ?? none;
  const title = t('inspector.rating', { skill: skill.title });
  return (
    <section>
      <h3>
        {title}
        <Keys keys="1–5" />
      </h3>
      <ByLevel levels={talliedByLevel(skill, (key) => item(key).state)} />
      <LevelInput
        label={title}
        value={level}
        meanings={skill.levels}
        hasKeys
        onChange={(chosen) => commands.rate(skill.key, chosen)}
      />
      {aims.map(
        ({ mentor, aim }) =>
          aim !== undefined && (
            <p key={mentor} className={styles.aim} data-reached={level !== null && level >= aim.level}>
              {t('inspector.aim', { aim: aimWords(aim) })}
            </p>
          ),
      )}
    </section>
  );
});
