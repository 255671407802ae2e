import { useTranslation } from 'react-i18next';
import type { Subject } from '../../domain/progress/slices/evidence/events.ts';
import { useFormat } from '../i18n/format.ts';
import { useQuery } from '../state/use-query.ts';
import { useDescribeEvent } from '../state/use-describe-event.ts';
import { useNow } from '../state/use-now.ts';
import styles from './inspector.module.css';
import { Words } from '../ui/Words.tsx';

/** The history of an item or a skill, newest first; undone entries are struck through. */
export function HistoryList({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const describeEvent = useDescribeEvent();
  const entries = useQuery('progress:history', { subject, limit: 100 }) ?? [];

  return (
    <section>
      <h3>{t('inspector.history')}</h3>
      {entries.length === 0 && <p className={styles.empty}>{t('inspector.noHistory')}</p>}
      <ol className={styles.list}>
        {entries.map(({ event, undone }) => (
          <li key={event.id}>
            {undone ? (
              <span>
                <s>
                  <Words>{describeEvent(event, true)}</Words>
                </s>{' '}
                {t('message.happened.undone')}
              </span>
            ) : (
              <Words>{describeEvent(event, true)}</Words>
            )}
            <time dateTime={event.at}>{format.moment(event.at, now)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
