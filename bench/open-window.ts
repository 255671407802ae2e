/*
 * Opens a window in a process of its own, tells by a line of JSON when it was painted and what it takes, and closes with
 * its input. Started by start-paint.ts and memory.ts.
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

/** A window of the same host with a page that holds nothing. */
async function openEmpty(assetsFolder: string) {
  const { preloadFile } = await findProject();
  // The page asks for nothing: of an app, only its being listened to is needed.
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
