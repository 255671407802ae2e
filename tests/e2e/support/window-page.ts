import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export const screenNames = [
  'Today',
  'Path',
  'Map',
  'Role',
  'Journal',
  'Evidence',
  'Reports',
  'Reviews',
  'Library',
  'Settings',
] as const;

/** The frame around the screens, as a learner sees it. */
export class WindowPage {
  readonly page: Page;
  readonly screens: Locator;
  readonly main: Locator;
  readonly dialog: Locator;
  readonly coverage: Locator;
  /** The undo button, which names the step. */
  readonly undo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screens = page.getByRole('navigation', { name: 'Screens' });
    this.main = page.getByRole('main');
    this.dialog = page.getByRole('dialog');
    this.coverage = page.getByText(/^\d+ of \d+ required items$/);
    this.undo = page.getByRole('button', { name: /^(Undo: |Nothing to undo)/ });
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector('html[data-ready=true]');
  }

  async go(name: (typeof screenNames)[number]): Promise<void> {
    await this.screens.getByRole('button', { name }).click();
    await expect(this.current).toContainText(name);
  }

  /** Goes to a section of the settings. */
  async goToSettings(section: string): Promise<void> {
    await this.go('Settings');
    await this.main
      .getByRole('radiogroup', { name: 'Sections' })
      .getByRole('radio', { name: section })
      .click();
  }

  /** The current screen’s entry in the sidebar. */
  get current(): Locator {
    return this.screens.locator('[aria-current=page]');
  }

  /** Opens the menu of paths by its title in the sidebar, and chooses a path. */
  async choosePath(title: string): Promise<void> {
    await this.page.getByRole('button', { name: /: choose another path$/ }).click();
    await this.page.getByRole('menu').getByText(title).click();
  }

  /** Drops files, given as texts by name. */
  async drop(target: Locator, files: Readonly<Record<string, string>>): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle((dropped) => {
      const data = new DataTransfer();
      for (const [name, text] of Object.entries(dropped)) data.items.add(new File([text], name));
      return data;
    }, files);
    await target.dispatchEvent('drop', { dataTransfer });
  }

  /** Types a day into a date field, part by part. @param day as `2026-11-27` */
  async typeDay(label: string, day: string): Promise<void> {
    const [year, month, date] = day.split('-') as [string, string, string];
    const field = this.page.getByRole('group', { name: label, exact: true });
    for (const [part, digits] of [
      ['day', date],
      ['month', month],
      ['year', year],
    ] as const) {
      // Their names are in the language of the dates.
      await field.locator(`[data-type=${part}]`).click();
      await this.page.keyboard.type(digits);
    }
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** The last announcement to screen readers. */
  get announced(): Locator {
    return this.page.locator('[data-announcer]');
  }

  /** The bar of short messages at the bottom of the window. */
  get messages(): Locator {
    return this.page.getByRole('region', { name: 'Messages' });
  }

  /** A short message at the bottom of the window. */
  toast(text: string | RegExp): Locator {
    return this.messages.getByText(text);
  }

  /** Presses keys, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText('Saved on this computer')).toBeVisible();
  }

  /** The violations that axe finds, one line each. @param only the rules that another theme can break */
  async violations(only?: 'colours'): Promise<string[]> {
    // While something fades, it is half transparent and its contrast is wrong; a tooltip may close while axe
    // looks.
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    await this.page.mouse.move(0, 0);
    await expect(this.page.getByRole('tooltip')).toHaveCount(0);
    await expect(this.page.locator('[data-entering], [data-exiting]')).toHaveCount(0);
    const axe = new AxeBuilder({ page: this.page })
      // One document in one window: the host would close the blank page that axe opens otherwise.
      .setLegacyMode()
      // Descriptions of what passes would take longer than the checks.
      .options({ resultTypes: ['violations'] });
    const rules = ['color-contrast', 'link-in-text-block'];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await (only ? axe.withRules(rules) : axe.withTags(tags)).analyze();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  }
}

/**
 * Waits until an element has the keyboard focus. Not `toBeFocused`, which also requires the window to be active:
 * parallel tests take that from each other.
 */
export async function hasFocus(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluate((one) => one === document.activeElement)).toBe(true);
}
