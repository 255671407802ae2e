import { stages } from './support/scenes.ts';
import { seenTexts } from './support/texts.ts';
import { expect, test } from './support/waymark-test.ts';

for (const [name, { fill, options, scenes }] of Object.entries(stages)) {
  test(`${name}: axe finds nothing in either theme, and nothing is cut off at 200 % zoom`, async ({
    open,
    workspace,
  }) => {
    await fill(workspace);
    const { path } = await open(options);
    const { page } = path;
    const whole = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const found: string[] = [];
    for (const [scene, show] of Object.entries(scenes)) {
      await page.emulateMedia({ colorScheme: 'light' });
      await show(path);
      const light = await path.violations();
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await path.violations('colours');
      // A learner zooms while the scene is open: at 200 %, a window of 1280 × 800 has room for half of each.
      await page.setViewportSize({ width: 640, height: 400 });
      const texts = await seenTexts(page);
      await page.setViewportSize(whole);
      const cutOff = texts.filter(({ isCutOff }) => isCutOff).map(({ text }) => `cut off: ${text}`);
      found.push(...[...light, ...dark, ...cutOff].map((fault) => `${scene}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
}

test('at 400 % zoom nothing scrolls sideways', async ({ open, workspace }) => {
  await stages['learner']!.fill(workspace);
  const { path } = await open();
  // What is left of 1280 × 1024 (WCAG 1.4.10).
  await path.page.setViewportSize({ width: 320, height: 256 });
  for (const chord of ['t', 'p', 'h', 'e', 'r', 'v', 'o', 'l', 's']) {
    await path.press('g', chord);
    await expect(path.main).toBeVisible();
    // The drawing of the forecast, and the table behind it, come a moment later.
    if (chord === 't') await path.main.locator('figure svg').waitFor();
    // The table of the backups is wide.
    if (chord === 's') {
      await path.main.getByRole('radio', { name: 'Data and backups' }).click();
      await path.page.locator('table').waitFor();
    }
    const sideways = await path.page.evaluate(() =>
      [...document.querySelectorAll('html, body, main')].map((one) => one.scrollWidth - one.clientWidth),
    );
    expect(sideways, chord).toEqual([0, 0, 0]);
  }
});

test('in forced colours each state has its own shape, and the selected line is marked', async ({ open }) => {
  const { path } = await open();
  await path.page.emulateMedia({ forcedColors: 'active' });
  await path.find('does not use an index');
  await path.tree.focus();
  const line = path.page.locator('[role=treeitem][aria-selected=true] > div');
  await expect(line).toHaveCSS('outline-style', 'solid');
  const shapes = new Set<string>();
  for (const state of ['Learning', 'Done', 'To do']) {
    await path.state(state).click();
    await expect(path.state(state)).toHaveAttribute('aria-checked', 'true');
    shapes.add((await line.locator('svg').first().screenshot()).toString('base64'));
  }
  await path.tree.focus();
  await path.press('s', 'Enter');
  await expect.poll(() => path.active()).toMatch(/, Skipped/);
  shapes.add((await line.locator('svg').first().screenshot()).toString('base64'));
  expect(shapes.size).toBe(4);
});

test('nothing moves if reduced motion is preferred', async ({ open }) => {
  const { path } = await open();
  await path.page.emulateMedia({ reducedMotion: 'reduce' });
  await path.press('?');
  await expect(path.dialog).toBeVisible();
  const moving = await path.page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((time) => Number.parseFloat(time) > 0.01);
      })
      .map(({ className }) => String(className)),
  );
  expect(moving).toEqual([]);
});
