import type { Page } from 'playwright-core';
import { openWaymarkOnChromium } from '../main/hosts/chromium/waymark.ts';
import { row } from './measure.ts';
import type { Bench, Row } from './measure.ts';
import { makeWorkspace } from './workspaces.ts';

/** `tick.paint`: from the key press to the tick on the screen, in the real window. */
export const tickPaint: Bench = async ({ folder, quick }) => {
  const rows: Row[] = [];
  let small: readonly number[] | undefined;
  for (const size of ['S', 'L'] as const) {
    const { folder: workspace, resources } = await makeWorkspace(folder, size);
    const waymark = await openWaymarkOnChromium({ workspace, resources });
    const times = await ticks(waymark.page, quick ? 20 : 120);
    await waymark.close();
    rows.push(row(`tick.paint/${size}`, times, small && { name: 'S', times: small }));
    small ??= times;
  }
  return rows;
};

/** The page's global object, where the times are collected; this project does not include its type. */
interface Watched extends Window {
  ticks: number[];
}

/** @returns the time of each tick, ms, without the first tenth (warming up) */
async function ticks(page: Page, n: number): Promise<number[]> {
  await page.waitForSelector('html[data-ready=true]', { state: 'attached' });
  await page.evaluate(() => {
    const watched = globalThis as unknown as Watched;
    watched.ticks = [];
    const chosen = () => document.querySelector<HTMLElement>('[aria-selected=true] [data-state]');
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key !== ' ') return;
        const before = chosen()?.dataset['state'];
        const look = () => {
          if (chosen()?.dataset['state'] === before) return void requestAnimationFrame(look);
          // A message posted in the frame that shows the tick arrives after the frame is painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => watched.ticks.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  });
  await page.keyboard.press('Home');
  const warm = Math.ceil(n / 10);
  for (let run = 0; run < n + warm; run++) {
    // Past the headings, which Space would collapse.
    do await page.keyboard.press('ArrowDown');
    while ((await page.locator('[aria-selected=true]').getAttribute('aria-level')) !== '3');
    await page.keyboard.press('Space');
    await page.waitForFunction((count) => (globalThis as unknown as Watched).ticks.length > count, run);
  }
  const all = await page.evaluate(() => (globalThis as unknown as Watched).ticks);
  return all.slice(warm);
}
