import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../../domain/contract/progress.ts';
import type { Subject } from '../../../../domain/progress/slices/evidence.ts';
import { send } from '../../../api.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useToast } from '../../../ui/Toasts.tsx';
import { useView } from '../../../use-workspace.tsx';
import { problemOf } from '../../../workspace.ts';
import { useHappened } from '../../../use-happened.ts';
import styles from './inspector.module.css';

/** What happened to an item or a skill, newest first; what was undone is struck out. */
export function HistoryList({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const { revision } = useView();
  const format = useFormat();
  const happened = useHappened();
  const toast = useToast();
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const key = 'item' in subject ? subject.item : subject.skill;

  const load = useEffectEvent(() => send('progress:history', { subject, limit: 100 }));
  const complain = useEffectEvent((failure: unknown) => toast(problemOf(failure).message));
  useEffect(() => {
    let current = true;
    load().then(
      (found) => current && setEntries(found),
      (failure: unknown) => current && complain(failure),
    );
    return () => {
      current = false;
    };
  }, [key, revision]);

  return (
    <section>
      <h3>{t('inspector.history')}</h3>
      {entries.length === 0 && <p className={styles.empty}>{t('inspector.noHistory')}</p>}
      <ol className={styles.list}>
        {entries.map(({ event, undone }) => (
          <li key={event.id}>
            {undone ? (
              <span>
                <s>{happened(event, true)}</s> {t('happened.undone')}
              </span>
            ) : (
              <span>{happened(event, true)}</span>
            )}
            <time dateTime={event.at}>{format.moment(event.at)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
