import { openWaymarkOnChromium } from '../main/hosts/chromium/waymark.ts';
import { row } from './measure.ts';
import type { Bench } from './measure.ts';
import { paintedAfter } from './painted.ts';
import { makeWorkspace } from './workspaces.ts';

/**
 * `palette.open`: from the key press to the painted palette, at size L. `palette.type`: from a letter to its painted
 * results, for a word typed letter by letter.
 */
export const paletteOpen: Bench = async ({ folder, quick }) => {
  const { folder: workspace, resources } = await makeWorkspace(folder, 'L');
  const waymark = await openWaymarkOnChromium({ workspace, resources });
  const { page } = waymark;
  await page.waitForSelector('html[data-ready=true]', { state: 'attached' });
  const isOpen = () => document.querySelector('[role=dialog] [role=option]') !== null;
  const opening: number[] = [];
  const typing: number[] = [];
  for (let run = 0; run < (quick ? 6 : 40); run++) {
    opening.push(await paintedAfter(page, 'Control+k', isOpen));
    for (const letter of 'skill 37')
      // The field shows the letter in the frame in which the results are there: they are one render.
      typing.push(
        await paintedAfter(
          page,
          letter,
          () => document.querySelector('[role=dialog] [role=option]') !== null,
        ),
      );
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
  }
  await waymark.close();
  const warm = 2;
  return [
    row('palette.open/L', opening.slice(warm)),
    row('palette.type/L', typing.slice(warm * 'skill 37'.length)),
  ];
};
