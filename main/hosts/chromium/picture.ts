import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Saves a screenshot of the window to `file`, once the page reports that it shows everything. */
export async function savePicture(page: Page, file: string): Promise<void> {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: 30_000 });
  const path = resolve(file);
  await mkdir(dirname(path), { recursive: true });
  for (let tries = 1; ; tries += 1) {
    try {
      await page.screenshot({ path, type: 'png' });
      return;
    } catch (failure) {
      // A new window may have nothing painted yet ("Unable to capture screenshot").
      if (tries === 10) throw failure;
      await wait(200);
    }
  }
}
