import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { PathState } from './path-state.ts';
import styles from './path.module.css';
import type { Row } from './rows.ts';
import { AreaRow, ItemRow, SkillRow } from './TreeRows.tsx';
import type { Commands } from '../../commands.ts';

const estimates: Readonly<Record<Row['kind'], number>> = { area: 78, skill: 45, item: 33 };

/** The id of a row's element; keys may hold a slash, which an id may too. */
export const rowElementId = (id: string) => `row-${id}`;

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly path: PathState;
  readonly commands: Commands;
}

/**
 * The path as a tree. Only the lines in sight are in the document; the focus stays on the tree itself,
 * which names its active line, so that scrolling and drawing anew cannot lose it.
 */
export function PathTree({ ref, path, commands }: Props) {
  const { t } = useTranslation();
  const { rows, active } = path;
  const scroller = useRef<HTMLDivElement>(null);
  const at = active ? rows.indexOf(active) : -1;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => estimates[rows[i]!.kind],
    getItemKey: (i) => rows[i]!.id,
    overscan: 12,
    // The active line stays in the document, wherever the list is scrolled to: the tree names it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return at < 0 || shown.includes(at) ? shown : [...shown, at].toSorted((a, b) => a - b);
    },
  });
  const reveal = useEffectEvent(() => at >= 0 && virtual.scrollToIndex(at, { align: 'auto' }));
  // Only a new active line scrolls, not every change of the list.
  useEffect(() => void reveal(), [active?.id]);

  return (
    <div className={styles.scroller} ref={scroller}>
      <div
        ref={ref}
        className={styles.tree}
        role="tree"
        tabIndex={0}
        aria-label={t('tree.label')}
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
              style={{ transform: `translateY(${start}px)` }}
              role="treeitem"
              aria-level={row.level}
              aria-setsize={row.size}
              aria-posinset={row.position}
              aria-selected={row === active}
              {...(row.kind === 'item' ? {} : { 'aria-expanded': row.expanded })}
              aria-labelledby={`${rowElementId(row.id)}-name`}
              onMouseDown={() => path.select(row.id)}
            >
              {row.kind === 'area' && (
                <AreaRow
                  row={row}
                  nameId={`${rowElementId(row.id)}-name`}
                  onToggle={() => path.toggle(row.id)}
                />
              )}
              {row.kind === 'skill' && (
                <SkillRow
                  row={row}
                  nameId={`${rowElementId(row.id)}-name`}
                  onToggle={() => path.toggle(row.id)}
                />
              )}
              {row.kind === 'item' && (
                <ItemRow
                  placed={row.placed}
                  nameId={`${rowElementId(row.id)}-name`}
                  onToggle={() => commands.toggle(row.id)}
                />
              )}
            </div>
          );
        })}
      </div>
      {rows.length === 0 && <p className={styles.nothing}>{t('filters.nothing')}</p>}
    </div>
  );
}
