import { ChevronsDownUp, ChevronsUpDown, PanelRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shortTitle } from '../../../domain/path/short-title.ts';
import { states } from '../../../domain/progress/states.ts';
import type { State } from '../../../domain/progress/states.ts';
import { nameKey } from '../../actions/keys.ts';
import { keyOf } from '../../actions/list.ts';
import { useFormat } from '../../i18n/format.ts';
import { Chip } from '../../ui/Chip.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useView } from '../../use-workspace.tsx';
import type { PathState } from './path-state.ts';
import styles from './path.module.css';

interface Props {
  readonly path: PathState;
  /** Whether the inspector is open. */
  readonly inspector: boolean;
  readonly onInspector: (open: boolean) => void;
  /** The learner goes on to what was found. */
  readonly onSearched: () => void;
}

/** What to show of the path, and how much of it each choice would show. */
export function Filters({ path, inspector, onInspector, onSearched }: Props) {
  const { t } = useTranslation();
  const { index } = useView();
  const format = useFormat();
  const { filter, facets, setFilter, matches } = path;
  const all = index.items.size;
  const area = index.path.areas.find(({ id }) => id === filter.area);
  const withState = (state: State, chosen: boolean) =>
    states.filter((one) => (one === state ? chosen : filter.states.includes(one)));

  return (
    <div className={styles.filters} role="search" aria-label={t('filters.label')}>
      <SearchInput
        label={t('filters.search')}
        clearLabel={t('filters.clearSearch')}
        shortcut="/"
        value={filter.text}
        onChange={(text) => setFilter({ text })}
        onDone={onSearched}
      />
      <div className={styles.chips} role="group" aria-label={t('filters.state')}>
        {states.map((state) => (
          <Chip
            key={state}
            mark={<StateMark state={state} />}
            label={t('filters.stateChip', {
              state: t(`message.state.${state}`),
              count: facets.states[state],
            })}
            count={format.number(facets.states[state])}
            isSelected={filter.states.includes(state)}
            onChange={(chosen) => setFilter({ states: withState(state, chosen) })}
          />
        ))}
      </div>
      <Chip
        count={format.number(facets.required)}
        isSelected={filter.requiredOnly}
        onChange={(requiredOnly) => setFilter({ requiredOnly })}
      >
        {t('filters.required')}
      </Chip>
      <div className={styles.icons}>
        <IconButton
          label={t('action.expandAll')}
          shortcut={nameKey(keyOf('expandAll')!)}
          onPress={() => path.setAllExpanded(true)}
        >
          <ChevronsUpDown aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('action.collapseAll')}
          shortcut={nameKey(keyOf('collapseAll')!)}
          onPress={() => path.setAllExpanded(false)}
        >
          <ChevronsDownUp aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('action.inspector')}
          shortcut={nameKey(keyOf('inspector')!)}
          aria-expanded={inspector}
          onPress={() => onInspector(!inspector)}
        >
          <PanelRight aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.line}>
        <div className={styles.chips} role="group" aria-label={t('filters.responsibility')}>
          {index.path.responsibilities.map((one) => {
            const count = facets.responsibilities.get(one.id) ?? 0;
            return (
              <Chip
                key={one.id}
                count={format.number(count)}
                isSelected={filter.responsibility === one.id}
                onChange={(chosen) => setFilter({ responsibility: chosen ? one.id : '' })}
                hint={t('filters.responsibilityHint', { title: one.title, count })}
              >
                {shortTitle(one)}
              </Chip>
            );
          })}
        </div>
        {area && (
          <Chip mark={<X aria-hidden="true" />} isSelected onChange={() => setFilter({ area: '' })}>
            {area.title}
          </Chip>
        )}
        <p className={path.isFiltering ? styles.shown : 'visually-hidden'}>
          <span role="status">
            {matches === all
              ? t('filters.shown', { count: all })
              : t('filters.shownOf', { shown: matches, all })}
          </span>
          {path.isFiltering && (
            <PushButton look="link" onPress={path.clearFilter}>
              {t('filters.clear')}
            </PushButton>
          )}
        </p>
      </div>
    </div>
  );
}
