import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';

const isReady = "document.documentElement.dataset.ready === 'true'";
// Fonts in, and two frames drawn since.
const isPainted =
  'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))';

/** Writes a picture of the window, once it says that it is ready, to `file` as PNG. */
export async function takeScreenshot(window: BrowserWindow, file: string, patience = 30_000): Promise<void> {
  const until = Date.now() + patience;
  // A page that is still loading refuses scripts; that too means: not yet.
  while (!(await window.webContents.executeJavaScript(isReady).catch(() => false))) {
    if (Date.now() > until) throw new Error(`the window was not ready within ${patience / 1000} seconds`);
    await sleep(50);
  }
  await window.webContents.executeJavaScript(isPainted);
  const picture = await window.webContents.capturePage();
  if (picture.isEmpty()) throw new Error('the window could not be pictured');
  await writeFile(file, picture.toPNG());
}
