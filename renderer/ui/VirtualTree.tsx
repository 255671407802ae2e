import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { MouseEvent, ReactNode, Ref } from 'react';
import styles from './tree.module.css';

export interface TreeRow {
  readonly id: string;
  /** The depth, the number of siblings, and the position among them, from 1 as in ARIA. */
  readonly level: number;
  readonly size: number;
  readonly position: number;
  /** Whether its children are shown; absent if it has none. */
  readonly expanded?: boolean;
}

interface Props<R extends TreeRow> {
  readonly ref: Ref<HTMLDivElement>;
  readonly label: string;
  readonly rows: readonly R[];
  /**
   * Identifies the list. If it changes, for instance with the filter, the active row is scrolled into view.
   */
  readonly listId: string;
  readonly active: R | undefined;
  /** Whether several rows are selected together, and whether a row is one of them. */
  readonly hasChosen?: boolean;
  readonly isChosen?: (row: R) => boolean;
  /** @param how with Shift: everything up to the row; with Ctrl or Cmd: besides the others */
  readonly onSelect: (id: string, how?: 'range' | 'besides') => void;
  /** The estimated height of a row in a tree of this width, CSS pixels. */
  readonly estimate: (row: R, width: number) => number;
  /** The scrolling element that contains the tree, perhaps below other things. */
  readonly scroller: HTMLElement | null;
  /** The height at the top of the scroller that is covered by sticky elements. */
  readonly covered: number;
  /** The scroll position to start at, and the callback for later ones. */
  readonly initialScroll: number;
  readonly onScroll: (offset: number) => void;
  /** The sticky heading while this row is the first visible one. */
  readonly renderHeading: (first: R) => ReactNode;
  /** The content of a row. Screen readers read it, except for hidden parts. */
  readonly children: (row: R) => ReactNode;
  /** Whether a row is ticked; undefined if it cannot be. */
  readonly isChecked: (row: R) => boolean | 'mixed' | undefined;
}

/** How a click selects. */
function howOf({ shiftKey, ctrlKey, metaKey }: MouseEvent): 'range' | 'besides' | undefined {
  if (shiftKey) return 'range';
  return ctrlKey || metaKey ? 'besides' : undefined;
}

// The height of the heading. A row behind it is not visible.
const headingHeight = 34;

/** The id of a row's element. */
export const rowElementId = (id: string) => `row-${id}`;

/** The tree comes after its heading. */
const treeIn = (frame: HTMLElement | null) => frame?.lastElementChild ?? null;

/**
 * A tree of any length. Only the visible rows are in the document. The focus stays on the tree itself, which
 * names its active row, so that scrolling and rendering cannot lose it. react-aria's own tree focuses rows
 * and keeps all of them in memory, which is noticeable at 20,000 rows.
 */
export function VirtualTree<R extends TreeRow>(props: Props<R>) {
  const { ref, label, rows, active, onSelect, estimate, scroller, covered, children } = props;
  const { hasChosen = false, isChosen = () => false } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [{ margin, width }, setPlace] = useState({ margin: 0, width: 0 });
  const at = active ? rows.indexOf(active) : -1;
  // With a new function the virtualizer would measure every row again.
  const keyAt = useCallback((i: number) => rows[i]!.id, [rows]);
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (i) => estimate(rows[i]!, width),
    getItemKey: keyAt,
    overscan: 12,
    initialOffset: props.initialScroll,
    scrollMargin: margin,
    scrollPaddingStart: covered + headingHeight,
    scrollPaddingEnd: 8,
    // The active row always stays in the document, because the tree refers to it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return at < 0 || shown.includes(at) ? shown : [...shown, at].toSorted((a, b) => a - b);
    },
    onChange: (instance) => {
      if (instance.isScrolling) props.onScroll(instance.scrollOffset ?? 0);
    },
  });

  // Elements above the tree may change their height. The rows must know their offset and their width.
  useLayoutEffect(() => {
    const above = frame.current?.parentElement;
    if (!above) return;
    const measure = () => {
      const margin = frame.current?.offsetTop ?? 0;
      const width = treeIn(frame.current)?.clientWidth ?? 0;
      setPlace((before) => (before.margin === margin && before.width === width ? before : { margin, width }));
    };
    const observer = new ResizeObserver(measure);
    for (const child of above.children) observer.observe(child);
    measure();
    return () => observer.disconnect();
  }, [scroller]);

  // In another width every row has another height, even measured rows that are out of sight.
  const remeasure = useEffectEvent(() => {
    virtual.measure();
    // Immediately, even while the list scrolls: the virtualizer itself would wait.
    for (const element of virtual.elementsCache.values())
      virtual.resizeItem(virtual.indexFromElement(element), element.offsetHeight);
  });
  useLayoutEffect(() => {
    if (width > 0) remeasure();
  }, [width]);

  const reveal = useEffectEvent(() => {
    // With the first row, show what is above the list as well.
    if (at === 0) virtual.scrollToOffset(0);
    else if (at > 0) virtual.scrollToIndex(at, { align: 'auto' });
  });
  useEffect(() => {
    if (!scroller) return undefined;
    let height = scroller.clientHeight;
    const observer = new ResizeObserver(() => {
      // If the scroller loses height at the bottom, keep the active row visible.
      if (scroller.clientHeight < height && document.activeElement === treeIn(frame.current)) reveal();
      height = scroller.clientHeight;
    });
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scroller]);
  const place = `${props.listId} ${active?.id}`;
  const known = useRef(place);
  useEffect(() => {
    // Only a new active row or another list scrolls: not every change of a row, and not the initial state.
    if (known.current !== place) reveal();
    known.current = place;
  }, [place]);

  const top = (virtual.scrollOffset ?? 0) + covered;
  const first = top > margin ? virtual.getVirtualItemForOffset(top + headingHeight - 1) : undefined;
  return (
    <div ref={frame} className={styles.frame}>
      <div className={styles.heading} style={{ top: covered }} aria-hidden="true">
        {first && rows[first.index] && props.renderHeading(rows[first.index]!)}
      </div>
      <div
        ref={ref}
        className={styles.tree}
        role="tree"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable
        aria-activedescendant={active ? rowElementId(active.id) : undefined}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!;
          return (
            <div
              key={row.id}
              id={rowElementId(row.id)}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start - margin}px)` }}
              role="treeitem"
              aria-level={row.level}
              aria-setsize={row.size}
              aria-posinset={row.position}
              aria-selected={hasChosen ? isChosen(row) : row === active}
              data-active={row === active}
              {...(row.expanded === undefined ? {} : { 'aria-expanded': row.expanded })}
              aria-checked={props.isChecked(row)}
              onMouseDown={(press) => {
                // A double click opens a row, and marks no word.
                if (press.detail > 1) press.preventDefault();
                const how = howOf(press);
                // The menu of a right click is about all selected rows.
                if (press.button === 2 && isChosen(row)) return;
                onSelect(row.id, how);
                if (how === undefined) return;
                // Not the text between the two rows as well.
                press.preventDefault();
                press.currentTarget.closest<HTMLElement>('[role=tree]')?.focus({ preventScroll: true });
              }}
              // A click on a skill with Shift selects; it does not fold the skill.
              onClickCapture={(press) => howOf(press) && press.stopPropagation()}
            >
              {children(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
