import type { PathIndex } from '../../domain/path/path-index.ts';
import { ItemSearch } from '../../domain/search/item-search.ts';
import type { Found, Written } from '../../domain/search/item-search.ts';

type Seen = Written & { readonly index: PathIndex };

/** The search over the current path: built while the window is idle, updated when used. */
export class PathSearch {
  #search: { readonly index: PathIndex; readonly items: ItemSearch } | undefined;
  /** The function of the last update. A new function means that its results may have changed. */
  #taken: Written['item'] | undefined;

  /** Indexes the path in steps, so that the first search need not wait for it. */
  prepare(seen: Seen): void {
    if (this.#search?.index === seen.index) return;
    this.#taken = undefined;
    const { items } = (this.#search = { index: seen.index, items: new ItemSearch(seen.index) });
    const pieces = items.updating(seen);
    const next = () => {
      if (this.#search?.items === items && !pieces.next().done) setTimeout(next);
    };
    setTimeout(next);
  }

  search(seen: Seen, text: string): Found {
    this.prepare(seen);
    const { items } = this.#search!;
    if (this.#taken !== seen.item) items.update(seen);
    this.#taken = seen.item;
    return items.search(text);
  }
}
