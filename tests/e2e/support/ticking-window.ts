// Opens a window on the given workspace, ticks one item after the other, and prints each on standard output
// once it is acknowledged.
import { writeSync } from 'node:fs';
import type { Bridge } from '../../../contract/index.ts';
import { openWaymarkOnChromium } from '../../../main/hosts/chromium/waymark.ts';

const { page } = await openWaymarkOnChromium({ workspace: process.argv[2]! });
await page.waitForSelector('html[data-ready=true]');
await page.exposeFunction('acknowledged', (key: string) => void writeSync(1, `${key}\n`));
await page.evaluate(async () => {
  const { waymark, acknowledged } = window as unknown as {
    waymark: Bridge;
    acknowledged: (key: string) => Promise<void>;
  };
  const opened = await waymark.request('workspace:open', {});
  if (!opened.ok) return;
  for (const skill of opened.value.path.skills) {
    for (const { id } of skill.items) {
      const item = `${skill.key}/${id}`;
      const answer = await waymark.request('progress:mark', { item, state: 'done' });
      if (answer.ok) await acknowledged(item);
    }
  }
});
