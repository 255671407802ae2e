import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { itemHandlers, useCommands } from '../../commands/commands.tsx';
import { useHandlers } from '../../actions/use-actions.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { VirtualTree } from '../../ui/VirtualTree.tsx';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useView } from '../../state/use-workspace.tsx';
import { Filters } from './Filters.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { NothingFound } from './NothingFound.tsx';
import { usePathState } from './path-state.ts';
import { useInspector } from './use-inspector.ts';
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
  const where = useWhere();
  const tree = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const covered = useCovered(tools);
  const { active } = path;
  const item = active?.kind === 'item' ? active.placed.key : undefined;
  const skill = item
    ? active?.kind === 'item' && active.placed.skill.key
    : active?.kind === 'skill' && active.id;
  const inspector = useInspector();

  /** Opens the inspector if needed and focuses one of its fields. */
  const focusInInspector = (name: string) => () => {
    // Synchronously, so that a learner who types on without a pause types into the field.
    flushSync(() => inspector.set(true));
    document.querySelector<HTMLElement>(`[data-focus=${name}]`)?.focus();
  };
  const closeInspector = () => {
    inspector.set(false);
    focusTree();
  };
  /** A drawer takes the focus, because the list under it must not be used meanwhile. */
  const openInspector = () => (inspector.isDrawer ? focusInInspector('details')() : inspector.set(true));
  const setInspector = (open: boolean) => (open ? openInspector() : closeInspector());
  const linesInAPage = () => Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - covered) / line) - 1);
  /** Goes from the search to the first matching item. */
  const goToFirstMatch = () => {
    const first = path.rows.find(({ kind }) => kind === 'item') ?? path.rows[0];
    if (first) path.select(first.id);
    focusTree();
  };
  const focusTree = () => tree.current?.focus({ preventScroll: true });

  const isChecked = (row: Row) => (row.kind === 'item' ? checked[itemOf(row.id).state] : undefined);
  const onItem = itemHandlers(item, commands);
  useHandlers({
    ...onItem,
    toggle: {
      run: () => (item ? commands.toggle(item) : active && path.toggle(active.id)),
      isEnabled: Boolean(active),
    },
    note: { run: focusInInspector('note'), isEnabled: Boolean(item) },
    evidence: { run: focusInInspector('evidence'), isEnabled: Boolean(skill) },
    rate: {
      run: (key) => skill && key !== '' && commands.rate(skill, Number(key)),
      isEnabled: Boolean(skill),
    },
    find: { run: focusSearch },
    inspector: { run: () => setInspector(!inspector.isOpen) },
    expandAll: { run: () => path.setAllExpanded(true) },
    collapseAll: { run: () => path.setAllExpanded(false) },
    clearFilters: { run: () => path.clearFilter(), isEnabled: path.isFiltering },
    down: { run: () => path.move(1) },
    up: { run: () => path.move(-1) },
    pageDown: { run: () => path.move(linesInAPage()) },
    pageUp: { run: () => path.move(-linesInAPage()) },
    first: { run: () => path.goTo(0) },
    last: { run: () => path.goTo(path.rows.length - 1) },
    expand: { run: () => path.expand(true) },
    collapse: { run: () => path.expand(false) },
    open: { run: focusInInspector('details'), isEnabled: Boolean(skill) },
    leave: {
      run: () => {
        // The first Escape clears the search, the next one leaves it.
        if (isSearching() && path.filter.text !== '') path.setFilter({ text: '' });
        else if (inspector.isDrawer) closeInspector();
        else focusTree();
      },
    },
  });

  useEffect(focusTree, [scroller]);

  return (
    <div className={styles.screen} data-inspector={inspector.isOpen}>
      <main className={styles.main} ref={setScroller}>
        <header className={styles.head}>
          <div className={styles.title}>
            <h1>{index.path.title}</h1>
            <PushButton look="link" onPress={() => navigation.change({ screen: 'role' })}>
              {t('path.aboutRole')}
            </PushButton>
          </div>
          <Welcome />
        </header>
        <div className={styles.tools} ref={tools}>
          <Filters path={path} inspector={inspector.isOpen} onSearched={goToFirstMatch} />
        </div>
        {scroller && path.rows.length > 0 && (
          <VirtualTree
            ref={tree}
            label={t('tree.label')}
            rows={path.rows}
            listId={JSON.stringify(path.filter)}
            active={active}
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
              return <ItemRow placed={row.placed} terms={path.found?.terms} onToggle={commands.toggle} />;
            }}
          </VirtualTree>
        )}
        {path.rows.length === 0 && <NothingFound path={path} />}
      </main>
      {inspector.isOpen && <Inspector active={active} onSelect={path.select} onClose={closeInspector} />}
    </div>
  );
}

/** Focuses the search and selects its text, so that typing replaces it. */
function focusSearch(): void {
  const search = document.querySelector<HTMLInputElement>('[data-focus=search]');
  search?.focus();
  search?.select();
}

const isSearching = () => document.activeElement?.matches('[data-focus=search]') ?? false;

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
