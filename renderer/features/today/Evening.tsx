import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../domain/standing/next-items.ts';
import { useCommands } from '../../commands/commands.tsx';
import { useActions } from '../../actions/use-actions.tsx';
import { keyOf } from '../../actions/list.ts';
import { useStateWords } from '../../i18n/use-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ItemList } from '../../ui/ItemList.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { nameKey } from '../../ui/keys.ts';
import { useView } from '../../state/use-workspace.tsx';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import styles from './today.module.css';
import type { useEvening } from './use-evening.ts';
import { useReason } from './use-reason.ts';

interface Props {
  readonly evening: ReturnType<typeof useEvening>;
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}

/** What is in progress and what could be next, each item with its reason, and the choice to make first, if any. */
export function Evening({ evening, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const { item } = useView();
  const commands = useCommands();
  const actions = useActions();
  const inWords = useReason();
  const stateWords = useStateWords();
  const { inProgress, next, choice } = evening;
  const line = (suggestion: Suggestion) => {
    const { key, item: one } = suggestion.item;
    const { state, reason } = item(key);
    return {
      key,
      text: one.text,
      state,
      // Nobody needs a reason to begin what they just skipped.
      note: state === 'skipped' ? stateWords(state, reason) : inWords(suggestion),
      aside: t('hours', { hours: one.hours }),
    };
  };
  const keyFor = (action: 'toggle' | 'learning', words: string) => (
    <span className={styles.keys}>
      <Keys keys={nameKey(keyOf(action)!)} /> {words}
    </span>
  );
  const sections = [
    {
      id: 'in-progress',
      title: t('today.inProgress'),
      note: keyFor('toggle', t('today.done')),
      items: inProgress.map(line),
    },
    {
      id: 'next',
      title: t('today.next'),
      note: keyFor('learning', t('today.start')),
      items: next.map(line),
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      {choice && <ChoiceQuestion choice={choice} />}
      {sections.length === 0 && !choice && (
        <EmptyState title={t('today.allDone')}>{t('today.allDoneMore')}</EmptyState>
      )}
      {sections.length > 0 && (
        <ItemList
          label={t('today.items')}
          sections={sections}
          selected={selected}
          toggleLabel={t('action.toggle')}
          stateName={(state) => t(`message.state.${state}`)}
          onToggle={(key) => commands.toggle([key])}
          onSelect={onSelect}
          onOpen={() => actions.run('open')}
        />
      )}
    </>
  );
}
