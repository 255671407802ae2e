import { createContext, use, useSyncExternalStore } from 'react';
import type { View } from '../../contract/settings.ts';
import { noFilter } from '../../domain/standing/filter-items.ts';
import type { Filter } from '../../domain/standing/filter-items.ts';
import { send } from '../state/api.ts';
import type { ScreenId } from './screen-table.ts';
import { Observable } from '../state/observable.ts';

export const startView: View = {
  screen: 'path',
  pathId: '',
  scroll: {},
  inspector: null,
  selected: {},
  path: { ...noFilter, collapsed: [], unfolded: [], active: null },
  cell: null,
  report: null,
  reviews: { tab: 'received', share: null },
  settings: 'appearance',
  recent: [],
};

/** The row id of an area in the path; skills and items use their keys. */
export function areaRowId(areaId: string): string {
  return `area:${areaId}`;
}

const pauseBeforeKeeping = 300;

/** The learner's position in the window. Main saves it, so that it is restored after a restart or a crash. */
export class Navigation extends Observable {
  #view: View;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: View | null) {
    super();
    this.#view = view ?? startView;
  }

  /** Switches to another path: to its beginning, on the same screen. */
  enterPath(pathId: string): void {
    if (this.#view.pathId === pathId) return;
    const { path, cell, selected } = startView;
    const { path: _, ...scroll } = this.#view.scroll;
    this.change({ pathId, path, cell, selected, scroll });
  }

  readonly view = (): View => this.#view;

  change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
    this.#keep();
    this.announce();
  }

  changePath(part: Partial<View['path']>): void {
    this.change({ path: { ...this.#view.path, ...part } });
  }

  /**
   * Goes to a row of the path. Opens the rows `above` it, and clears the filter unless `keepsFilter` is set.
   */
  showInPath(row: string, above: ReadonlySet<string>, keepsFilter: boolean): void {
    const { collapsed, unfolded } = this.#view.path;
    this.change({
      screen: 'path',
      path: {
        ...this.#view.path,
        ...(keepsFilter ? {} : noFilter),
        collapsed: collapsed.filter((id) => !above.has(id)),
        unfolded: [...new Set([...unfolded, ...above])],
        active: row,
      },
    });
  }

  /** Goes to the path with only this filter. */
  filterPath(filter: Partial<Filter>): void {
    this.change({ screen: 'path', path: { ...this.#view.path, ...noFilter, ...filter } });
  }

  /** Selects an item or a skill on a screen besides the path. */
  select(screen: ScreenId, key: string): void {
    if (this.#view.selected[screen] === key) return;
    this.change({ selected: { ...this.#view.selected, [screen]: key } });
  }

  /** Remembers the scroll position of a screen. Nobody is notified, because only that screen uses it. */
  keepScroll(screen: ScreenId, scroll: number): void {
    this.#view = { ...this.#view, scroll: { ...this.#view.scroll, [screen]: Math.max(0, scroll) } };
    this.#keep();
  }

  #keep(): void {
    clearTimeout(this.#timer);
    // If saving fails, nothing that the learner made is lost.
    this.#timer = setTimeout(
      () => void send('window:remember', this.#view).catch(() => {}),
      pauseBeforeKeeping,
    );
  }
}

const NavigationContext = createContext<Navigation | null>(null);

export const NavigationProvider = NavigationContext;

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error('There is no navigation around this component.');
  return navigation;
}

/** The learner's position; the component renders again when it changes. */
export function useWhere(): View {
  const navigation = useNavigation();
  return useSyncExternalStore(navigation.subscribe, navigation.view);
}
