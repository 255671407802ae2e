import { learnersWorkspace } from '../support/workspaces.ts';
import { hasFocus } from './support/window-page.ts';
import { expect, test } from './support/waymark-test.ts';

test('the palette reaches actions, screens, skills, items, notes, paths and settings, by keyboard alone', async ({
  open,
  workspace,
}) => {
  await learnersWorkspace(workspace);
  const { path } = await open();
  const { page } = path;
  const option = page.getByRole('option');
  const find = async (text: string, name: string | RegExp) => {
    await path.press('Control+k');
    await page.keyboard.type(text);
    await expect(option.filter({ hasText: name }).first()).toBeVisible();
    // The first result is chosen already.
    await expect(option.first()).toContainText(name);
    await path.press('Enter');
    await expect(path.dialog).toHaveCount(0);
  };
  await find('backups', 'Settings: Data and backups');
  await expect(page.getByRole('radio', { name: 'Data and backups' })).toBeChecked();
  await find('make a backup', 'Make a backup');
  await expect(path.toast(/The backup is made/)).toBeVisible();
  await find('theme dark', 'Theme: Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await find('indexes query', 'Indexes and query plans');
  await expect.poll(() => path.active()).toMatch(/^Indexes and query plans/);
  await find('does not use an index', /does not use an index/);
  await expect.poll(() => path.active()).toMatch(/does not use an index/);
  // An action on the item that is selected there, with the focus where it leads.
  await find('write a note', 'Write a note');
  await hasFocus(path.inspector.getByRole('textbox', { name: 'Note' }));
  await page.keyboard.type('A zebra crossing.');
  await path.press('Escape');
  await find('zebra', /in your note: A zebra/);
  // From another screen, an action of the path goes there first.
  await path.go('Today');
  await find('hide done', 'Hide or show what is done');
  await expect(path.current).toContainText('Path');
  await expect(path.chip('Hide done')).toHaveAttribute('aria-pressed', 'true');
});

test('the empty palette shows what was used last; what cannot be done says why', async ({ open }) => {
  const { path } = await open();
  const { page } = path;
  await path.press('Control+k');
  await page.keyboard.type('map');
  await expect(page.getByRole('option').first()).toContainText('Map');
  await path.press('Enter');
  await expect(path.current).toContainText('Map');
  await path.press('Control+k');
  await expect(page.getByRole('group', { name: 'Recent' }).getByRole('option').first()).toContainText('Map');
  expect(await path.violations()).toEqual([]);
  await page.keyboard.type('undo');
  const undo = page.getByRole('option', { name: /^Undo there/ });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(undo).toContainText('there is nothing to undo');
  await page.keyboard.type(' no such thing');
  await expect(page.getByText('Nothing contains “undo no such thing”.')).toBeVisible();
  await path.press('Escape');
  await expect(path.dialog).toHaveCount(0);
});
