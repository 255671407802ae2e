import type { Page } from '@playwright/test';
import { ask, openTestApp } from '../support/apps.ts';
import { samplePath } from '../support/paths.ts';
import { expect, test } from './support/waymark-test.ts';

const platform = 'API platform engineer';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a second path is added, a tick in one counts in the other, and a restart returns to it', async ({
  open,
  restart,
}) => {
  const opened = await open();
  const { path } = opened;
  await path.find('http/');
  await path.press(' ');
  await expect.poll(() => path.done()).toBe(1);
  // The window shows a tick before main has it.
  await expect.poll(() => path.doneKeys()).toHaveLength(1);
  const [ticked] = await path.doneKeys();

  await path.choosePath(platform);
  await expect(path.page).toHaveTitle(platform);
  await expect(heading(path.page)).toHaveText(platform);
  await expect(path.search).toHaveValue('');
  await expect.poll(() => path.done()).toBe(1);
  await path.find(ticked!);
  await expect(path.page.getByRole('treeitem', { name: /, Done/ })).toBeVisible();
  await path.press(' ');
  await expect.poll(() => path.done()).toBe(0);

  await expect.poll(() => path.doneKeys()).toEqual([]);
  const again = await restart(opened);
  await expect(again.path.page).toHaveTitle(platform);
  await again.path.choosePath('Backend engineer');
  await expect(heading(again.path.page)).toHaveText('Backend engineer');
  expect(await again.path.done()).toBe(0);
});

test('a filter of one path is cleared in the other, on every screen', async ({ open }) => {
  const { path } = await open();
  const filter = path.page.getByRole('search').getByRole('button', { pressed: true });
  await path.chip('Required').click();
  await expect(filter).toHaveCount(1);
  await path.go('Map');
  await path.page.getByRole('table').getByRole('button').first().click();
  await path.choosePath(platform);
  await expect(path.page).toHaveTitle(platform);
  await expect(path.current).toHaveText('Map');
  await expect(path.page.getByText('Choose a cell to see the items behind it.')).toBeVisible();
  await path.go('Path');
  await expect(filter).toHaveCount(0);
  await expect(path.tree.getByRole('treeitem').first()).toBeVisible();
});

test('undo reverses choosing and adding a path; the library removes a path and keep its progress', async ({
  open,
}) => {
  const { path } = await open();
  await path.choosePath(platform);
  await expect(path.page).toHaveTitle(platform);
  await path.find('http/');
  await path.press(' ');
  await expect.poll(() => path.done()).toBe(1);
  await path.go('Library');
  await path.button(`Remove ${platform}`).click();
  await expect(path.page).toHaveTitle('Backend engineer');
  await expect(path.toast(/API platform engineer was removed/)).toBeVisible();
  await expect.poll(() => path.done()).toBe(1);
  await expect(path.button(/^Remove /)).toHaveCount(0);
  await path.undo.click();
  await expect(path.page).toHaveTitle(platform);
  await expect(path.undo).toHaveAccessibleName(/^Undo: Done/);
  await path.undo.click();
  await expect(path.undo).toHaveAccessibleName(`Undo: Path chosen (${platform})`);
  await path.undo.click();
  await expect(path.page).toHaveTitle('Backend engineer');
  await path.undo.click();
  await expect(path.button(`Add ${platform}`)).toBeVisible();
});

test('by keyboard alone', async ({ open }) => {
  const { path } = await open();
  const title = path.page.getByRole('button', { name: /: choose another path$/ });
  await title.focus();
  await path.press('Enter');
  await expect(path.page.getByRole('menuitemradio', { name: 'Backend engineer' })).toBeFocused();
  await expect(path.page.getByRole('menuitem', { name: platform })).toBeVisible();
  await path.press('ArrowDown', 'Enter');
  await expect(path.page).toHaveTitle(platform);
  await expect(title).toBeFocused();
});

test('items with progress that are in no path any more are shown in the library', async ({
  open,
  workspace,
}) => {
  const app = await openTestApp(workspace);
  await ask(app, 'paths:add', { text: JSON.stringify({ ...samplePath(), id: 'own' }) });
  for (const item of [
    'java/one',
    'java/two',
    'ruby/one',
    'ruby/two',
    'ruby/three',
    'sql/one',
    'sql/two',
    'sql/three',
  ])
    await ask(app, 'progress:mark', { item, state: 'learning' });
  await ask(app, 'progress:mark', { item: 'extra/one', state: 'done' });
  await ask(app, 'progress:note', { item: 'extra/one', text: 'For later.' });
  await ask(app, 'paths:remove', { id: 'own' });
  await app.close();
  const { path } = await open();
  await path.go('Library');
  await expect(path.page.getByRole('heading', { name: '9 archived items' })).toBeVisible();
  await expect(path.page.getByText('Show that one can be done').first()).toBeVisible();
  await expect(path.page.getByText('For later.')).toBeVisible();
  expect(await path.violations()).toEqual([]);
});
