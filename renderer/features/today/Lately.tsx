import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useQuery } from '../../state/use-query.ts';
import { useNow } from '../../state/use-now.ts';
import { useView } from '../../state/use-workspace.tsx';
import { latestMarks } from './latest-marks.ts';
import styles from './today.module.css';

const shown = 5;

/** The last items that were finished or skipped, in whole sentences. What is in progress has its own list. */
export function Lately({ onSelect }: { onSelect: (key: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { index, item } = useView();
  const history = useQuery('progress:history', { limit: 200 });
  const marks = latestMarks(history ?? [], index.renamed)
    .filter((mark) => index.items.has(mark.item) && ['done', 'skipped'].includes(item(mark.item).state))
    .slice(0, shown);
  return (
    <Section title={t('today.lately')}>
      {history !== undefined && marks.length === 0 && <p className={styles.more}>{t('today.noneLately')}</p>}
      <ul className={styles.lately}>
        {marks.map((mark) => {
          const { item: of, skill } = index.items.get(mark.item)!;
          const { state } = item(mark.item);
          return (
            <li key={mark.item}>
              <StateMark state={state} />
              <span className="visually-hidden">{t(`message.state.${state}`)}</span>
              <span>
                <PushButton look="link" onPress={() => onSelect(mark.item)}>
                  {of.text}
                </PushButton>
                <small>{skill.title}</small>
              </span>
              <time dateTime={mark.at}>{format.day(mark.at, now)}</time>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
