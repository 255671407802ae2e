import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../contract/index.ts';
import { useActions, useHandlers } from '../../actions/use-actions.tsx';
import { useFormat } from '../../i18n/format.ts';
import { DetailsButton } from '../../inspector/DetailsButton.tsx';
import { InspectorSlot } from '../../inspector/InspectorSlot.tsx';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useScroll } from '../../navigation/use-scroll.ts';
import { useNow } from '../../state/use-now.ts';
import { useQuery } from '../../state/use-query.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { focusSearch } from '../../ui/SearchInput.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Entries, moveAmongEntries } from './Entries.tsx';
import { JournalFilters } from './JournalFilters.tsx';
import styles from './journal.module.css';
import { Year } from './Year.tsx';

export type JournalQuery = Omit<Input<'journal:entries'>, 'limit'>;

const everything: JournalQuery = { until: null, kinds: [], skill: null, text: '' };
/** The number of entries that are shown at first, and added with each *Show more*. */
const page = 40;

/** What was done, day by day: a year as a calendar, and the entries, newest first. */
export function JournalScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const navigation = useNavigation();
  const actions = useActions();
  const selected = useWhere().selected['journal'];
  const [query, setQuery] = useState(everything);
  const [limit, setLimit] = useState(page);
  const found = useQuery('journal:entries', { ...query, limit });
  const change = (part: Partial<JournalQuery>) => {
    setQuery((before) => ({ ...before, ...part }));
    setLimit(page);
  };
  const select = (key: string) => navigation.select('journal', key);
  /** Shows the item of an entry: beside the list, or over it. */
  const open = (key: string) => {
    select(key);
    actions.run('open');
  };
  useHandlers({
    down: { run: () => moveAmongEntries(1) },
    up: { run: () => moveAmongEntries(-1) },
    find: { run: focusSearch },
  });
  const isAsking =
    query.kinds.length > 0 || query.skill !== null || query.text.trim() !== '' || query.until !== null;
  return (
    <InspectorSlot subject={selected} onSelect={select} focusList={() => moveAmongEntries(0, selected)}>
      <Screen
        title={t('screen.journal')}
        lede={t('journal.lede')}
        aside={<DetailsButton />}
        {...useScroll('journal')}
      >
        <Year chosen={query.until} onChoose={(until) => change({ until })} />
        <JournalFilters query={query} onChange={change} />
        {query.until !== null && (
          <p className={styles.until}>
            {t('journal.until', { day: format.longDay(query.until, now) })}{' '}
            <PushButton look="link" onPress={() => change({ until: null })}>
              {t('journal.allDays')}
            </PushButton>
          </p>
        )}
        {found?.entries.length === 0 &&
          (isAsking ? (
            <EmptyState title={t('journal.nothing')} />
          ) : (
            <EmptyState title={t('journal.none')}>{t('journal.noneMore')}</EmptyState>
          ))}
        {found && <Entries entries={found.entries} selected={selected} onSelect={open} />}
        {found?.more && (
          <PushButton onPress={() => setLimit((before) => before + page)}>{t('journal.more')}</PushButton>
        )}
      </Screen>
    </InspectorSlot>
  );
}
