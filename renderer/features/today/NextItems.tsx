import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { plannedTargets } from '../../../domain/exchange/mentors.ts';
import { nextItems } from '../../../domain/readiness/next-items.ts';
import { nameKey } from '../../actions/keys.ts';
import { keyOf } from '../../actions/list.ts';
import { useNow } from '../../use-now.ts';
import { useCommands } from '../../commands.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ItemList } from '../../ui/ItemList.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { Section } from '../../ui/Screen.tsx';
import { useShowInPath } from '../../use-show-in-path.ts';
import { useView } from '../../use-workspace.tsx';
import styles from './today.module.css';
import { useReason } from './use-reason.ts';

const shown = 3;

/** Three items to do next, each with the reason. @param onFocus hears which of them has the focus */
export function NextItems({ onFocus }: { onFocus: (key: string | undefined) => void }) {
  const { t } = useTranslation();
  const view = useView();
  const now = useNow();
  const commands = useCommands();
  const show = useShowInPath();
  const inWords = useReason();
  const { index, item, tallies, standing, reviews, comments } = view;
  const next = useMemo(
    () => nextItems({ index, item, tallies, standing, now }, shown, plannedTargets(reviews, comments)),
    [index, item, tallies, standing, now, reviews, comments],
  );
  const keys = (
    <span className={styles.keys}>
      <Keys keys={nameKey(keyOf('toggle')!)} /> {t('today.done')} <Keys keys={nameKey(keyOf('learning')!)} />{' '}
      {t('today.start')}
    </span>
  );
  return (
    <Section title={t('today.next')} note={next.length > 0 ? keys : undefined}>
      {next.length === 0 && <EmptyState title={t('today.allDone')}>{t('today.allDoneMore')}</EmptyState>}
      {next.length > 0 && (
        <ItemList
          label={t('today.next')}
          items={next.map(({ item: placed, reason }) => ({
            key: placed.key,
            text: placed.item.text,
            state: item(placed.key).state,
            note: inWords(placed, reason),
            aside: t('hours', { hours: placed.item.hours }),
          }))}
          toggleLabel={t('action.toggle')}
          stateName={(state) => t(`message.state.${state}`)}
          onToggle={commands.toggle}
          onOpen={show}
          onFocus={onFocus}
        />
      )}
    </Section>
  );
}
