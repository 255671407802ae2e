import type { Page } from 'playwright-core';

/** The page's global object, where the times are collected; this project does not include its type. */
interface Watched extends Window {
  painted: number[];
}

/**
 * Presses a key, and waits until something is painted because of it.
 * @param isShown runs in the page: whether it is there
 * @returns the time from the key press to the end of the frame that shows it, ms
 */
export async function paintedAfter(page: Page, key: string, isShown: () => boolean): Promise<number> {
  await page.evaluate((source) => {
    const watched = globalThis as unknown as Watched;
    watched.painted = [];
    // oxlint-disable-next-line typescript/no-implied-eval -- a function of this project, which has to run in the page
    const isThere = new Function(`return (${source})()`) as () => boolean;
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = () => {
          if (!isThere()) return void requestAnimationFrame(look);
          // A message posted in the frame that shows it arrives after the frame is painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => watched.painted.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  }, String(isShown));
  await page.keyboard.press(key);
  await page.waitForFunction(() => (globalThis as unknown as Watched).painted.length > 0);
  return page.evaluate(() => (globalThis as unknown as Watched).painted[0]!);
}
