import { openWaymarkOnChromium } from '../main/hosts/chromium/waymark.ts';
import { row } from './measure.ts';
import type { Bench } from './measure.ts';
import { makeWorkspace } from './workspaces.ts';

/** `scroll`: the time between two frames while the L path is scrolled by half a screen a frame. */
export const scroll: Bench = async ({ folder, quick }) => {
  const { folder: workspace, resources } = await makeWorkspace(folder, 'L');
  const waymark = await openWaymarkOnChromium({ workspace, resources });
  await waymark.page.waitForSelector('html[data-ready=true]', { state: 'attached' });
  const frames = await waymark.page.evaluate(
    async (count) => {
      const main = document.querySelector('main')!;
      const frame = () => new Promise<number>(requestAnimationFrame);
      const seen: number[] = [];
      let before = await frame();
      for (let i = 0; i < count; i++) {
        main.scrollBy(0, main.clientHeight / 2);
        const now = await frame();
        seen.push(now - before);
        before = now;
      }
      return seen;
    },
    quick ? 60 : 600,
  );
  await waymark.close();
  return [row('scroll/L', frames), row('scroll.longest/L', [Math.max(...frames)])];
};
