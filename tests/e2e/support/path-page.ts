import type { Locator, Page } from '@playwright/test';
import type { Bridge } from '../../../contract/index.ts';
import { hasFocus, WindowPage } from './window-page.ts';

/** The window with the path, as a learner sees it. */
export class PathPage extends WindowPage {
  readonly tree: Locator;
  readonly search: Locator;
  readonly inspector: Locator;

  constructor(page: Page) {
    super(page);
    this.tree = page.getByRole('tree');
    this.search = page.getByRole('searchbox', { name: 'Search this path' });
    this.inspector = page.getByRole('complementary', { name: 'Details' });
  }

  /** The line of an item, by the beginning of its text. */
  item(text: string): Locator {
    return this.page.getByRole('treeitem', { name: new RegExp(`^${text}`) });
  }

  skill(title: string): Locator {
    return this.page.getByRole('treeitem', { name: new RegExp(`^${title} ?, \\d+ of`) });
  }

  /** A filter, by the beginning of its name. */
  chip(name: string): Locator {
    return this.page.getByRole('search').getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** A state to choose in the inspector. */
  state(name: string): Locator {
    return this.inspector.getByRole('radiogroup', { name: 'State' }).getByRole('radio', { name });
  }

  /** Shows the items with these words, and selects the first; beside the list, its details are open. */
  async find(text: string): Promise<Locator> {
    await this.search.fill(text);
    const first = this.tree.locator('[aria-level="3"]').first();
    await first.click();
    const hasRoom = await this.page.evaluate(() => innerWidth >= 1100);
    if (hasRoom && !(await this.inspector.isVisible())) await this.press('i');
    return first;
  }

  /** Chooses a responsibility in the filters, or no longer. */
  async chooseResponsibility(title: string): Promise<void> {
    await this.responsibilities.click();
    await this.page.getByRole('menuitemcheckbox', { name: new RegExp(`^${title}`) }).click();
    await this.press('Escape');
  }

  /** The button that opens the menu of the responsibilities. */
  get responsibilities(): Locator {
    return this.page.getByRole('search').locator('[aria-haspopup]');
  }

  async treeHasFocus(): Promise<void> {
    await hasFocus(this.tree);
  }

  /** The number of completely visible items, below the sticky elements at the top. */
  itemsInSight(): Promise<number> {
    return this.main.evaluate((main) => {
      const top = main.querySelector('[role=search]')!.getBoundingClientRect().bottom;
      const { bottom } = main.getBoundingClientRect();
      return [...main.querySelectorAll('[aria-level="3"]')]
        .map((line) => line.getBoundingClientRect())
        .filter((line) => line.top >= top && line.bottom <= bottom).length;
    });
  }

  /** The row that the tree has as active, as screen readers read it. */
  async active(): Promise<string> {
    // In one step: a row that is not active any more may be gone from the document.
    return this.tree.evaluate((tree) => {
      const row = document.getElementById(tree.getAttribute('aria-activedescendant') ?? '');
      if (row === null) return '';
      const read = row.cloneNode(true) as Element;
      for (const hidden of read.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      return read.textContent!.replaceAll(/\s+/g, ' ').replaceAll(' ,', ',');
    });
  }

  /** The number of required items that are done. */
  async done(): Promise<number> {
    return Number.parseInt((await this.coverage.textContent()) ?? '', 10);
  }

  /** The keys of the items that are done in main, once it has everything that the window shows. */
  async doneKeys(): Promise<string[]> {
    await this.saved();
    return this.page.evaluate(async () => {
      const { waymark } = window as unknown as { waymark: Bridge };
      const result = await waymark.request('workspace:open', {});
      return result.ok
        ? result.value.progress.flatMap(([slice, key, value]) =>
            slice === 'items' && value.state === 'done' ? [key] : [],
          )
        : [];
    });
  }
}
