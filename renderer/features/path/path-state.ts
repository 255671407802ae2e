import { useCallback, useMemo, useState } from 'react';
import { useNavigation, useWhere } from '../../navigation.tsx';
import { useView, useWorkspace } from '../../use-workspace.tsx';
import { countFacets, isFiltering, isSearching, noFilter } from '../../../domain/queries/filter-items.ts';
import type { Facets, Filter } from '../../../domain/queries/filter-items.ts';
import { ranksOf } from '../../../domain/search/item-search.ts';
import type { Found } from '../../../domain/search/item-search.ts';
import { folds } from '../../../domain/progress/slices/folds.ts';
import type { WorkspaceView } from '../../workspace.ts';
import { buildRows } from './rows.ts';
import type { Row } from './rows.ts';

/** What the Path screen shows and where in it the learner is. */
export interface PathState {
  readonly rows: readonly Row[];
  readonly matches: number;
  readonly facets: Facets;
  readonly filter: Filter;
  /** What the words of the filter have found; undefined if there are none. */
  readonly found: Found | undefined;
  readonly isFiltering: boolean;
  readonly active: Row | undefined;
  setFilter(change: Partial<Filter>): void;
  clearFilter(): void;
  select(id: string): void;
  /** Goes to the row at a place in the list, or at the nearest end of it. */
  goTo(at: number): void;
  /** Goes `by` rows down (or up). */
  move(by: number): void;
  /** Opens or closes a row; where it is so already, goes down into it, or up to what it belongs to. */
  expand(open: boolean): void;
  toggle(id: string): void;
  setAllExpanded(open: boolean): void;
}

/** For a filter that asks for no state: the rows stay the same, whatever is marked. */
const untold: WorkspaceView['item'] = () => folds.items.untouched;

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
  // A row does not go while the learner looks at it, though its state may have changed: what was there when the filter
  // was set stays until another one is.
  const [set, setSet] = useState({ filter, item });
  if (set.filter !== filter) setSet({ filter, item });
  // As it was when the filter was set: a note that is being written must not take its own row away.
  const found = useMemo(
    () => (isSearching({ text }) ? workspace.search(text) : undefined),
    // oxlint-disable-next-line react/exhaustive-deps -- another path is another search
    [workspace, text, index],
  );
  const ranks = useMemo(() => found && ranksOf(found), [found]);
  const isByState = filter.states.length > 0;
  const stateNow = isByState ? item : untold;
  const stateThen = isByState ? set.item : untold;
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
  // At first the first skill: a heading would tell less.
  const active = rows[at] ?? rows.find(({ kind }) => kind === 'skill') ?? rows[0];

  const select = useCallback((id: string) => navigation.changePath({ active: id }), [navigation]);
  const goTo = (place: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, place))];
    if (row) select(row.id);
  };
  /** @param hidden whether what is below the row is; the other way round where it is not told */
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
