import { X } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { states } from '../../../domain/base/states.ts';
import type { State } from '../../../domain/base/states.ts';
import { keyOf } from '../../actions/list.ts';
import { useFormat } from '../../i18n/format.ts';
import { Chip } from '../../ui/Chip.tsx';
import { ChipMenu } from '../../ui/ChipMenu.tsx';
import { nameKey } from '../../ui/keys.ts';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useViewOf } from '../../state/use-workspace.tsx';
import type { PathState } from './path-state.ts';
import styles from './path.module.css';

interface Props {
  readonly path: PathState;
  /** The learner leaves the search for its results. */
  readonly onSearched: () => void;
}

/** The filters of the path, each with the number of items that it would show. */
export function Filters({ path, onSearched }: Props) {
  const { t } = useTranslation();
  const index = useViewOf((view) => view.index);
  const { filter, facets, setFilter } = path;
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
      <HideDoneChip />
      <RequiredChip count={facets.required} />
      <ResponsibilityMenu path={path} />
      {area && (
        <Chip mark={<X aria-hidden="true" />} isSelected onChange={() => setFilter({ area: '' })}>
          {area.title}
        </Chip>
      )}
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
      count={format.number(count)}
      isSelected={chosen.includes(state)}
      onChange={choose}
    >
      {t(`message.state.${state}`)}
    </Chip>
  );
});

const HideDoneChip = memo(function HideDoneChip() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  return (
    <Chip
      hint={t('action.hideDone')}
      shortcut={nameKey(keyOf('hideDone')!)}
      isSelected={useWhere().path.hideDone}
      onChange={(hideDone) => navigation.changePath({ hideDone })}
    >
      {t('filters.hideDone')}
    </Chip>
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

/** The responsibilities, any number of them at once. */
function ResponsibilityMenu({ path: { filter, facets, setFilter } }: Pick<Props, 'path'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { responsibilities } = useViewOf(({ index }) => index.path);
  const chosen = responsibilities.filter(({ id }) => filter.responsibilities.includes(id));
  const [only] = chosen;
  return (
    <ChipMenu
      label={t('filters.responsibility')}
      text={
        chosen.length > 1
          ? t('filters.responsibilities', { count: chosen.length })
          : (only?.title ?? t('filters.anyResponsibility'))
      }
      options={responsibilities.map(({ id, title }) => ({
        id,
        text: title,
        count: format.number(facets.responsibilities.get(id) ?? 0),
      }))}
      selected={filter.responsibilities}
      onChange={(ids) => setFilter({ responsibilities: ids })}
    />
  );
}
