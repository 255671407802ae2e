import { useMemo, useState } from 'react';
import { useView } from '../../use-workspace.tsx';
import { areaRowId, buildRows, noFilter } from './rows.ts';
import type { Filter, Row } from './rows.ts';

/** What the Path screen shows and where in it the learner is. */
export interface PathState {
  readonly rows: readonly Row[];
  readonly matches: number;
  readonly filter: Filter;
  readonly active: Row | undefined;
  setFilter(change: Partial<Filter>): void;
  /** Goes to a row; one that is hidden is brought into view first. */
  select(id: string): void;
  /** Goes `by` rows down (or up). */
  move(by: number): void;
  /** Opens or closes a row; where it is so already, goes down into it, or up to what it belongs to. */
  expand(open: boolean): void;
  toggle(id: string): void;
  setAllExpanded(open: boolean): void;
}

export function usePathState(): PathState {
  const { index, item } = useView();
  const [filter, setFilter] = useState(noFilter);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [activeId, setActiveId] = useState<string>();
  const { rows, matches } = useMemo(
    () => buildRows(index, collapsed, filter, (key) => item(key).state),
    [index, collapsed, filter, item],
  );
  const at = rows.findIndex(({ id }) => id === activeId);
  const active = rows[at] ?? rows[0];

  const setHidden = (id: string, hidden: boolean) =>
    setCollapsed((before) => {
      const after = new Set(before);
      if (hidden) after.add(id);
      else after.delete(id);
      return after;
    });

  function parentOf(row: Row): Row | undefined {
    return rows.slice(0, rows.indexOf(row)).findLast(({ level }) => level < row.level);
  }

  return {
    rows,
    matches,
    filter,
    active,
    setFilter: (change) => setFilter((before) => ({ ...before, ...change })),
    select(id) {
      const placed = index.items.get(id);
      const skill = placed?.skill ?? index.skills.get(id);
      if (skill) {
        setHidden(areaRowId(skill.area), false);
        if (placed) setHidden(skill.key, false);
        if (!rows.some((row) => row.id === id)) setFilter(noFilter);
      }
      setActiveId(id);
    },
    move(by) {
      const to = Math.min(rows.length - 1, Math.max(0, (at < 0 ? 0 : at) + by));
      setActiveId(rows[to]?.id);
    },
    expand(open) {
      if (!active) return;
      if (active.kind !== 'item' && active.expanded !== open) return setHidden(active.id, !open);
      const next = rows[rows.indexOf(active) + 1];
      const to = open ? (next && next.level > active.level ? next : active) : parentOf(active);
      if (to) setActiveId(to.id);
    },
    toggle: (id) => setHidden(id, !collapsed.has(id)),
    setAllExpanded(open) {
      setCollapsed(new Set(open ? [] : index.path.skills.map(({ key }) => key)));
      if (active?.kind === 'item') setActiveId(active.placed.skill.key);
    },
  };
}
