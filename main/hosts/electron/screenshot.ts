import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';

const isReady = "document.documentElement.dataset.ready === 'true'";
// Waits until fonts are loaded and two frames have been drawn.
const isPainted =
  'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))';

/**
 * Saves a screenshot of the window as PNG, once the page reports that it is ready.
 * @param patience how long to wait for that, ms
 * @throws if the window is not ready in time
 */
export async function takeScreenshot(window: BrowserWindow, file: string, patience = 30_000): Promise<void> {
  const until = Date.now() + patience;
  // A page that is still loading refuses scripts: not ready yet either.
  while (!(await window.webContents.executeJavaScript(isReady).catch(() => false))) {
    if (Date.now() > until) throw new Error(`the window was not ready within ${patience / 1000} seconds`);
    await sleep(50);
  }
  await window.webContents.executeJavaScript(isPainted);
  const picture = await window.webContents.capturePage();
  if (picture.isEmpty()) throw new Error('the window could not be pictured');
  await writeFile(file, picture.toPNG());
}
