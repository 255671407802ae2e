import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { WaymarkError } from '../../../domain/result.ts';
import { message } from '../../../domain/words/message.ts';
import type { PaperSize } from '../../../domain/report/sections.ts';
import { findBrowser } from './browser.ts';
import { launchOptions } from './launch-options.ts';

/** More than the largest report takes on a slow machine, ms. */
const longest = 60_000;

/**
 * Prints a document with a browser of its own, which has no window, runs no script and reaches no network.
 * @param browser the file of the browser
 * @returns the bytes of a tagged PDF with an outline
 */
export async function printWithChromium(browser: string, html: string, size: PaperSize): Promise<Uint8Array> {
  const running = await chromium.launch(launchOptions(browser, true));
  try {
    const context = await running.newContext({
      javaScriptEnabled: false,
      offline: true,
      serviceWorkers: 'block',
    });
    context.setDefaultTimeout(longest);
    // "aborted" leaves a page that leads elsewhere where it is; other reasons would print an error page.
    await context.route('**/*', (route) => route.abort('aborted'));
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    return await page.pdf({
      format: size,
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  } finally {
    await running.close();
  }
}

/**
 * The browser that is installed here, or the one that was named.
 * @throws WaymarkError `not-found`
 */
export function installedBrowser(asked?: string): string {
  const { env, platform } = process;
  const browser = findBrowser({ asked, env, platform, exists: existsSync });
  if (browser !== null) return browser;
  throw new WaymarkError('not-found', message('window.noBrowser'));
}
