import { useTranslation } from 'react-i18next';
import type { PlacedItem } from '../../domain/path/path-index.ts';
import { useCommands } from '../commands/commands.tsx';
import { useFormat } from '../i18n/format.ts';
import { send } from '../state/api.ts';
import { freshnessOf } from '../state/freshness.ts';
import { useHour } from '../state/use-now.ts';
import { useViewOf } from '../state/use-workspace.tsx';
import { AnswerInput } from '../ui/AnswerInput.tsx';
import styles from './inspector.module.css';

/** How fresh something done is, when it is asked again, and the answer to give before; nothing unless it is done. */
export function Freshness({ placed }: { placed: PlacedItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useHour();
  const commands = useCommands();
  const word = useViewOf((view) => freshnessOf(view)(placed, now)?.word);
  const due = useViewOf((view) => freshnessOf(view)(placed, now)?.due);
  if (word === undefined || due === undefined) return null;
  const day = format.date(new Date(due).toISOString());
  return (
    <section>
      <h3>{t('recheck.title')}</h3>
      <AnswerInput
        label={t('recheck.title')}
        value={undefined}
        onChoose={(answer) =>
          void commands.runCommand(send('rechecks:answer', { given: [{ item: placed.key, answer }] }))
        }
      />
      <p className={styles.empty}>
        {word === 'fresh'
          ? t('recheck.fresh', { day })
          : due > now
            ? t('recheck.notKnown', { day })
            : t('recheck.since', { word: t(`message.freshness.${word}`), day })}
      </p>
    </section>
  );
}
