/*
 * npm run screenshots: pictures of the window in both themes and two sizes, into docs/images.
 * The progress in them was made by the requests below, in a workspace that is thrown away.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWaymarkOnChromium } from '../main/hosts/chromium/waymark.ts';
import { ask, openTestApp, root } from './support/apps.ts';
import { seededRandom } from './torture/random.ts';

const images = join(root, 'docs/images');
const item = 'postgresql/read-query-plan';

/** A season of evenings: the skills of one language and one database first, some of the rest. */
async function study(folder: string): Promise<void> {
  const app = await openTestApp(folder);
  const { path } = await ask(app, 'workspace:open', {});
  const random = seededRandom(7);
  for (const skill of path.skills) {
    const share = ['nodejs', 'postgresql', 'http', 'sql'].includes(skill.key) ? 0.8 : random() * 0.6;
    for (const { id } of skill.items) {
      const state = random() < share ? 'done' : random() < 0.08 ? 'learning' : undefined;
      if (state && skill.key !== 'ruby' && skill.key !== 'java')
        await ask(app, 'progress:mark', { item: `${skill.key}/${id}`, state });
    }
  }
  await ask(app, 'progress:mark', { item, state: 'learning' });
  await ask(app, 'progress:note', {
    item,
    text: 'A partial index on orders(status) took the list from 1.9 s to 40 ms. Still unsure when the planner prefers a bitmap scan.',
  });
  await ask(app, 'progress:addEvidence', {
    subject: { item },
    title: 'Pull request: index for the orders list',
    url: 'https://example.org/pull/12',
  });
  await ask(app, 'progress:rate', { skill: 'postgresql', level: 3 });
  await app.close();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' });
  process.stdout.write(`docs/images/${name}.png\n`);
}

const folder = await mkdtemp(join(tmpdir(), 'waymark-pictures-'));
await mkdir(images, { recursive: true });
try {
  await study(folder);
  const waymark = await openWaymarkOnChromium({ workspace: folder, headless: true });
  const { page } = waymark;
  await page.waitForSelector('html[data-ready=true]');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [width, height] of [
      [1280, 800],
      [1000, 700],
    ] as const) {
      const place = `${colorScheme}-${width}`;
      await page.setViewportSize({ width, height });
      await page.getByRole('searchbox').fill('postgresql');
      await page.getByRole('treeitem', { name: /^Explain, from a query plan/ }).click();
      await page.getByRole('tree').focus();
      await page.getByText(/^Evidence added/).waitFor();
      await picture(page, `item-${place}`);
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page
        .getByRole('treeitem')
        .first()
        .click({ position: { x: 300, y: 20 } });
      await page
        .getByRole('treeitem')
        .first()
        .click({ position: { x: 300, y: 20 } });
      await page.keyboard.press('ArrowDown');
      await picture(page, `path-${place}`);
    }
  }
  await page.keyboard.press('?');
  await picture(page, 'shortcuts-dark-1000');
  await waymark.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
