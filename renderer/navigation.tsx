import { createContext, use, useSyncExternalStore } from 'react';
import type { View } from '../contract/settings.ts';
import { send } from './api.ts';
import type { ScreenId } from './screen-table.ts';
import { Observable } from './observable.ts';

export const startView: View = {
  screen: 'path',
  pathId: '',
  scroll: {},
  path: {
    text: '',
    responsibility: '',
    area: '',
    states: [],
    requiredOnly: false,
    collapsed: [],
    active: null,
    inspector: true,
  },
  cell: null,
  report: null,
  reviews: { tab: 'received', share: null },
};

/** The row of an area in the path; a skill's and an item's go by their keys. */
export function areaRowId(areaId: string): string {
  return `area:${areaId}`;
}

const pauseBeforeKeeping = 300;

/** Where the learner is in the window. Kept by main, so that it comes back after a restart or a crash. */
export class Navigation extends Observable {
  #view: View;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: View | null) {
    super();
    this.#view = view ?? startView;
  }

  /** Comes to another path: to its beginning, on the same screen. */
  enterPath(pathId: string): void {
    if (this.#view.pathId === pathId) return;
    const { path, cell } = startView;
    const { inspector } = this.#view.path;
    const { path: _, ...scroll } = this.#view.scroll;
    this.change({ pathId, path: { ...path, inspector }, cell, scroll });
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

  /** Goes to a row of the path; the rows `above` it are opened, and the filter goes unless it is to stay. */
  showInPath(row: string, above: ReadonlySet<string>, keepsFilter: boolean): void {
    const collapsed = this.#view.path.collapsed.filter((id) => !above.has(id));
    const { inspector } = this.#view.path;
    const before = keepsFilter ? this.#view.path : { ...startView.path, inspector };
    this.change({ screen: 'path', path: { ...before, collapsed, active: row } });
  }

  /** How far a screen is scrolled; nobody is told, because only that screen cares. */
  keepScroll(screen: ScreenId, scroll: number): void {
    this.#view = { ...this.#view, scroll: { ...this.#view.scroll, [screen]: Math.max(0, scroll) } };
    this.#keep();
  }

  #keep(): void {
    clearTimeout(this.#timer);
    // Where it cannot be kept nothing is lost that the learner made.
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

/** Where the learner is; the component is rendered again when that changes. */
export function useWhere(): View {
  const navigation = useNavigation();
  return useSyncExternalStore(navigation.subscribe, navigation.view);
}
