import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../domain/path/schema.ts';
import { takenOf } from '../../../domain/standing/standing.ts';
import { useCommands } from '../../commands/commands.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { useView } from '../../state/use-workspace.tsx';
import styles from './today.module.css';

/** Asks which skill of a choice group to learn, before one of them is suggested. */
export function ChoiceQuestion({ choice }: { choice: Choice }) {
  const { t } = useTranslation();
  const { index, decided } = useView();
  const { skills } = index;
  // If the group requires several skills, they are chosen one by one.
  const taken = takenOf(decided, choice) ?? [];
  const commands = useCommands();
  const title = t('today.choose', { title: choice.title });
  return (
    <section className={styles.question} aria-label={title}>
      <h2>{title}</h2>
      {choice.summary && <p>{choice.summary}</p>}
      <div className={styles.answers}>
        {choice.skills
          .filter((key) => !taken.includes(key))
          .map((key) => (
            <PushButton key={key} onPress={() => commands.decide(choice.id, [...taken, key])}>
              {skills.get(key)?.title ?? key}
            </PushButton>
          ))}
        <PushButton look="link" onPress={() => commands.decide(choice.id, [])}>
          {t('today.notYet')}
        </PushButton>
      </div>
      <p className={styles.hint}>{t('today.chooseLater')}</p>
    </section>
  );
}
