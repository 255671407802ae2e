import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { levels } from '../../../../domain/path/levels.ts';
import type { Skill } from '../../../../domain/path/schema.ts';
import { useCommands } from '../../../commands.tsx';
import { Hint } from '../../../ui/Hint.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { useView } from '../../../use-workspace.tsx';
import styles from './inspector.module.css';

/** The learner's own rating of a skill, 1 to 5, with what the level means. */
export function Rating({ skill }: { skill: Skill }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const { level } = useView().skill(skill.key);
  const now = level === null ? undefined : levels[level - 1];
  const title = t('inspector.rating', { skill: skill.title });
  return (
    <section>
      <h3>
        {title}
        <Keys keys="1–5" />
      </h3>
      <ToggleButtonGroup
        className={styles.rating!}
        aria-label={title}
        selectedKeys={now ? [now] : []}
        onSelectionChange={(keys) => {
          const [chosen] = keys;
          commands.rate(
            skill.key,
            chosen === undefined ? null : levels.findIndex((name) => name === chosen) + 1,
          );
        }}
      >
        {levels.map((name, i) => (
          <Hint key={name} text={skill.levels?.[name] ?? t(`message.level.${name}`)} shortcut={String(i + 1)}>
            <ToggleButton
              id={name}
              aria-label={t(`message.level.${name}`)}
              data-filled={level !== null && i < level}
            />
          </Hint>
        ))}
      </ToggleButtonGroup>
      <p className={styles.ratingName}>
        <b>{now ? t(`message.level.${now}`) : t('inspector.notRated')}</b>
        {level !== null && (
          <PushButton look="link" onPress={() => commands.rate(skill.key, null)}>
            {t('inspector.clearRating')}
          </PushButton>
        )}
      </p>
      {now && skill.levels && <p className={styles.meaning}>{skill.levels[now]}</p>}
    </section>
  );
}
