import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import styles from './tree.module.css';

export interface TreeRow {
  readonly id: string;
  /** How deep, how many there are at that place, and which of them this is: as ARIA counts, from 1. */
  readonly level: number;
  readonly size: number;
  readonly position: number;
  /** Whether what is below it is shown; none where there is nothing below. */
  readonly expanded?: boolean;
}

interface Props<R extends TreeRow> {
  readonly ref: Ref<HTMLDivElement>;
  readonly label: string;
  readonly rows: readonly R[];
  /** Another value for another list, whose active row is to be in sight: a filter has changed, say. */
  readonly listId: string;
  readonly active: R | undefined;
  readonly onSelect: (id: string) => void;
  /** The height of a row before it was measured, in a tree of this width, CSS pixels. */
  readonly estimate: (row: R, width: number) => number;
  /** What scrolls: the tree is in it, perhaps below other things. */
  readonly scroller: HTMLElement | null;
  /** The height of what stays at the top of the scroller, over the tree. */
  readonly covered: number;
  /** Where to start, and what hears where the learner has scrolled to. */
  readonly initialScroll: number;
  readonly onScroll: (offset: number) => void;
  /** What stays at the top once this row is the first in sight. */
  readonly renderHeading: (first: R) => ReactNode;
  /** What is read out of a row is what is in it, but for what is hidden from that. */
  readonly children: (row: R) => ReactNode;
  /** Whether a row is ticked; undefined where it cannot be. */
  readonly isChecked: (row: R) => boolean | 'mixed' | undefined;
}

// The height of the heading: a row behind it is not in sight.
const headingHeight = 34;

/** The id of a row's element. */
export const rowElementId = (id: string) => `row-${id}`;

/** The tree itself stands after its heading. */
const treeIn = (frame: HTMLElement | null) => frame?.lastElementChild ?? null;

/**
 * A tree of any length. Only the rows in sight are in the document; the focus stays on the tree itself,
 * which names its active row, so that scrolling and rendering cannot lose it. react-aria's own tree
 * keeps the focus on rows and holds them all in memory; at 20,000 rows that is felt.
 */
export function VirtualTree<R extends TreeRow>(props: Props<R>) {
  const { ref, label, rows, active, onSelect, estimate, scroller, covered, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [{ margin, width }, setPlace] = useState({ margin: 0, width: 0 });
  const at = active ? rows.indexOf(active) : -1;
  // With another function the virtualizer would measure every row again.
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
    // The active row stays in the document, wherever the tree is scrolled to: the tree names it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return at < 0 || shown.includes(at) ? shown : [...shown, at].toSorted((a, b) => a - b);
    },
    onChange: (instance) => {
      if (instance.isScrolling) props.onScroll(instance.scrollOffset ?? 0);
    },
  });

  // What stands above the tree may grow and shrink; the rows must know how far down they begin, and how wide they are.
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

  // In another width every row has another height, also those that were measured and are out of sight.
  const remeasure = useEffectEvent(() => {
    virtual.measure();
    // At once, though the list may be scrolling: the virtualizer itself would wait.
    for (const element of virtual.elementsCache.values())
      virtual.resizeItem(virtual.indexFromElement(element), element.offsetHeight);
  });
  useLayoutEffect(() => {
    if (width > 0) remeasure();
  }, [width]);

  const reveal = useEffectEvent(() => {
    // With the first row comes what stands above the list.
    if (at === 0) virtual.scrollToOffset(0);
    else if (at > 0) virtual.scrollToIndex(at, { align: 'auto' });
  });
  useEffect(() => {
    if (!scroller) return undefined;
    let height = scroller.clientHeight;
    const observer = new ResizeObserver(() => {
      // Where room is lost below, the active row stays in sight.
      if (scroller.clientHeight < height && document.activeElement === treeIn(frame.current)) reveal();
      height = scroller.clientHeight;
    });
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scroller]);
  const place = `${props.listId} ${active?.id}`;
  const known = useRef(place);
  useEffect(() => {
    // Only a new active row or another list scrolls: not every change of a row, and not what was there at first.
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
              aria-selected={row === active}
              {...(row.expanded === undefined ? {} : { 'aria-expanded': row.expanded })}
              aria-checked={props.isChecked(row)}
              onMouseDown={() => onSelect(row.id)}
            >
              {children(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
