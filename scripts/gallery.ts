/*
 * npm run gallery: opens a page with every component of the window in all its states, rebuilt on every change.
 * npm run gallery -- --screenshot FOLDER: saves screenshots in light and dark, then exits.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { resolveConfig } from 'electron-vite';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const { values } = parseArgs({ options: { screenshot: { type: 'string' } } });
const isPicture = values.screenshot !== undefined;

const { config } = await resolveConfig({}, 'serve', 'development');
const server = await createServer({
  ...config?.renderer,
  configFile: false,
  logLevel: 'warn',
  server: { host: '127.0.0.1' },
});
await server.listen();
const address = new URL('gallery/', server.resolvedUrls!.local[0]).href;
process.stdout.write(`the gallery is at ${address} until its window is closed\n`);
try {
  const browser = await chromium.launch({
    executablePath: process.env['WAYMARK_CHROMIUM']!,
    headless: isPicture,
    // Chromium's sandbox does not work for root; everyone else keeps it.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await browser.newPage(
    isPicture ? { viewport: { width: 1100, height: 2100 } } : { viewport: null },
  );
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (values.screenshot === undefined) {
    await new Promise((closed) => page.once('close', closed));
  } else {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const file = join(
        resolve(process.env['INIT_CWD'] ?? '', values.screenshot),
        `gallery-${colorScheme}.png`,
      );
      await page.screenshot({ path: file, animations: 'disabled' });
      process.stdout.write(`${file}\n`);
    }
  }
  await browser.close();
} finally {
  await server.close();
}
