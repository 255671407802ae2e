import { mkdir } from 'node:fs/promises';
import { learnersWorkspace, reviewedWorkspace } from '../support/workspaces.ts';
import { hasFocus } from './support/window-page.ts';
import { expect, test } from './support/waymark-test.ts';

test('a whole evening by keyboard alone', async ({ open }) => {
  const { path } = await open();
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => path.page.keyboard.press(key)), Promise.resolve());
  await path.treeHasFocus();

  await press('/');
  await path.page.keyboard.type('does not use an index');
  await press('ArrowDown');
  await path.treeHasFocus();
  expect(await path.active()).toMatch(/, To do/);
  await press('Space');
  await expect.poll(() => path.active()).toMatch(/, Done/);
  await press('l');
  await expect.poll(() => path.active()).toMatch(/, Learning/);

  await press('s');
  await path.page.keyboard.type('not here');
  await press('Enter');
  await expect.poll(() => path.active()).toMatch(/, Skipped: not here/);
  await path.treeHasFocus();

  await press('n');
  await path.page.keyboard.type('jjj 1 s');
  await press('Escape');
  await expect(path.inspector.getByText('Note changed')).toBeVisible();
  await expect.poll(() => path.active()).toMatch(/, Skipped: not here/);

  await press('e');
  await path.page.keyboard.type('A page of notes');
  await press('Enter');
  await expect(path.inspector.getByText('Evidence added: A page of notes')).toBeVisible();
  await press('Escape', '4');
  await expect(path.inspector.getByRole('radio', { name: 'Practitioner' })).toHaveAttribute(
    'aria-checked',
    'true',
  );

  await press('ArrowLeft');
  expect(await path.active()).toMatch(/items done, /);
  await press('?');
  await expect(path.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await press('Escape');
  await expect(path.page.getByRole('dialog')).toHaveCount(0);
});

test('skills open and close with the arrow keys', async ({ open }) => {
  const { path } = await open();
  const skill = path.skill('Workstation');
  await expect(skill).toHaveAttribute('aria-expanded', 'true');
  await path.page.keyboard.press('ArrowLeft');
  await expect(skill).toHaveAttribute('aria-expanded', 'false');
  await path.page.keyboard.press('ArrowRight');
  await path.page.keyboard.press('ArrowRight');
  expect(await path.active()).toMatch(/, To do/);
  await path.page.keyboard.press('ArrowLeft');
  expect(await path.active()).toMatch(/^Workstation/);
});

test('a key that leads to a field does so at once: nothing typed after it goes to the list', async ({
  open,
}) => {
  const { path } = await open();
  await path.find('does not use an index');
  for (const [key, field] of [
    ['e', 'evidence'],
    ['n', 'note'],
  ]) {
    await path.press('Escape');
    await path.treeHasFocus();
    const focused = await path.tree.evaluate((tree, typed) => {
      tree.dispatchEvent(new KeyboardEvent('keydown', { key: typed!, bubbles: true, cancelable: true }));
      return document.activeElement?.getAttribute('data-focus');
    }, key);
    expect(focused).toBe(field);
  }
});

test('from the search Enter goes to the results; Escape clears it, then leaves it', async ({ open }) => {
  const { path } = await open();
  await path.press('/');
  await path.page.keyboard.type('does not use an index');
  await path.press('Enter');
  await path.treeHasFocus();
  expect(await path.active()).toMatch(/does not use an index.*, To do/);
  await path.press('/', 'Escape');
  await expect(path.search).toHaveValue('');
  await expect(path.search).toBeFocused();
  await path.press('Escape');
  await path.treeHasFocus();
});

test('a page at a time, and to both ends', async ({ open }) => {
  const { path } = await open();
  await path.treeHasFocus();
  await path.press('Home');
  const first = await path.active();
  await path.press('PageDown');
  const further = await path.active();
  expect(further).not.toBe(first);
  await path.press('PageDown', 'PageUp');
  expect(await path.active()).toBe(further);
  await path.press('PageUp');
  expect(await path.active()).toBe(first);
  await path.press('End', 'PageDown');
  const last = await path.active();
  await path.press('End');
  expect(await path.active()).toBe(last);
});

test('keys that change an item work only in the list and its details', async ({ open }) => {
  const { path } = await open();
  await path.find('does not use an index');
  await path.chip('Required').focus();
  await path.press('l');
  await path.inspector.getByRole('button', { name: 'Close the details' }).focus();
  expect(await path.active()).toMatch(/, To do/);
  await path.press('l');
  await expect.poll(() => path.active()).toMatch(/, Learning/);
});

test('single-character shortcuts can be switched off, and the sheet then lists the others', async ({
  open,
}) => {
  const { path } = await open();
  await path.find('does not use an index');
  await path.press('g', 's');
  const letters = path.page.getByRole('radiogroup', { name: 'Single-key shortcuts' });
  await letters.getByRole('radio', { name: 'Off' }).click();
  await expect(letters.getByRole('radio', { name: 'Off' })).toBeChecked();
  await path.press('g', 'p', '?');
  await expect(path.current).toHaveText('Settings');
  await expect(path.dialog).toHaveCount(0);
  await path.button('Keyboard shortcuts').click();
  await expect(path.dialog.getByText('Single-key shortcuts are turned off')).toBeVisible();
  await expect(path.dialog.locator('kbd', { hasText: /^l$/ })).toHaveCount(0);
  await expect(path.dialog.locator('kbd', { hasText: /^Ctrl\+Z$/ })).toHaveCount(1);
  await path.press('Escape');
  await path.go('Path');
  await path.treeHasFocus();
  await path.press('End');
  expect(await path.active()).toMatch(/, To do/);
  await path.press('l', 'Space');
  await expect.poll(() => path.active()).toMatch(/, Done/);
});

test('a chord goes to a screen, even soon after another chord', async ({ open }) => {
  const { path } = await open();
  const { clock } = path.page;
  await clock.install();
  await path.press('g', 'm');
  await expect(path.current).toHaveText('Map');
  // Between the two keys, the time of the previous chord runs out.
  await clock.runFor(1200);
  await path.press('g');
  await clock.runFor(600);
  await path.press('t');
  await expect(path.current).toHaveText('Today');
});

test('shortcuts work beside a list; inside the list letters select its lines', async ({
  open,
  workspace,
}) => {
  await learnersWorkspace(workspace);
  const { path } = await open();
  await path.go('Reviews');
  await path.page.getByRole('radio', { name: 'Send' }).click();
  const list = path.page.getByRole('listbox');
  await list.waitFor();
  await path.press('g', 's');
  await expect(path.page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await path.press('g', 'v');
  await list.getByRole('option').first().click();
  await path.press('p', 'o');
  await expect(list.getByRole('option', { name: /^PostgreSQL/ })).toBeFocused();
  await path.press('g', 's');
  await expect(path.page.getByRole('heading', { level: 1 })).toHaveText('Reviews');
});

test('mentors’ feedback, by keyboard alone', async ({ open, workspace }, info) => {
  await reviewedWorkspace(workspace);
  const downloads = info.outputPath('downloads');
  await mkdir(downloads, { recursive: true });
  const { path } = await open({ downloads });
  const tabTo = async (name: string | RegExp) => {
    const target = path.main.getByRole('button', { name });
    await expect(async () => {
      await path.press('Tab');
      await expect(target).toBeFocused({ timeout: 1 });
    }).toPass({ intervals: [1] });
  };
  await path.press('g', 'v');
  await expect(path.main.getByText('Agenda')).toBeVisible();
  await tabTo('Save as PDF …');
  await path.press('Enter');
  await expect(path.dialog).toHaveAccessibleName('Save a file');
  await path.press('Enter');
  await expect(path.toast(/^Saved: .*agenda-.*\.pdf$/)).toBeVisible();
  await tabTo('Ada Mentor');
  await path.press('Enter');
  await expect(path.dialog).toHaveAccessibleName('A review by Ada Mentor');
  await path.press('Escape');
  await expect(path.main.getByRole('button', { name: 'Ada Mentor' })).toBeFocused();
});

test('Space ticks, j and k move in the short lists of Today and of the map', async ({ open, workspace }) => {
  await learnersWorkspace(workspace);
  const { path } = await open();
  for (const [name, list] of [
    ['Today', () => path.page.getByRole('grid')],
    ['Map', () => path.page.getByRole('grid')],
  ] as const) {
    await path.go(name);
    if (name === 'Map') await path.page.locator('table button').first().click();
    const rows = list().locator('[role=row][data-key]');
    await rows.first().focus();
    await path.press('j');
    await expect(rows.nth(1)).toBeFocused();
    await path.press('k');
    await expect(rows.first()).toBeFocused();
    const before = await path.done();
    await path.press('Space');
    await expect.poll(() => path.done()).not.toBe(before);
    await path.press('Control+z');
    await expect.poll(() => path.done()).toBe(before);
  }
});

test('an item key on an area says so, and what is typed after it does nothing', async ({ open }) => {
  const { path } = await open();
  await path.treeHasFocus();
  await path.press('Home');
  const area = await path.active();
  await path.press('n');
  await expect(path.toast(/That key is for an item/)).toBeVisible();
  await path.page.keyboard.type('jjls1 xi', { delay: 20 });
  expect(await path.active()).toBe(area);
  await expect(path.page.getByRole('dialog')).toHaveCount(0);
  // After a pause letters are commands again. Nothing in the window shows the end of the pause, so the test
  // waits.
  await path.page.waitForTimeout(1300);
  await path.press('j');
  await expect.poll(() => path.active()).toMatch(/^Workstation/);
});

test('a select keeps its value while its keys go to another screen', async ({ open }) => {
  const { path } = await open();
  await path.go('Settings');
  const locale = path.page.getByRole('button', { name: 'Dates and numbers' });
  const before = await locale.textContent();
  await locale.focus();
  await path.press('g', 'p');
  await expect(path.current).toHaveText('Path');
  await path.go('Settings');
  expect(await locale.textContent()).toBe(before);
});

test('the focus stays on a button while its work is under way, and on the list when the sample opens', async ({
  open,
}) => {
  const { path } = await open();
  await path.button('look around with a sample learner').press('Enter');
  await expect(path.page.getByText('You are looking at a made-up learner')).toBeVisible();
  await path.treeHasFocus();
  await path.goToSettings('Data and backups');
  for (const [screen, name] of [
    ['Settings', 'Make one now'],
    ['Reports', 'Save …'],
  ] as const) {
    await path.go(screen);
    const button = path.button(name);
    await button.focus();
    await path.press('Enter');
    if (screen === 'Reports') {
      // Asks immediately, before the report is made, so that nothing typed meanwhile is lost.
      await expect(path.dialog).toHaveAccessibleName('Save a file');
      await path.press('Escape');
    } else await expect(path.toast(/The backup is made/)).toBeVisible();
    await expect(button).toBeFocused();
  }
});

test('messages can be read and reached while a dialog is open', async ({ open }) => {
  const { path } = await open();
  await path.find('does not use an index');
  await path.press('Space');
  await expect(path.coverage).toHaveText(/^1 of/);
  await path.press('Control+z', '?');
  await expect(path.dialog).toBeVisible();
  const message = path.toast(/^Undone: /);
  await expect(message).toBeVisible();
  expect(await message.evaluate((element) => element.closest('[inert], [aria-hidden=true]') !== null)).toBe(
    false,
  );
  expect(
    await path.announced.evaluate((element) => element.closest('[inert], [aria-hidden=true]') !== null),
  ).toBe(false);
  await path.messages.getByRole('button', { name: 'Redo' }).click();
  await expect(path.coverage).toHaveText(/^1 of/);
  await expect(path.dialog).toBeVisible();
});

test('the first tick moves nothing: what is above the list stays until it is dismissed', async ({ open }) => {
  const { path } = await open();
  const first = path.tree.locator('[aria-level="3"]').first();
  const second = path.tree.locator('[aria-level="3"]').nth(1);
  const place = await second.boundingBox();
  await first.locator('[class*=check]').click();
  await expect(path.coverage).toHaveText(/^1 of/);
  expect(await second.boundingBox()).toEqual(place);
  await path.page
    .getByRole('region', { name: 'Four things to try' })
    .getByRole('button', { name: 'Dismiss' })
    .click();
  await expect(path.page.getByRole('region', { name: 'Four things to try' })).toHaveCount(0);
});

test('back and forward through screens and selections; F6 through the parts of the window', async ({
  open,
}) => {
  const { path } = await open();
  const { clock } = path.page;
  await clock.install();
  await path.find('does not use an index');
  await clock.runFor(2000);
  await path.press('g', 't');
  await expect(path.current).toContainText('Today');
  await clock.runFor(2000);
  await path.press('g', 'm');
  await expect(path.current).toContainText('Map');
  await path.press('Alt+ArrowLeft');
  await expect(path.current).toContainText('Today');
  await path.press('Alt+ArrowLeft');
  await expect(path.current).toContainText('Path');
  expect(await path.active()).toMatch(/does not use an index/);
  await path.press('Alt+ArrowRight', 'Alt+ArrowRight');
  await expect(path.current).toContainText('Map');
  await path.press('g', 'p');
  await path.treeHasFocus();
  const within = (selector: string) =>
    expect
      .poll(() => path.page.evaluate((one) => document.activeElement?.closest(one) !== null, selector))
      .toBe(true);
  await path.press('F6');
  await within('[data-details]');
  await path.press('F6');
  await within('[data-region=sidebar]');
  await path.press('F6');
  await path.treeHasFocus();
  await path.press('Shift+F6');
  await within('[data-region=sidebar]');
});

test('no key is dead without a word, and / searches from every screen', async ({ open }) => {
  const { path } = await open();
  await path.press('g', 't');
  await expect(path.current).toContainText('Today');
  await path.press('.');
  await expect(path.toast('Next open item: this works on the path (g p).')).toBeVisible();
  await path.press('Control+z');
  await expect(path.toast('Undo: there is nothing to undo.')).toBeVisible();
  await path.press('g', 'h');
  const search = path.page.getByRole('searchbox', { name: 'Search the journal' });
  await expect(search).toBeVisible();
  await path.press('/');
  await hasFocus(search);
  await path.press('Escape', 'g', 's', '/');
  await hasFocus(path.search);
  await path.page.keyboard.type('sql');
  await expect(path.search).toHaveValue('sql');
});

test('Ctrl+A never selects the window; keys of items elsewhere say where they work; a screen takes the focus again', async ({
  open,
}) => {
  const { path } = await open();
  await path.go('Settings');
  await path.press('Control+a');
  expect(await path.page.evaluate(() => String(getSelection()))).toBe('');
  await path.main.getByRole('radio', { name: 'Appearance' }).focus();
  await path.press('l');
  await expect(path.toast(/That key is for an item or a skill/)).toBeVisible();
  await path.press('i');
  await expect(path.toast(/it works where items are listed/)).toBeVisible();
  await path.press('g', 'p');
  await path.treeHasFocus();
  await path.undo.focus();
  await path.screens.getByRole('button', { name: 'Path' }).press('Enter');
  await path.treeHasFocus();
});
