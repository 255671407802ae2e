import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { WaymarkError } from '../../../domain/base/result.ts';
import { message } from '../../../domain/messages/message.ts';
import type { PaperSize } from '../../../domain/report/choice.ts';
import { findBrowser } from './browser.ts';
import { launchOptions } from './launch-options.ts';

/** Longer than the largest report takes on a slow machine, ms. */
const longest = 60_000;

/**
 * Prints a document with a separate headless browser that runs no script and has no network access.
 * @param browser the path of the browser's program
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
    // "aborted" keeps a page that navigates elsewhere in place; other reasons would print an error page.
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
 * The browser installed here, or the one named by `asked`.
 * @throws WaymarkError `not-found`
 */
export function installedBrowser(asked?: string): string {
  const { env, platform } = process;
  const browser = findBrowser({ asked, env, platform, exists: existsSync });
  if (browser !== null) return browser;
  throw new WaymarkError('not-found', message('window.noBrowser'));
}
