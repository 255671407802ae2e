/*
 * npm run screenshots: pictures of the window in both themes and three sizes, into docs/images.
 * The progress in them is that of the sample learner, in a workspace that is thrown away.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWaymarkOnChromium } from '../main/hosts/chromium/waymark.ts';
import { root } from './support/apps.ts';
import { learnersWorkspace } from './support/workspaces.ts';

const images = join(root, 'docs/images');

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' });
  process.stdout.write(`docs/images/${name}.png\n`);
}

const folder = await mkdtemp(join(tmpdir(), 'waymark-pictures-'));
await mkdir(images, { recursive: true });
try {
  await learnersWorkspace(folder);
  const waymark = await openWaymarkOnChromium({ workspace: folder, headless: true });
  const { page } = waymark;
  await page.waitForSelector('html[data-ready=true]');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [width, height] of [
      [1280, 800],
      [1000, 700],
      [900, 600],
    ] as const) {
      const place = `${colorScheme}-${width}`;
      await page.setViewportSize({ width, height });
      await page.getByRole('searchbox').fill('postgresql');
      await page.getByRole('treeitem', { name: /^Explain, from a query plan/ }).click();
      // Where there is little room the details are a drawer.
      await page.keyboard.press('Enter');
      await page
        .getByText(/^Evidence added/)
        .first()
        .waitFor();
      await picture(page, `item-${place}`);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.getByRole('tree').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await picture(page, `path-${place}`);
    }
  }
  await page.keyboard.press('?');
  await picture(page, 'shortcuts-dark-900');
  await waymark.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
