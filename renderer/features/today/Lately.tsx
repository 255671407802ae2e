import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useQuery } from '../../state/use-query.ts';
import { useShowInPath } from '../../navigation/use-show-in-path.ts';
import { useNow } from '../../state/use-now.ts';
import { useView } from '../../state/use-workspace.tsx';
import { latestMarks } from './latest-marks.ts';
import styles from './today.module.css';

const shown = 6;

/** The last marked items, in their current states. */
export function Lately() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { index, item } = useView();
  const show = useShowInPath();
  const history = useQuery('progress:history', { limit: 200 });
  const marks = latestMarks(history ?? [], shown, index.renamed).filter((mark) => index.items.has(mark.item));
  return (
    <Section title={t('today.lately')}>
      {history !== undefined && marks.length === 0 && <EmptyState title={t('today.noneLately')} />}
      <ul className={styles.lately}>
        {marks.map((mark) => (
          <li key={mark.item}>
            <StateMark state={item(mark.item).state} />
            <span className="visually-hidden">{t(`message.state.${item(mark.item).state}`)}</span>
            <PushButton look="link" onPress={() => show(mark.item)}>
              {index.items.get(mark.item)!.item.text}
            </PushButton>
            <time dateTime={mark.at}>{format.day(mark.at, now)}</time>
          </li>
        ))}
      </ul>
    </Section>
  );
}
