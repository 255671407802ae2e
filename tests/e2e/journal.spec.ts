import { learnersWorkspace } from '../support/workspaces.ts';
import { hasFocus } from './support/window-page.ts';
import { expect, test } from './support/waymark-test.ts';

test('the journal, by keyboard alone: an entry leads to its item, is undone by itself, and the year is a calendar', async ({
  open,
}) => {
  const { path } = await open();
  const { page } = path;
  await path.find('does not use an index');
  await path.press('Escape', 'd');
  await path.find('status code for ten situations');
  await path.press('l', 'g', 'h');
  const entries = path.main.locator('[data-entry]');
  await expect(entries).toHaveCount(2);
  await path.press('j');
  await hasFocus(entries.first());
  await path.press('j');
  await hasFocus(entries.nth(1));
  await path.press('Enter');
  await expect(path.inspector.getByRole('heading', { level: 2 })).toContainText('does not use an index');
  await path.press('Escape');
  await hasFocus(entries.nth(1));
  // The later step stays.
  await path.main.getByRole('button', { name: 'Undo: Done' }).press('Enter');
  await expect(entries).toHaveCount(1);
  await expect(path.toast(/left the journal/)).toBeVisible();
  await expect(path.coverage).toHaveText(/^0 of/);
  const today = page.locator('[data-today=true]');
  await expect(today).toHaveAccessibleName(/: 1 change$/);
  await today.press('ArrowUp');
  await expect(page.locator('[data-day]:focus')).toHaveAccessibleName(/: nothing$/);
  await path.press('Enter');
  await expect(page.getByText('No entry matches these filters.')).toBeVisible();
  await path.button('All days').press('Enter');
  await expect(entries).toHaveCount(1);
});

test('the journal is found by words, kind and skill', async ({ open, workspace }) => {
  await learnersWorkspace(workspace);
  const { path } = await open();
  await path.go('Journal');
  const entries = path.main.locator('[data-entry]');
  await expect(entries.first()).toBeVisible();
  const all = await entries.count();
  await path.page.getByRole('searchbox', { name: 'Search the journal' }).fill('query plan');
  await expect.poll(() => entries.count()).toBeLessThan(all);
  await path.page.getByRole('searchbox', { name: 'Search the journal' }).fill('');
  await path.page.getByRole('button', { name: 'Everything' }).click();
  await path.page.getByRole('menuitemcheckbox', { name: 'Skipped' }).click();
  await path.press('Escape');
  await expect(path.main.getByText(/^Skipped: /).first()).toBeVisible();
  await expect(path.main.getByText('Done', { exact: true })).toHaveCount(0);
  await path.press('Escape');
  await path.page.getByRole('button', { name: 'All skills' }).click();
  await path.page.getByRole('menuitemradio', { name: 'PostgreSQL' }).click();
  await expect(path.page.getByRole('button', { name: 'PostgreSQL', exact: true })).toBeVisible();
  await expect(path.page.getByRole('menu')).toHaveCount(0);
});

test('today I …: an item that fits is ticked, anything else is a note of the day', async ({ open }) => {
  const { path } = await open();
  await path.treeHasFocus();
  await path.press('a');
  await path.page.keyboard.type('Went to a meetup about databases');
  // A second press while it is being saved adds nothing.
  await path.press('Enter', 'Enter');
  await expect(path.toast('Noted for today.')).toBeVisible();
  await path.treeHasFocus();
  await path.press('a');
  await path.page.keyboard.type('does not use an index');
  await expect(path.page.getByRole('option').first()).toContainText('does not use an index');
  await path.press('ArrowDown', 'Enter');
  await expect(path.coverage).toHaveText(/^1 of/);
  await path.go('Journal');
  await expect(path.main.getByText('Went to a meetup about databases')).toHaveText(
    'Went to a meetup about databases',
  );
  // What is done already is named, and cannot be done again.
  await path.press('a');
  await path.page.keyboard.type('does not use an index');
  await expect(path.page.getByRole('option').first()).toHaveAttribute('aria-disabled', 'true');
});

test('what can you do already: levels and items skill by skill, apart from what is done today', async ({
  open,
}) => {
  const { path } = await open();
  const { page } = path;
  await path.button('what can you do already?').click();
  await expect(path.dialog.getByText(/^1 of \d+ ·/)).toBeVisible();
  await path.press('3');
  const ticks = path.dialog.getByRole('checkbox');
  await expect(ticks).toHaveCount(8);
  // Their words have room.
  for (const label of await path.dialog.locator('fieldset label').all())
    expect((await label.boundingBox())!.width).toBeGreaterThan(400);
  await expect(path.dialog.getByText('8 items are marked as known.')).toBeVisible();
  await ticks.last().uncheck({ force: true });
  await path.press('Enter');
  await expect(path.coverage).toHaveText(/^7 of/);
  await expect(path.dialog.getByText(/^2 of \d+ ·/)).toBeVisible();
  await path.press('Enter');
  await expect(path.dialog.getByText(/^3 of \d+ ·/)).toBeVisible();
  // What was placed can be taken back, and stopping keeps what is chosen.
  await path.dialog.getByRole('button', { name: 'Back' }).click();
  await path.dialog.getByRole('button', { name: 'Back' }).click();
  await expect(path.dialog.getByText(/^1 of \d+ ·/)).toBeVisible();
  await expect(ticks).toHaveCount(8);
  await path.press('2');
  await expect.poll(() => ticks.count()).toBeLessThan(8);
  const fewer = await ticks.count();
  await path.dialog.getByRole('button', { name: 'Save and stop' }).click();
  await expect(path.coverage).toHaveText(new RegExp(`^${fewer} of`));
  await expect(path.dialog).toHaveCount(0);
  await path.go('Today');
  await expect(page.getByText('nothing done yet', { exact: true })).toBeVisible();
  await path.go('Journal');
  await expect(path.main.getByText('Known already').first()).toBeVisible();
  await path.press('Control+z');
  await expect(path.coverage).toHaveText(/^7 of/);
  await path.press('Control+z');
  await expect(path.coverage).toHaveText(/^0 of/);
});
