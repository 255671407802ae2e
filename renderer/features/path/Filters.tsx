import { ChevronsDownUp, ChevronsUpDown, PanelRight, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Responsibility } from '../../../domain/path/schema.ts';
import { shortTitle } from '../../../domain/path/short-title.ts';
import { states } from '../../../domain/base/states.ts';
import type { State } from '../../../domain/base/states.ts';
import { nameKey } from '../../ui/keys.ts';
import { keyOf } from '../../actions/list.ts';
import { useActions } from '../../actions/use-actions.tsx';
import { useFormat } from '../../i18n/format.ts';
import { Chip } from '../../ui/Chip.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useViewOf } from '../../state/use-workspace.tsx';
import type { PathState } from './path-state.ts';
import styles from './path.module.css';

interface Props {
  readonly path: PathState;
  /** Whether the inspector is open. */
  readonly inspector: boolean;
  /** The learner leaves the search for its results. */
  readonly onSearched: () => void;
}

/** The filters of the path, each with the number of items that it would show. */
export function Filters({ path, inspector, onSearched }: Props) {
  const { t } = useTranslation();
  const index = useViewOf((view) => view.index);
  const { filter, facets, setFilter, matches } = path;
  const all = index.items.size;
  const area = index.path.areas.find(({ id }) => id === filter.area);

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
          <StateChip key={state} state={state} count={facets.states[state]} />
        ))}
      </div>
      <RequiredChip count={facets.required} />
      <Icons inspector={inspector} />
      <div className={styles.line}>
        <div className={styles.chips} role="group" aria-label={t('filters.responsibility')}>
          {index.path.responsibilities.map((one) => (
            <ResponsibilityChip
              key={one.id}
              responsibility={one}
              count={facets.responsibilities.get(one.id) ?? 0}
            />
          ))}
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

// A mark changes only the counts of two states, so each part is memoized and renders only if its own values
// change.

const StateChip = memo(function StateChip({ state, count }: { state: State; count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigation = useNavigation();
  const chosen = useWhere().path.states;
  const choose = (isIn: boolean) =>
    navigation.changePath({
      states: states.filter((one) => (one === state ? isIn : chosen.includes(one))),
    });
  return (
    <Chip
      mark={<StateMark state={state} />}
      label={t('filters.stateChip', { state: t(`message.state.${state}`), count })}
      count={format.number(count)}
      isSelected={chosen.includes(state)}
      onChange={choose}
    />
  );
});

const RequiredChip = memo(function RequiredChip({ count }: { count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigation = useNavigation();
  return (
    <Chip
      count={format.number(count)}
      isSelected={useWhere().path.requiredOnly}
      onChange={(requiredOnly) => navigation.changePath({ requiredOnly })}
    >
      {t('filters.required')}
    </Chip>
  );
});

interface ResponsibilityProps {
  readonly responsibility: Responsibility;
  readonly count: number;
}

const ResponsibilityChip = memo(function ResponsibilityChip({ responsibility, count }: ResponsibilityProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigation = useNavigation();
  const { id, title } = responsibility;
  return (
    <Chip
      count={format.number(count)}
      isSelected={useWhere().path.responsibility === id}
      onChange={(chosen) => navigation.changePath({ responsibility: chosen ? id : '' })}
      hint={t('filters.responsibilityHint', { title, count })}
    >
      {shortTitle(responsibility)}
    </Chip>
  );
});

const Icons = memo(function Icons({ inspector }: { inspector: boolean }) {
  const { t } = useTranslation();
  const actions = useActions();
  const button = (id: 'expandAll' | 'collapseAll' | 'inspector', Icon: LucideIcon, more = {}) => (
    <IconButton
      label={t(`action.${id}`)}
      shortcut={nameKey(keyOf(id)!)}
      onPress={() => actions.run(id)}
      {...more}
    >
      <Icon aria-hidden="true" />
    </IconButton>
  );
  return (
    <div className={styles.icons}>
      {button('expandAll', ChevronsUpDown)}
      {button('collapseAll', ChevronsDownUp)}
      {button('inspector', PanelRight, { 'aria-expanded': inspector })}
    </div>
  );
});
