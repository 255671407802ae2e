/*
 * Opens a window in a separate process, prints a line of JSON with the time to paint and the memory, and
 * closes when its input ends. Started by start-paint.ts and memory.ts.
 */
import { parseArgs } from 'node:util';
import type { App } from '../main/app/app.ts';
import { installedBrowser } from '../main/hosts/chromium/print.ts';
import { findProject } from '../main/hosts/chromium/project.ts';
import { openWaymarkOnChromium } from '../main/hosts/chromium/waymark.ts';
import { openChromiumWindow } from '../main/hosts/chromium/window.ts';

const { values } = parseArgs({
  options: { workspace: { type: 'string' }, resources: { type: 'string' }, empty: { type: 'string' } },
});
const { workspace, resources, empty } = values;

/** Opens a window of the same host with an empty page. */
async function openEmpty(assetsFolder: string) {
  const { preloadFile } = await findProject();
  // The page makes no requests, so the app only needs `subscribe`.
  const noApp = { subscribe: () => () => {} } as unknown as App;
  return openChromiumWindow({ app: noApp, assetsFolder, preloadFile, browser: installedBrowser(undefined) });
}

const window = await (empty === undefined
  ? openWaymarkOnChromium({ workspace: workspace!, resources })
  : openEmpty(empty));
await window.page.waitForSelector('html[data-ready=true]', { state: 'attached' });
// Counted from the start of this process.
process.stdout.write(`${JSON.stringify({ painted: performance.now(), rss: process.memoryUsage.rss() })}\n`);
for await (const _ of process.stdin);
await window.close();
