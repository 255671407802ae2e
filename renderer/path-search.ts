import type { PathIndex } from '../domain/path/path-index.ts';
import { ItemSearch } from '../domain/search/item-search.ts';
import type { Found, Written } from '../domain/search/item-search.ts';

type Seen = Written & { readonly index: PathIndex };

/** The search over the path that the window shows: made while there is nothing else to do, kept up to date when asked. */
export class PathSearch {
  #search: { readonly index: PathIndex; readonly items: ItemSearch } | undefined;
  /** What was taken in last: the functions are others whenever what they tell may be. */
  #taken: Written['item'] | undefined;

  /** Takes the path in, in pieces, so that the first search does not wait for it. */
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
