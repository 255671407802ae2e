import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/commands.tsx';
import { useHandlers } from '../../actions/use-actions.tsx';
import { focusSearch, isSearchFocused } from '../../ui/SearchInput.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { VirtualTree } from '../../ui/VirtualTree.tsx';
import { InspectorSlot } from '../../inspector/InspectorSlot.tsx';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useShowInPath } from '../../navigation/use-show-in-path.ts';
import { useView } from '../../state/use-workspace.tsx';
import { Filters } from './Filters.tsx';
import { NothingFound } from './NothingFound.tsx';
import { usePathState } from './path-state.ts';
import { PathTools } from './PathTools.tsx';
import styles from './path.module.css';
import { AreaRow } from './rows/AreaRow.tsx';
import { ItemRow } from './rows/ItemRow.tsx';
import { RunningHeading } from './rows/RunningHeading.tsx';
import { SkillRow } from './rows/SkillRow.tsx';
import { rowHeight, textMeasure } from './row-height.ts';
import type { Row } from './rows.ts';
import { Welcome } from './Welcome.tsx';

const measureText = textMeasure("14px 'Inter Variable'");
const estimate = (row: Row, width: number) => rowHeight(row, width, measureText);
const checked = { todo: false, learning: 'mixed', done: true, skipped: false } as const;
/** The usual height of a line of the list, CSS pixels. */
const line = 32;

/** The path as a checkable handbook: areas are chapters, skills sections, items lines. */
export function PathScreen() {
  const { t } = useTranslation();
  const { index, item: itemOf } = useView();
  const path = usePathState();
  const commands = useCommands();
  const navigation = useNavigation();
  const showInPath = useShowInPath();
  const where = useWhere();
  const tree = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const covered = useCovered(tools);
  const { active } = path;
  const toggle = useCallback((key: string) => commands.toggle([key]), [commands]);

  const linesInAPage = () => Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - covered) / line) - 1);
  /** Goes from the search to the first matching item. */
  const goToFirstMatch = () => {
    const first = path.rows.find(({ kind }) => kind === 'item') ?? path.rows[0];
    if (first) path.select(first.id);
    focusTree();
  };
  const focusTree = () => tree.current?.focus({ preventScroll: true });
  /** The first Escape clears the search, the next one leaves it. */
  const clearSearch = () => {
    if (!isSearchFocused() || path.filter.text === '') return false;
    path.setFilter({ text: '' });
    return true;
  };
  const clearSelection = () => {
    if (path.chosen.size === 0 || !active) return false;
    path.select(active.id);
    return true;
  };

  const isChecked = (row: Row) => (row.kind === 'item' ? checked[itemOf(row.id).state] : undefined);
  useHandlers({
    // On an item, the inspector's action comes first.
    toggle: { run: () => active && path.toggle(active.id), isEnabled: Boolean(active) },
    find: { run: focusSearch },
    expandAll: { run: () => path.setAllExpanded(true) },
    collapseAll: { run: () => path.setAllExpanded(false) },
    clearFilters: { run: () => path.clearFilter(), isEnabled: path.isFiltering },
    hideDone: { run: () => path.setFilter({ hideDone: !path.filter.hideDone }) },
    nextOpen: { run: () => path.goToOpen(1) },
    previousOpen: { run: () => path.goToOpen(-1) },
    down: { run: () => path.move(1) },
    up: { run: () => path.move(-1) },
    extendDown: { run: () => path.move(1, true) },
    extendUp: { run: () => path.move(-1, true) },
    selectAll: { run: () => path.selectAll() },
    pageDown: { run: () => path.move(linesInAPage()) },
    pageUp: { run: () => path.move(-linesInAPage()) },
    first: { run: () => path.goTo(0) },
    last: { run: () => path.goTo(path.rows.length - 1) },
    expand: { run: () => path.expand(true) },
    collapse: { run: () => path.expand(false) },
  });

  useEffect(() => {
    // The learner may have come for the search.
    if (!isSearchFocused()) focusTree();
  }, [scroller]);

  return (
    <InspectorSlot
      subject={active?.id}
      chosen={[...path.chosen]}
      onSelect={showInPath}
      focusList={focusTree}
      onLeave={() => clearSearch() || clearSelection()}
    >
      <main className={styles.main} ref={setScroller}>
        <div className={styles.head}>
          <ScreenHead title={index.path.title} aside={<PathTools path={path} />} />
          <Welcome />
        </div>
        <div className={styles.tools} ref={tools}>
          <Filters path={path} onSearched={goToFirstMatch} />
        </div>
        {scroller && path.rows.length > 0 && (
          <VirtualTree
            ref={tree}
            label={t('tree.label')}
            rows={path.rows}
            listId={JSON.stringify(path.filter)}
            active={active}
            isChosen={(row) => path.chosen.has(row.id)}
            hasChosen={path.chosen.size > 0}
            onSelect={path.select}
            estimate={estimate}
            scroller={scroller}
            covered={covered}
            initialScroll={where.scroll.path ?? 0}
            onScroll={(offset) => navigation.keepScroll('path', offset)}
            isChecked={isChecked}
            renderHeading={(row) => <RunningHeading row={row} onPress={path.select} />}
          >
            {(row) => {
              if (row.kind === 'area') return <AreaRow row={row} onToggle={() => path.toggle(row.id)} />;
              if (row.kind === 'skill')
                return <SkillRow row={row} terms={path.found?.terms} onToggle={path.toggle} />;
              return <ItemRow placed={row.placed} terms={path.found?.terms} onToggle={toggle} />;
            }}
          </VirtualTree>
        )}
        {path.rows.length === 0 && <NothingFound path={path} />}
      </main>
    </InspectorSlot>
  );
}

/** The height of the scroller that a sticky element covers, CSS pixels. */
function useCovered(element: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const { current } = element;
    const measure = () =>
      setHeight(getComputedStyle(current).position === 'sticky' ? current.offsetHeight : 0);
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    observer.observe(document.documentElement);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return height;
}
