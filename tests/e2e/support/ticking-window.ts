// Opens a window on the given workspace, ticks one item after the other, and prints each on standard output
// once it is acknowledged.
import { writeSync } from 'node:fs';
import { openWaymarkOnChromium } from '../../../main/hosts/chromium/waymark.ts';

const { page } = await openWaymarkOnChromium({ workspace: process.argv[2]! });
await page.waitForSelector('html[data-ready=true]');
await page.exposeFunction('acknowledged', (key: string) => void writeSync(1, `${key}\n`));
await page.evaluate(async () => {
  const { waymark, acknowledged } = window as unknown as {
    waymark: Record<
      'workspace' | 'progress',
      Record<
        string,
        (
          input: unknown,
        ) => Promise<{ ok: boolean; value: { path: { skills: { key: string; items: { id: string }[] }[] } } }>
      >
    >;
    acknowledged: (key: string) => Promise<void>;
  };
  const { value } = await waymark.workspace['open']!({});
  for (const skill of value.path.skills) {
    for (const { id } of skill.items) {
      const item = `${skill.key}/${id}`;
      const answer = await waymark.progress['mark']!({ item, state: 'done' });
      if (answer.ok) await acknowledged(item);
    }
  }
});
