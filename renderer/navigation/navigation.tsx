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
  map: 'matrix',
  report: null,
  reviews: { tab: 'received', share: null },
  settings: 'appearance',
  recent: [],
  next: [],
};

/** The row id of an area in the path; skills and items use their keys. */
export function areaRowId(areaId: string): string {
  return `area:${areaId}`;
}

const pauseBeforeKeeping = 300;
/** How far back one can go. */
const mostPlaces = 100;
/** A line where somebody stays for less is one that they only pass, ms. */
const shortestStay = 1000;

/** A place in the window, to come back to. */
interface Place {
  readonly pathId: string;
  readonly screen: string;
  /** What is selected there. */
  readonly key: string | null;
  /** Which part of the screen is shown, for the screens that have parts. */
  readonly tab: unknown;
}

function placeIn({ pathId, screen, path, selected, ...tabs }: View): Place {
  const key = screen === 'path' ? path.active : (selected[screen] ?? null);
  return {
    pathId,
    screen,
    key,
    tab: hasTabs(screen) ? tabs[screen] : null,
  };
}

/** The screens with parts, whose fields in the view have their names. */
const hasTabs = (screen: string): screen is 'reviews' | 'settings' | 'map' =>
  ['reviews', 'settings', 'map'].includes(screen);

const isSamePlace = (a: Place, b: Place) => a.screen === b.screen && a.key === b.key && a.tab === b.tab;

/** The learner's position in the window. Main saves it, so that it is restored after a restart or a crash. */
export class Navigation extends Observable {
  #view: View;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The places before the current one and after it, nearest last. */
  #back: Place[] = [];
  #forward: Place[] = [];
  /** Where the learner was on the other paths. */
  readonly #left = new Map<string, Pick<View, 'path' | 'cell' | 'selected' | 'next' | 'scroll'>>();
  /** When the place last changed, ms. */
  #moved = 0;

  constructor(view: View | null) {
    super();
    this.#view = view ?? startView;
  }

  /**
   * Switches to another path, on the same screen: to where the learner was on it while the window is open, else to its
   * beginning.
   * @param owner tells the learner's own path from that of the sample
   */
  enterPath(pathId: string, owner: 'own' | 'sample' = 'own'): void {
    const entered = owner === 'own' ? pathId : `sample:${pathId}`;
    if (this.#view.pathId === entered) return;
    const { path, cell, selected, next, scroll } = this.#view;
    this.#left.set(this.#view.pathId, { path, cell, selected, next, scroll });
    const { path: _, ...others } = scroll;
    const { path: start, cell: none } = startView;
    const beginning = { path: start, cell: none, selected: {}, next: [], scroll: others };
    // The places on the one path are none on the other.
    [this.#back, this.#forward] = [[], []];
    this.change({ pathId: entered, ...(this.#left.get(entered) ?? beginning) });
  }

  readonly view = (): View => this.#view;

  change(part: Partial<View>): void {
    const before = placeIn(this.#view);
    this.#view = { ...this.#view, ...part };
    const after = placeIn(this.#view);
    if (before.pathId === after.pathId && !isSamePlace(before, after)) {
      const now = performance.now();
      // A walk along a list is one step back, not one for every line.
      const isWalk = before.screen === after.screen && now - this.#moved < shortestStay;
      if (!isWalk) this.#back = [...this.#back, before].slice(-mostPlaces);
      this.#moved = now;
      this.#forward = [];
    }
    this.#keep();
    this.announce();
  }

  /** Goes back to the previous screen or selection, or forward again. @returns whether there is one */
  travel(direction: 'back' | 'forward'): boolean {
    const [from, to] = direction === 'back' ? [this.#back, this.#forward] : [this.#forward, this.#back];
    const here = placeIn(this.#view);
    let place = from.pop();
    // To go where one is would look like a dead key.
    while (place !== undefined && isSamePlace(place, here)) place = from.pop();
    if (place === undefined) return false;
    to.push(here);
    const { screen, key, tab } = place;
    this.#view = {
      ...this.#view,
      screen,
      ...(screen === 'path'
        ? { path: { ...this.#view.path, active: key } }
        : { selected: key === null ? this.#view.selected : { ...this.#view.selected, [screen]: key } }),
      ...(hasTabs(screen) ? { [screen]: tab } : {}),
    };
    this.#keep();
    this.announce();
    return true;
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
