import { useCallback, useMemo, useState } from 'react';
import { areaRowId, useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useView, useWorkspace } from '../../state/use-workspace.tsx';
import { countFacets, isFiltering, isSearching, noFilter } from '../../../domain/standing/filter-items.ts';
import type { Facets, Filter } from '../../../domain/standing/filter-items.ts';
import { ranksOf } from '../../../domain/search/item-search.ts';
import type { Found } from '../../../domain/search/item-search.ts';
import { folds } from '../../../domain/progress/slices/without-schemas.ts';
import type { WorkspaceView } from '../../state/workspace.ts';
import { buildRows, nearestRow } from './rows.ts';
import type { Row } from './rows.ts';
import { useSelection } from './use-selection.ts';

/** The contents of the Path screen, and the learner's position in it. */
export interface PathState {
  readonly rows: readonly Row[];
  readonly matches: number;
  readonly facets: Facets;
  readonly filter: Filter;
  /** The results of the filter's words; undefined if there are none. */
  readonly found: Found | undefined;
  readonly isFiltering: boolean;
  readonly active: Row | undefined;
  /** The items that are selected together; empty if only the active row is. */
  readonly chosen: ReadonlySet<string>;
  setFilter(change: Partial<Filter>): void;
  clearFilter(): void;
  /** Goes to a row. @param how whether to select all items from the active row to it, or it besides the others */
  select(id: string, how?: 'range' | 'besides'): void;
  /** Selects all items of the active skill; if they are, all that are shown. */
  selectAll(): void;
  /** Goes to the row at an index, or to the nearest end of the list. */
  goTo(at: number): void;
  /** Goes `by` rows down (or up). @param extends whether to select the items on the way */
  move(by: number, isExtending?: boolean): void;
  /** Opens or closes a row. If it already is, goes down into it, or up to its parent. */
  expand(open: boolean): void;
  toggle(id: string): void;
  setAllExpanded(open: boolean): void;
  /** Goes to the next item that is neither done nor skipped (or the previous one), even in a collapsed skill. */
  goToOpen(by: 1 | -1): void;
}

/** For a filter without states: a constant function, so that marks do not rebuild the rows. */
const unshared: WorkspaceView['item'] = () => folds.items.untouched;

export function usePathState(): PathState {
  const { index, item, standing } = useView();
  const workspace = useWorkspace();
  const navigation = useNavigation();
  const where = useWhere().path;
  const { text, responsibilities, area, states, requiredOnly, hideDone } = where;
  const filter = useMemo(
    () => ({ text, responsibilities, area, states, requiredOnly, hideDone }),
    [text, responsibilities, area, states, requiredOnly, hideDone],
  );
  const folded = useFolded(where.active);
  const collapsed = useMemo(() => {
    const unfolded = new Set(where.unfolded);
    return new Set([...where.collapsed, ...folded.filter((key) => !unfolded.has(key))]);
  }, [where.collapsed, where.unfolded, folded]);
  const { counted } = standing;
  // A row must not disappear while the learner looks at it, even if its state has changed. Rows that passed
  // when the filter was set stay until it changes.
  const [set, setSet] = useState({ filter, item });
  if (set.filter !== filter) setSet({ filter, item });
  // Searched when the filter is set: a note that is being written must not remove its own row.
  const found = useMemo(
    () => (isSearching({ text }) ? workspace.search(text) : undefined),
    // oxlint-disable-next-line react/exhaustive-deps -- another path is another search
    [workspace, text, index],
  );
  const ranks = useMemo(() => found && ranksOf(found), [found]);
  const isByState = filter.states.length > 0 || filter.hideDone;
  const stateNow = isByState ? item : unshared;
  const stateThen = isByState ? set.item : unshared;
  const { rows, matches } = useMemo(
    () =>
      buildRows(index, collapsed, filter, {
        counted,
        stateOf: (key) => stateNow(key).state,
        stateThen: (key) => stateThen(key).state,
        found: ranks,
      }),
    [index, collapsed, filter, stateNow, stateThen, counted, ranks],
  );
  const facets = useMemo(
    // Nobody has less done because it is hidden.
    () =>
      countFacets(
        index,
        { ...filter, hideDone: false },
        { stateOf: (key) => item(key).state, counted, found: ranks },
      ),
    [index, filter, item, counted, ranks],
  );
  const active = useMemo(
    () => rows.find(({ id }) => id === where.active) ?? nearestRow(rows, index, where.active),
    [rows, index, where.active],
  );

  const selection = useSelection(rows, active?.id);
  const { clear } = selection;
  const select = useCallback(
    (id: string) => {
      clear();
      navigation.changePath({ active: id });
    },
    [navigation, clear],
  );
  const goTo = (place: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, place))];
    if (row) select(row.id);
  };
  /** @param hidden whether to hide the rows below; toggles by default */
  const toggle = useCallback(
    (id: string, hidden?: boolean) => {
      const { path: before } = navigation.view();
      const hides = hidden ?? !collapsed.has(id);
      const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
      navigation.changePath({
        collapsed: hides ? [...without(before.collapsed), id] : without(before.collapsed),
        unfolded: hides ? without(before.unfolded) : [...without(before.unfolded), id],
      });
    },
    [navigation, collapsed],
  );
  const parentOf = (row: Row) => rows.slice(0, rows.indexOf(row)).findLast(({ level }) => level < row.level);

  return {
    rows,
    matches,
    facets,
    filter,
    found,
    isFiltering: isFiltering(filter),
    active,
    chosen: selection.chosen,
    setFilter: (change) => navigation.changePath(change),
    clearFilter: () => navigation.changePath(noFilter),
    select(id, how) {
      if (how === undefined) return select(id);
      if (how === 'range') selection.extendTo(id);
      else selection.toggle(id);
      navigation.changePath({ active: id });
    },
    selectAll: () => active && selection.selectAll(active),
    goTo,
    move(by, isExtending = false) {
      const to = rows[Math.min(rows.length - 1, Math.max(0, (active ? rows.indexOf(active) : 0) + by))];
      if (!to) return;
      if (!isExtending) return select(to.id);
      selection.extendTo(to.id);
      navigation.changePath({ active: to.id });
    },
    expand(open) {
      if (!active) return;
      if (active.kind !== 'item' && active.expanded !== open) return toggle(active.id, !open);
      const next = rows[rows.indexOf(active) + 1];
      const to = open ? (next && next.level > active.level ? next : active) : parentOf(active);
      if (to) select(to.id);
    },
    toggle,
    setAllExpanded(open) {
      navigation.changePath({
        collapsed: open ? [] : index.path.skills.map(({ key }) => key),
        unfolded: open ? [...folded] : [],
        ...(active?.kind === 'item' && !open ? { active: active.placed.skill.key } : {}),
      });
    },
    goToOpen(by) {
      const facts = { counted, stateOf: (key: string) => item(key).state, found: ranks };
      const { rows: all } = buildRows(index, new Set(), filter, { ...facts, stateThen: facts.stateOf });
      const from = all.findIndex(({ id }) => id === active?.id);
      const ahead = by > 0 ? all.slice(from + 1) : all.slice(0, Math.max(0, from)).toReversed();
      const isOpen = (row: Row) => row.kind === 'item' && ['todo', 'learning'].includes(item(row.id).state);
      const next = ahead.find(isOpen);
      if (next?.kind !== 'item') return;
      const { skill } = next.placed;
      navigation.showInPath(next.id, new Set([areaRowId(skill.area), skill.key]), true);
    },
  };
}

/**
 * The complete skills, which are folded when the path is entered: somebody far along would have to scroll past
 * them. A skill that is completed meanwhile stays open, and so does the one with the selected row.
 */
function useFolded(selected: string | null): readonly string[] {
  const { index, skillCounts } = useView();
  const fold = () =>
    index.path.skills
      .filter(({ key }) => {
        const { done, skipped, required } = skillCounts.get(key)!.all;
        return required > 0 && done + skipped === required;
      })
      .map(({ key }) => key)
      .filter((key) => key !== index.items.get(selected ?? '')?.skill.key);
  const [entered, enter] = useState(() => ({ path: index.path.id, folded: fold() }));
  if (entered.path !== index.path.id) enter({ path: index.path.id, folded: fold() });
  return entered.folded;
}
