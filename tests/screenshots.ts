/*
 * npm run screenshots: saves screenshots of the window, in both themes and several sizes, in docs/images. They
 * show the progress of the sample learner, in a temporary workspace. With the word `year`: only the year of a simulated learner.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { briefPresets, reportPresets } from '../domain/report/choice.ts';
import type { ReportPreset } from '../domain/report/choice.ts';
import { launchOptions } from '../main/hosts/chromium/launch-options.ts';
import { installedBrowser } from '../main/hosts/chromium/print.ts';
import { openWaymarkOnChromium } from '../main/hosts/chromium/waymark.ts';
import { yearPictures } from './year-pictures.ts';
import { WindowPage } from './e2e/support/window-page.ts';
import { root } from './support/apps.ts';
import { terminalOn } from './support/terminal.ts';
import {
  choosingWorkspace,
  learnersWorkspace,
  mentorsWorkspace,
  reviewedWorkspace,
} from './support/workspaces.ts';

const images = join(root, 'docs/images');

async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled', fullPage });
  process.stdout.write(`docs/images/${name}.png\n`);
}

/** What the sample learner gives in an application. */
const applicant = ['--headline', 'Junior backend developer', '--contact', 'robin@example.org'];

/** A screenshot of a report as a web page: all of it if it fits on a page, otherwise its beginning. */
async function reportPicture(preset: ReportPreset): Promise<void> {
  const { bytes } = await terminalOn(folder).waymark(
    'report',
    '--format',
    'html',
    '--out',
    '-',
    '--preset',
    preset,
    ...(preset === 'application' ? applicant : []),
  );
  const browser = await chromium.launch(launchOptions(installedBrowser(), true));
  try {
    const page = await browser.newPage({ viewport: { width: 760, height: 1075 } });
    await page.setContent(bytes.toString());
    await page.evaluate(() => document.fonts.ready);
    await picture(page, `report-${preset}`, briefPresets.includes(preset));
  } finally {
    await browser.close();
  }
}

/** The review screens: what came back, what goes out, and the mentor's desk. */
async function reviewPictures(): Promise<void> {
  const [learner, mentor] = [join(folder, 'learner'), join(folder, 'mentor')];
  await reviewedWorkspace(learner);
  const share = await mentorsWorkspace(mentor);
  await picturesOf(learner, async (page, place) => {
    await page.getByRole('radio', { name: 'Received' }).click();
    await page.locator('blockquote').first().waitFor();
    await picture(page, `reviews-received-${place}`);
    await page.getByRole('listitem').last().getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
    await picture(page, `reviews-kept-${place}`);
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Send' }).click();
    await page.getByRole('listbox').waitFor();
    await picture(page, `reviews-send-${place}`);
    await page.keyboard.press('Escape');
    await go(page, 'p');
    await page.getByRole('searchbox').fill('sql');
    await page.getByRole('treeitem', { name: /^SQL ?,/ }).click();
    await page.keyboard.press('Enter');
    await page.locator('[data-details] blockquote').waitFor();
    await picture(page, `path-mentors-${place}`);
    await go(page, 's');
    await page.getByRole('radio', { name: 'People and keys' }).click();
    await page.locator('[data-own-key]').scrollIntoViewIfNeeded();
    await picture(page, `people-${place}`);
    await page.locator('[data-own-key]').getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
    await picture(page, `key-save-${place}`);
    await page.keyboard.press('Escape');
    await go(page, 'v');
  });
  await picturesOf(mentor, async (page, place) => {
    await page.getByRole('radio', { name: 'Give' }).click();
    await page.getByRole('button', { name: 'Robin Example', exact: true }).waitFor();
    await picture(page, `reviews-give-${place}`);
    await page.getByRole('button', { name: 'Robin Example', exact: true }).click();
    await page.getByRole('option', { name: /^PostgreSQL/ }).click();
    const rating = page.getByRole('radio', { name: 'Awareness' }).first();
    // Pressing it again would remove the rating.
    if (!(await rating.isChecked())) await rating.click();
    await picture(page, `reviews-desk-${place}`);
    await page.getByRole('button', { name: 'All shares' }).click();
  });
  // The first minute of somebody who has nothing but a share.
  await picturesOf(join(folder, 'first-minute'), async (page, place) => {
    await new WindowPage(page).drop(page.locator('body'), { 'robin.waymark': share });
    await page.getByRole('heading', { name: 'Review of Robin Example' }).waitFor();
    await picture(page, `first-minute-${place}`);
    await page.getByRole('button', { name: 'All shares' }).click();
  });
}

/** The search results, the question about the language, and a skill with its ticks by level. */
async function contentPictures(): Promise<void> {
  const choosing = join(folder, 'choosing');
  await choosingWorkspace(choosing);
  await picturesOf(choosing, async (page, place) => {
    await go(page, 't');
    await page.getByRole('button', { name: 'Not yet' }).waitFor();
    await picture(page, `choice-${place}`);
    await go(page, 'p');
    await page.getByRole('searchbox').fill('gatway');
    await page.locator('mark').first().waitFor();
    await picture(page, `search-${place}`);
    await page.getByRole('searchbox').fill('data structures');
    await page.getByRole('treeitem', { name: /^Data structures/ }).click();
    await page.keyboard.press('Enter');
    await picture(page, `skill-${place}`);
    await go(page, 'v');
  });
}

/** The screens: their keys, the names of their pictures, and what shows that they are complete. */
const screens = [
  ['t', 'today', 'main [role=row][data-key]'],
  ['p', 'path', '[role=treeitem]'],
  ['m', 'map', 'main [role=grid]'],
  ['o', 'role', 'main h1'],
  ['h', 'journal', 'main [data-entry]'],
  ['e', 'evidence', 'main [data-subject]'],
  ['r', 'reports', 'section[aria-busy=false] article'],
  ['v', 'reviews', 'main [role=radio]'],
  ['l', 'library', 'main h2'],
  ['s', 'settings', 'main h2'],
] as const;

/** Every screen in both themes and two sizes, and on a large display in one theme. */
async function filmStrip(page: Page): Promise<void> {
  await go(page, 'm');
  await page.locator('main table button').first().click();
  for (const [width, height, themes] of [
    [1280, 800, ['light', 'dark']],
    [900, 600, ['light', 'dark']],
    [1920, 1080, ['light']],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await go(page, 't');
      // As it is in a wide window until somebody closes it.
      if (width > 1400) await page.keyboard.press('i');
      for (const [key, name, ready] of screens) {
        await go(page, key);
        await page.locator(ready).first().waitFor();
        await picture(page, `${name}-${colorScheme}-${width}`);
        if (key === 'm') await graphPicture(page, `map-graph-${colorScheme}-${width}`);
      }
      await go(page, 't');
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.type('index');
      await picture(page, `palette-${colorScheme}-${width}`);
      await page.keyboard.press('Escape');
    }
  }
}

/** The second picture of the map, with the way of a skill, and back to the first one. */
async function graphPicture(page: Page, name: string): Promise<void> {
  const pictures = page.getByRole('radiogroup').first().getByRole('radio');
  await pictures.nth(1).click();
  await page.locator('button[data-entry=caching]').click();
  await page.locator('[data-lit=true]').waitFor();
  await picture(page, name);
  await pictures.first().click();
}

/** Opens a screen by its shortcut. */
async function go(page: Page, key: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('g');
  await page.keyboard.press(key);
}

/** Takes screenshots of a workspace's review screen in both themes. */
async function picturesOf(
  workspace: string,
  take: (page: Page, place: string) => Promise<void>,
): Promise<void> {
  const waymark = await openWaymarkOnChromium({ workspace, headless: true });
  const { page } = waymark;
  await page.waitForSelector('html[data-ready=true]');
  await page.setViewportSize({ width: 1280, height: 800 });
  await go(page, 'v');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await take(page, `${colorScheme}-1280`);
  }
  await waymark.close();
}

const folder = await mkdtemp(join(tmpdir(), 'waymark-pictures-'));
await mkdir(images, { recursive: true });
try {
  await (process.argv.includes('year') ? yearPictures(folder, picture) : allPictures());
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function allPictures(): Promise<void> {
  await learnersWorkspace(folder);
  const waymark = await openWaymarkOnChromium({ workspace: folder, headless: true });
  const { page } = waymark;
  await page.waitForSelector('html[data-ready=true]');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [width, height] of [
      [1280, 800],
      [1000, 700],
      [900, 600],
    ] as const) {
      const place = `${colorScheme}-${width}`;
      await page.setViewportSize({ width, height });
      await page.getByRole('searchbox').fill('postgresql');
      await page.getByRole('treeitem', { name: /^Explain, from a query plan/ }).click();
      // In a narrow window the details are in a drawer.
      await page.keyboard.press('Enter');
      await page
        .getByText(/^Evidence added/)
        .first()
        .waitFor();
      await picture(page, `item-${place}`);
      await page.keyboard.press('Escape');
      // Where there is room, the details stay open beside the list.
      if (await page.locator('[data-details]').isVisible()) await page.keyboard.press('i');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.getByRole('tree').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await picture(page, `path-${place}`);
    }
  }
  await page.keyboard.press('?');
  await picture(page, 'shortcuts-dark-900');
  await page.keyboard.press('Escape');
  await filmStrip(page);
  await waymark.close();
  for (const preset of reportPresets) await reportPicture(preset);
  await reviewPictures();
  await contentPictures();
}
