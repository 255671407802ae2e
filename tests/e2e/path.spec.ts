import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { learnersWorkspace } from '../support/workspaces.ts';
import { expect, test } from './support/waymark-test.ts';

const item = 'Explain, from a query plan';

test('first run: the backend-engineer path is there, nothing is done, and the window names the data folder', async ({
  open,
  workspace,
}) => {
  const { path } = await open();
  await expect(path.page).toHaveTitle('Backend engineer');
  await expect(path.page.getByRole('heading', { level: 1 })).toHaveText('Backend engineer');
  expect(await path.done()).toBe(0);
  await expect(path.page.getByRole('region', { name: 'Four things to try' })).toContainText(workspace);
  await expect(path.skill('Command line')).toBeVisible();
});

test('progress in a copied folder is no first run, even if undo does not reach it', async ({
  open,
  workspace,
}) => {
  await learnersWorkspace(workspace);
  const { path } = await open();
  await expect(path.undo).toHaveAccessibleName('Nothing to undo');
  await expect(path.page.getByRole('region', { name: 'Four things to try' })).toHaveCount(0);
});

test('a tick is on disk before the window says saved, and still there after a restart', async ({
  open,
  restart,
  workspace,
}) => {
  const opened = await open();
  const { path } = opened;
  await path.find('does not use an index');
  await path.item(item).locator('[data-state]').last().click();
  await expect(path.item(`${item}.*, Done`)).toBeVisible();
  await path.saved();
  expect(await readFile(join(workspace, 'journal.jsonl'), 'utf8')).toContain(
    '"item":"postgresql/read-query-plan","state":"done"',
  );
  const again = await restart(opened);
  expect(await again.path.done()).toBe(1);
  await again.path.find('does not use an index');
  await expect(again.path.item(`${item}.*, Done`)).toBeVisible();
});

test('all four states by mouse, a reason for the skip, a note, evidence, a rating, and their history', async ({
  open,
  restart,
}) => {
  const opened = await open();
  const { path } = opened;
  await path.find('does not use an index');
  for (const state of ['Learning', 'Done', 'To do']) {
    await path.state(state).click();
    await expect(path.item(`${item}.*, ${state}`)).toBeVisible();
  }
  await path.state('Skipped').click();
  await path.page.getByRole('textbox', { name: /Why/ }).fill('no plans where I work');
  await path.page.getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(path.item(`${item}.*, Skipped: no plans where I work`)).toBeVisible();

  await path.inspector.getByRole('textbox', { name: 'Note' }).fill('A partial index helps.');
  await path.inspector.getByRole('textbox', { name: 'Evidence' }).fill('Pull request');
  await expect(path.inspector.getByText('Note changed')).toBeVisible();
  await path.inspector.getByRole('textbox', { name: /Link/ }).fill('https://example.org/pull/1');
  await path.inspector.getByRole('button', { name: 'Add evidence' }).click();
  await expect(path.inspector.getByRole('button', { name: 'Pull request', exact: true })).toBeVisible();
  await path.inspector.getByRole('radio', { name: 'Working' }).click();
  await expect(path.inspector.getByRole('radio', { name: 'Working' })).toHaveAttribute(
    'aria-checked',
    'true',
  );

  const again = (await restart(opened)).path;
  await again.find('does not use an index');
  await expect(again.inspector.getByRole('textbox', { name: 'Note' })).toHaveValue('A partial index helps.');
  await expect(again.inspector.getByRole('button', { name: 'Pull request', exact: true })).toBeVisible();
  await expect(again.inspector.getByRole('radio', { name: 'Working' })).toHaveAttribute(
    'aria-checked',
    'true',
  );
  for (const line of ['Evidence added: Pull request', 'Skipped: no plans where I work', 'Learning']) {
    await expect(again.inspector.getByRole('listitem').filter({ hasText: line }).first()).toBeVisible();
  }
});

test('a link that is not https is refused with the reason, and stays in the field', async ({ open }) => {
  const { path } = await open();
  await path.find('does not use an index');
  await path.inspector.getByRole('textbox', { name: 'Evidence' }).fill('Bad');
  const link = path.inspector.getByRole('textbox', { name: /Link/ });
  await link.fill('javascript:alert(1)');
  await path.inspector.getByRole('button', { name: 'Add evidence' }).click();
  await expect(path.page.getByText('Links start with https:// or mailto:')).toBeVisible();
  await expect(link).toHaveValue('javascript:alert(1)');
});

test('filters: responsibility, state, required and text narrow the list, and clearing brings everything back', async ({
  open,
}) => {
  const { path } = await open();
  const all = path.page.getByText(/^\d+ items$/);
  await expect(all).toHaveCount(1);
  await path.responsibilities.click();
  const apis = path.page.getByRole('menuitemcheckbox', { name: /^Secure APIs/ });
  const promised = Number.parseInt((await apis.textContent())!.replace(/\D+/, ''), 10);
  await apis.click();
  await path.press('Escape');
  await expect(path.page.getByText(new RegExp(`^${promised} of \\d+ items shown$`))).toBeVisible();
  await path.chip('Required').click();
  await path.search.fill('token');
  const shown = path.tree.locator('[aria-level="3"]');
  expect(await shown.count()).toBeGreaterThan(0);
  await expect(path.chip('Done 0')).toBeVisible();
  await path.chip('Done').click();
  await expect(
    path.page.getByText(/^\d+ items contain “token”, but the other filters hide them\.$/),
  ).toBeVisible();
  await path.page.getByRole('button', { name: 'Show them' }).click();
  await expect(path.search).toHaveValue('token');
  expect(await shown.count()).toBeGreaterThan(0);
  await path.chip('Done').click();
  await path.page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(all).toHaveCount(1);
  await expect(path.responsibilities).toHaveText('All responsibilities');

  // Several responsibilities at once: an item that serves either is shown.
  await path.chooseResponsibility('Secure APIs');
  await path.chooseResponsibility('Server-side logic');
  await expect(path.responsibilities).toHaveText('2 responsibilities');
  const [, both] = /^(\d+) of/.exec((await path.page.getByText(/^\d+ of \d+ items shown$/).textContent())!)!;
  expect(Number(both)).toBeGreaterThan(promised);
});

test('the selected row stays visible when the filter is cleared', async ({ open }) => {
  const { path } = await open();
  await path.find('query plan');
  await path.press('x');
  await expect(path.search).toHaveValue('');
  await expect(path.page.locator('[role=treeitem][aria-selected=true]')).toBeInViewport({ ratio: 1 });
});

test('undo and redo of everything, after a restart too', async ({ open, restart }) => {
  const opened = await open();
  let { path } = opened;
  await path.find('does not use an index');
  await path.tree.focus();
  await path.page.keyboard.press('l');
  await expect(path.item(`${item}.*, Learning`)).toBeVisible();
  await path.page.keyboard.press('Space');
  await expect(path.page.getByRole('button', { name: /^Undo: Done/ })).toBeVisible();
  ({ path } = await restart(opened));
  await expect(path.page.getByRole('button', { name: /^Undo: Done/ })).toBeVisible();
  await path.page.keyboard.press('ControlOrMeta+z');
  await path.find('does not use an index');
  await expect(path.item(`${item}.*, Learning`)).toBeVisible();
  await path.tree.focus();
  await path.page.keyboard.press('ControlOrMeta+z');
  await expect(path.item(`${item}.*, To do`)).toBeVisible();
  await expect(path.page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
  await path.page.keyboard.press('ControlOrMeta+Shift+z');
  await path.page.keyboard.press('ControlOrMeta+y');
  await expect(path.item(`${item}.*, Done`)).toBeVisible();
});

test('a prerequisite is shown even if a filter hides it', async ({ open }) => {
  const { path } = await open();
  await path.find('request-handling');
  await path.skill('Handling a request').click();
  await path.button('Python').click();
  await expect(path.page.getByRole('heading', { name: 'Python', exact: true })).toBeVisible();
  await expect.poll(() => path.active()).toMatch(/^Python, 0 of/);
});

test('the list has room: a dozen items at 1280 × 800, seven at 900 × 600, and the scroll bar does not move', async ({
  open,
  workspace,
}) => {
  await learnersWorkspace(workspace);
  const { path } = await open();
  // Complete skills are folded; the list is longest, and its lines highest, with all of them.
  await path.press('*');
  for (const [width, height, items] of [
    [1280, 800, 12],
    [900, 600, 7],
  ] as const) {
    await path.page.setViewportSize({ width, height });
    await expect.poll(() => path.itemsInSight(), `${width} × ${height}`).toBeGreaterThanOrEqual(items);
    const heights: number[] = [];
    for (let page = 0; page < 24; page++) {
      await path.press('PageDown');
      heights.push(await path.main.evaluate((main) => main.scrollHeight));
    }
    expect(Math.max(...heights) / Math.min(...heights)).toBeLessThan(1.01);
    await path.press('Home');
  }
});

test('with little room the details are a drawer: it takes the focus, and Escape closes it', async ({
  open,
}) => {
  const { path } = await open();
  await path.page.setViewportSize({ width: 1000, height: 700 });
  await expect(path.inspector).toHaveCount(0);
  await path.press('ArrowDown', 'i');
  await expect(path.inspector.getByRole('heading', { level: 2 })).toBeFocused();
  await path.press('Escape');
  await expect(path.inspector).toHaveCount(0);
  await path.treeHasFocus();
  await path.press('n');
  await path.page.keyboard.type('Typed in the drawer');
  await path.press('Escape');
  await path.treeHasFocus();
  await path.press('Enter');
  await expect(path.inspector.getByRole('textbox', { name: 'Note' })).toHaveValue('Typed in the drawer');
});

test('a skill is shown as a choice until it is started', async ({ open }) => {
  const { path } = await open();
  await path.search.fill('python');
  await expect(path.skill('Python')).toHaveAccessibleName(/, choice/);
  await path.find('python');
  await path.press('Space');
  await expect(path.skill('Python')).toHaveAccessibleName(/, required by choice/);
});

test('a word of 3,000 letters wraps, in its field and in its line', async ({ open }) => {
  const { path } = await open();
  await path.find('does not use an index');
  await path.press('s');
  await path.page.keyboard.insertText('m'.repeat(500));
  await path.press('Enter');
  await path.inspector.getByRole('textbox', { name: 'Note' }).fill('w'.repeat(3000));
  for (const part of [path.main, path.inspector])
    expect(await part.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
});

test('search finds names, other spellings and typos, marks them, and suggests similar words or another path', async ({
  open,
}) => {
  const { path } = await open();
  const items = path.tree.locator('[aria-level="3"]');
  await path.search.fill('OAuth');
  await expect(items.first().locator('mark').first()).toHaveText('OAuth');
  await path.search.fill('authorization');
  await expect(path.skill('Authorisation')).toBeVisible();
  await path.search.fill('transacton');
  await expect(items.first()).toContainText('transaction');
  // Found by a name that is not in the text, so the name is shown.
  await path.search.fill('Gherkin');
  await expect(items.first()).toContainText('also called Gherkin');
  await path.search.fill('dat');
  await expect(path.page.getByText('Nothing on this path contains “dat”.')).toBeVisible();
  await path.page.getByRole('button', { name: 'data', exact: true }).click();
  await expect(path.search).toHaveValue('data');
  await path.search.fill('noisy neighbour');
  await path.page.getByRole('button', { name: /^API platform engineer has .* add this path$/ }).click();
  await expect(path.page.getByRole('heading', { level: 1, name: 'API platform engineer' })).toBeVisible();
});

test('the details show level, hours and expected points, and save a copy of a material', async ({
  open,
}, info) => {
  const downloads = info.outputPath('materials');
  await mkdir(downloads, { recursive: true });
  const { path } = await open({ downloads });
  await path.find('status code for ten situations');
  const details = path.page.getByRole('complementary');
  await expect(details.getByText('Level: Working · 1.5 h')).toBeVisible();
  await expect(details.getByRole('heading', { name: 'Expected' })).toBeVisible();
  await path.page.getByRole('button', { name: 'Open material: Ten situations' }).click();
  await path.button('Save').click();
  await expect(path.toast(/^Saved: .*ten-situations\.md$/)).toBeVisible();
  expect(await readFile(join(downloads, 'ten-situations.md'), 'utf8')).toContain('# Ten situations');
});

test('a whole skill and several items: one step, one undo, by keyboard and by mouse', async ({ open }) => {
  const { path } = await open();
  await path.treeHasFocus();
  expect(await path.active()).toMatch(/^Workstation, 0 of 8/);
  await path.press('d');
  await expect(path.coverage).toHaveText(/^8 of/);
  await expect(path.toast('8 items: Done')).toBeVisible();
  await expect(path.undo).toHaveAccessibleName(/^Undo: 8 changes/);
  await path.press('Control+z');
  await expect(path.coverage).toHaveText(/^0 of/);
  await expect(path.toast(/^Undone/)).toBeVisible();

  const rows = path.tree.locator('[aria-level="3"]');
  const chosen = path.tree.locator('[aria-level="3"][aria-selected=true]');
  await path.press('Home', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(chosen).toHaveCount(3);
  await path.press('l');
  await expect(path.toast('3 items: Learning')).toBeVisible();
  await expect(chosen.filter({ hasText: 'Learning' })).toHaveCount(3);
  await path.press('Escape');
  await expect(chosen).toHaveCount(1);
  await path.press('Control+a');
  await expect(chosen).toHaveCount(8);
  await path.press('ArrowDown');
  await expect(chosen).toHaveCount(1);

  await rows.nth(4).click();
  await rows.nth(6).click({ modifiers: ['Shift'] });
  await expect(chosen).toHaveCount(3);
  await rows.nth(5).click({ modifiers: ['ControlOrMeta'] });
  await expect(chosen).toHaveCount(2);
  // A right click on one of them is about both.
  await rows.nth(4).click({ button: 'right' });
  await expect(chosen).toHaveCount(2);
  await path.page.getByRole('menuitem', { name: /^Skip/ }).click();
  await expect(path.dialog).toHaveAccessibleName('Skip 2 items');
  await path.page.keyboard.type('not here');
  await path.press('Enter');
  await expect(path.page.getByRole('treeitem', { name: /, Skipped: not here/ })).toHaveCount(2);
});

test('a range begins at the selected row even if the row that it began with is hidden now', async ({
  open,
}) => {
  const { path } = await open();
  await path.treeHasFocus();
  const chosen = path.tree.locator('[aria-level="3"][aria-selected=true]');
  await path.press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'd');
  await expect(path.coverage).toHaveText(/^2 of/);
  const following = await path.tree.locator('[aria-level="3"]').nth(3).textContent();
  await path.chip('Hide done').click();
  // The next one of the skill is selected, not the first row of the path.
  await expect(chosen).toHaveText(following!);
  await expect(chosen).toHaveCount(1);
  await path.press('/', 'Escape', 'Shift+ArrowDown');
  await expect(chosen).toHaveCount(2);
});

test('a right click, and Shift+F10, open the same menu for a line', async ({ open }) => {
  const { path } = await open();
  const menu = path.page.getByRole('menu', { name: 'What to do with it' });
  const rows = path.tree.locator('[aria-level="3"]');
  await rows.first().click({ button: 'right' });
  await menu.getByRole('menuitem', { name: /^Done/ }).click();
  await expect(path.coverage).toHaveText(/^1 of/);
  await path.treeHasFocus();
  await path.press('ArrowDown', 'Shift+F10');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  expect(await path.violations()).toEqual([]);
  await path.press('Escape');
  await expect(menu).toHaveCount(0);
  await path.treeHasFocus();
  await path.press('Shift+F10');
  await menu.getByRole('menuitem', { name: 'Write a note' }).press('Enter');
  await expect(path.inspector.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await path.page.keyboard.type('From the menu.');
  await path.press('Escape');
  await expect(path.inspector.getByRole('textbox', { name: 'Note' })).toHaveValue('From the menu.');
});

test('somebody far along: complete skills are folded, done items can be hidden, and . finds the next open one', async ({
  open,
  workspace,
}) => {
  await learnersWorkspace(workspace);
  const { path } = await open();
  const folded = path.page.getByRole('treeitem', { expanded: false });
  await expect(folded.first()).toHaveAccessibleName(/(\d+) of \1 items done/);
  await path.treeHasFocus();
  await path.press('.');
  const found = await path.active();
  expect(found).toMatch(/, (To do|Learning)/);
  await path.press('.');
  expect(await path.active()).not.toBe(found);
  await path.press(',');
  expect(await path.active()).toBe(found);
  await path.press('h');
  await expect(path.chip('Hide done')).toHaveAttribute('aria-pressed', 'true');
  await expect(path.page.getByText(/^\d+ of \d+ items shown$/)).toBeVisible();
  // What is ticked now stays in sight.
  await path.press('d');
  await expect.poll(() => path.active()).toMatch(/, Done/);
  await path.press('x');
  // A skill that was opened stays open.
  await folded.first().click();
  const opened = await path.active();
  await path.press('g', 't', 'g', 'p');
  await expect(
    path.page.getByRole('treeitem', { name: opened.split(',')[0]!.trim(), expanded: true }).first(),
  ).toBeVisible();
});
