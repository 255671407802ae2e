import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Bridge } from '../../../domain/contract/index.ts';

/** The window on the path, as a learner sees it. */
export class PathPage {
  readonly page: Page;
  readonly tree: Locator;
  readonly search: Locator;
  readonly inspector: Locator;
  readonly coverage: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tree = this.page.getByRole('tree');
    this.search = this.page.getByRole('searchbox', { name: 'Search this path' });
    this.inspector = this.page.getByRole('complementary', { name: 'Details' });
    this.coverage = this.page.getByText(/^\d+ of \d+ required items$/);
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector('html[data-ready=true]');
  }

  /** The line of an item, by the beginning of its text. */
  item(text: string): Locator {
    return this.page.getByRole('treeitem', { name: new RegExp(`^${text}`) });
  }

  skill(title: string): Locator {
    return this.page.getByRole('treeitem', { name: new RegExp(`^${title}, \\d+ of`) });
  }

  /** Shows the items with these words, and selects the first. */
  async find(text: string): Promise<Locator> {
    await this.search.fill(text);
    const first = this.tree.locator('[aria-level="3"]').first();
    await first.click();
    return first;
  }

  /** What the tree has its keyboard on. */
  async active(): Promise<string> {
    const id = await this.tree.getAttribute('aria-activedescendant');
    const name = this.page.locator(`[id="${id}-name"]`);
    return (await name.textContent()) ?? '';
  }

  /** How many required items are done. */
  async done(): Promise<number> {
    return Number.parseInt((await this.coverage.textContent()) ?? '', 10);
  }

  /** The keys of the items that main holds as done. */
  async doneKeys(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const { waymark } = window as unknown as { waymark: Bridge };
      const result = await waymark.workspace.open({});
      return result.ok
        ? result.value.items.filter(([, { state }]) => state === 'done').map(([key]) => key)
        : [];
    });
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText('Saved on this computer')).toBeVisible();
  }
}
