import { openWaymarkOnChromium } from '../main/hosts/chromium/waymark.ts';
import { row } from './measure.ts';
import type { Bench } from './measure.ts';
import { paintedAfter } from './painted.ts';
import { makeWorkspace } from './workspaces.ts';

/** `journal.open`: from the key press to the painted entries of the journal, of 100,000 events. */
export const journalOpen: Bench = async ({ folder, quick }) => {
  const { folder: workspace, resources } = await makeWorkspace(folder, 'L');
  const waymark = await openWaymarkOnChromium({ workspace, resources });
  const { page } = waymark;
  await page.waitForSelector('html[data-ready=true]', { state: 'attached' });
  const times: number[] = [];
  for (let run = 0; run < (quick ? 4 : 20); run++) {
    await page.keyboard.press('g');
    times.push(await paintedAfter(page, 'h', () => document.querySelector('main [data-entry]') !== null));
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForSelector('main [data-entry]', { state: 'detached' });
  }
  await waymark.close();
  return [row('journal.open/L', times)];
};
