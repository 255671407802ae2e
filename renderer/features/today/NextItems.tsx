import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedItem } from '../../../domain/path/path-index.ts';
import { plannedTargets } from '../../../domain/reviews/effective-reviews.ts';
import { choiceToMake, nextItems } from '../../../domain/standing/next-items.ts';
import { nameKey } from '../../ui/keys.ts';
import { keyOf } from '../../actions/list.ts';
import { useNow } from '../../state/use-now.ts';
import { useCommands } from '../../commands/commands.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ItemList } from '../../ui/ItemList.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { Section } from '../../ui/Screen.tsx';
import { useShowInPath } from '../../navigation/use-show-in-path.ts';
import { useView } from '../../state/use-workspace.tsx';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import styles from './today.module.css';
import { useReason } from './use-reason.ts';

const shown = 3;

/**
 * What to do next, each item with its reason, and the choice to make first, if any.
 * @param onFocus called with the key of the focused item
 */
export function NextItems({ onFocus }: { onFocus: (key: string | undefined) => void }) {
  const { t } = useTranslation();
  const view = useView();
  const now = useNow();
  const commands = useCommands();
  const show = useShowInPath();
  const inWords = useReason();
  const { index, item, skillCounts, standing, decided, reviews, comments } = view;
  const { next, choice } = useMemo(() => {
    // All items under way are shown; there is always something new besides them.
    const underWay = standing.coverage.learning + standing.optional.learning;
    const situation = { index, item, skillCounts, standing, decided, now };
    return {
      next: nextItems(situation, shown + underWay, plannedTargets(reviews, comments)),
      choice: choiceToMake(situation, shown),
    };
  }, [index, item, skillCounts, standing, decided, now, reviews, comments]);
  const keys = (
    <span className={styles.keys}>
      <Keys keys={nameKey(keyOf('toggle')!)} /> {t('today.done')} <Keys keys={nameKey(keyOf('learning')!)} />{' '}
      {t('today.start')}
    </span>
  );
  const lineOf = ({ key, item: { text, hours } }: PlacedItem) => ({
    key,
    text,
    state: item(key).state,
    aside: t('hours', { hours }),
  });
  return (
    <Section title={t('today.next')} note={next.length > 0 ? keys : undefined}>
      {choice && <ChoiceQuestion choice={choice} />}
      {next.length === 0 && !choice && (
        <EmptyState title={t('today.allDone')}>{t('today.allDoneMore')}</EmptyState>
      )}
      {next.length > 0 && (
        <ItemList
          label={t('today.next')}
          items={next.map((suggestion) => ({
            ...lineOf(suggestion.item),
            note: inWords(suggestion),
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
