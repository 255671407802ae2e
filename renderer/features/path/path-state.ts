import { useCallback, useMemo, useState } from 'react';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useView, useWorkspace } from '../../state/use-workspace.tsx';
import { countFacets, isFiltering, isSearching, noFilter } from '../../../domain/standing/filter-items.ts';
import type { Facets, Filter } from '../../../domain/standing/filter-items.ts';
import { ranksOf } from '../../../domain/search/item-search.ts';
import type { Found } from '../../../domain/search/item-search.ts';
import { folds } from '../../../domain/progress/slices/without-schemas.ts';
import type { WorkspaceView } from '../../state/workspace.ts';
import { buildRows } from './rows.ts';
import type { Row } from './rows.ts';

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
  setFilter(change: Partial<Filter>): void;
  clearFilter(): void;
  select(id: string): void;
  /** Goes to the row at an index, or to the nearest end of the list. */
  goTo(at: number): void;
  /** Goes `by` rows down (or up). */
  move(by: number): void;
  /** Opens or closes a row. If it already is, goes down into it, or up to its parent. */
  expand(open: boolean): void;
  toggle(id: string): void;
  setAllExpanded(open: boolean): void;
}

/** For a filter without states: a constant function, so that marks do not rebuild the rows. */
const unshared: WorkspaceView['item'] = () => folds.items.untouched;

export function usePathState(): PathState {
  const { index, item, standing } = useView();
  const workspace = useWorkspace();
  const navigation = useNavigation();
  const where = useWhere().path;
  const { text, responsibility, area, states, requiredOnly } = where;
  const filter = useMemo(
    () => ({ text, responsibility, area, states, requiredOnly }),
    [text, responsibility, area, states, requiredOnly],
  );
  const collapsed = useMemo(() => new Set(where.collapsed), [where.collapsed]);
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
  const isByState = filter.states.length > 0;
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
    () => countFacets(index, filter, { stateOf: (key) => item(key).state, counted, found: ranks }),
    [index, filter, item, counted, ranks],
  );
  const at = useMemo(() => rows.findIndex(({ id }) => id === where.active), [rows, where.active]);
  // Initially the first skill, which is more useful than a heading.
  const active = rows[at] ?? rows.find(({ kind }) => kind === 'skill') ?? rows[0];

  const select = useCallback((id: string) => navigation.changePath({ active: id }), [navigation]);
  const goTo = (place: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, place))];
    if (row) select(row.id);
  };
  /** @param hidden whether to hide the rows below; toggles by default */
  const toggle = useCallback(
    (id: string, hidden?: boolean) => {
      const { collapsed: before } = navigation.view().path;
      const others = before.filter((one) => one !== id);
      navigation.changePath({ collapsed: (hidden ?? !before.includes(id)) ? [...others, id] : others });
    },
    [navigation],
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
    setFilter: (change) => navigation.changePath(change),
    clearFilter: () => navigation.changePath(noFilter),
    select,
    goTo,
    move: (by) => goTo((active ? rows.indexOf(active) : 0) + by),
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
        ...(active?.kind === 'item' && !open ? { active: active.placed.skill.key } : {}),
      });
    },
  };
}
