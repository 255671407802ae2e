import { useCallback, useMemo, useState } from 'react';
import type { Row } from './rows.ts';

interface Selection {
  /** The keys of the selected items; empty if only the active row is selected. */
  readonly chosen: ReadonlySet<string>;
  readonly clear: () => void;
  /** Selects the items from where the selection began to a row. */
  extendTo(id: string): void;
  /** Selects an item besides the others, or no longer. */
  toggle(id: string): void;
  selectAll(active: Row): void;
}

interface Chosen {
  readonly items: ReadonlySet<string>;
  /** The row where the selection began. */
  readonly from: string | undefined;
}

const none: Chosen = { items: new Set(), from: undefined };

/** Several items of the list, selected together. What is not in the list any more is not selected. */
export function useSelection(rows: readonly Row[], active: string | undefined): Selection {
  const [chosen, choose] = useState(none);
  const clear = useCallback(() => choose((before) => (before.from === undefined ? before : none)), []);
  const items = useMemo(
    () =>
      chosen.items.size === 0
        ? chosen.items
        : new Set(rows.flatMap(({ id }) => (chosen.items.has(id) ? [id] : []))),
    [rows, chosen],
  );
  const isItem = (row: Row) => row.kind === 'item';
  const idsOf = (some: readonly Row[]) => some.filter(isItem).map(({ id }) => id);
  return {
    chosen: items,
    clear,
    extendTo(id) {
      // What is not in the list any more is where no selection can begin.
      const isThere = rows.some((row) => row.id === chosen.from);
      const from = (isThere ? chosen.from : active) ?? id;
      const ends = [from, id].map((one) => rows.findIndex((row) => row.id === one));
      const [first, last] = [Math.min(...ends), Math.max(...ends)];
      choose({ from, items: new Set(first < 0 ? [id] : idsOf(rows.slice(first, last + 1))) });
    },
    toggle(id) {
      const isThere = rows.some((row) => row.id === id && isItem(row));
      if (!isThere) return clear();
      // The row that was active belongs to the selection, as in every list.
      const before = items.size === 0 ? idsOf(rows.filter((row) => row.id === active)) : [...items];
      const others = before.filter((one) => one !== id);
      choose({ from: id, items: new Set(before.includes(id) && items.size > 0 ? others : [...others, id]) });
    },
    selectAll(row) {
      const skill = row.kind === 'item' ? row.placed.skill.key : row.id;
      const ofSkill = idsOf(rows.filter((one) => one.kind === 'item' && one.placed.skill.key === skill));
      const isAll = ofSkill.every((id) => items.has(id));
      choose({ from: row.id, items: new Set(isAll ? idsOf(rows) : ofSkill) });
    },
  };
}
