import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../domain/path/schema.ts';
import { useCommands } from '../../commands.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { useView } from '../../use-workspace.tsx';
import styles from './today.module.css';

/** Asks which skill of a choice group the learner takes, before one of them is suggested. */
export function ChoiceQuestion({ choice }: { choice: Choice }) {
  const { t } = useTranslation();
  const { skills } = useView().index;
  const commands = useCommands();
  const title = t('today.choose', { title: choice.title });
  return (
    <section className={styles.question} aria-label={title}>
      <h3>{title}</h3>
      {choice.summary && <p>{choice.summary}</p>}
      <div className={styles.answers}>
        {choice.skills.map((key) => (
          <PushButton key={key} onPress={() => commands.decide(choice.id, [key])}>
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
