import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { learnersWorkspace } from '../support/workspaces.ts';
import { expect, test } from './support/waymark-test.ts';

const today = new Date().toLocaleDateString('en-CA');

test.beforeEach(({ workspace }) => learnersWorkspace(workspace));

test('a learner chooses the contents, sees them, saves them, and finds the choice again', async ({
  open,
  workspace,
}, info) => {
  const downloads = info.outputPath('downloads');
  await mkdir(downloads, { recursive: true });
  const { path, close } = await open({ downloads });
  await path.go('Reports');
  const preview = path.page.getByRole('region', { name: 'Preview' });
  await path.page.getByRole('radio', { name: 'Everything' }).click();
  await expect(preview.getByRole('heading', { name: 'All items' })).toBeVisible();
  await path.main.getByText('Evidence', { exact: true }).first().click();
  await expect(preview.getByRole('heading', { name: 'Evidence' })).toHaveCount(0);
  await path.page.getByLabel('Your name').fill('Ada L.');
  await path.typeDay('Compare with', '2026-01-01');
  await expect(preview.getByText('Ada L.')).toBeVisible();
  await expect(preview.getByRole('heading', { name: /^What changed since/ })).toBeVisible();

  await path.button('Save …').click();
  await expect(path.dialog).toHaveAccessibleName('Save a file');
  await path.button('Save').click();
  await expect(path.toast(/^Saved: .*\.pdf$/)).toBeVisible();
  const [name] = await readdir(downloads);
  expect(name).toBe(`backend-engineer-${today}.pdf`);
  expect((await readFile(join(downloads, name!))).subarray(0, 5).toString()).toBe('%PDF-');
  // The view is saved a moment later.
  await expect
    .poll(() => readFile(join(workspace, 'window.json'), 'utf8'))
    .toContain(`"lastSaved": "${today}"`);
  await close();

  const again = await open({ downloads });
  await expect(again.path.current).toHaveText('Reports');
  await expect(again.path.page.getByRole('radio', { name: 'Everything' })).toBeChecked();
  await expect(again.path.page.getByRole('checkbox', { name: 'Evidence' })).not.toBeChecked();
  await again.path.page.getByRole('radio', { name: 'Since a date' }).click();
  await expect(again.path.page.getByRole('group', { name: 'Compare with', exact: true })).toContainText(
    today.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1'),
  );
});

test('a failure to write is reported, and leaves nothing behind', async ({ open }) => {
  test.skip(process.platform !== 'linux', 'needs a folder where nobody may write, not even root');
  const { path } = await open({ downloads: '/proc/self' });
  await path.go('Reports');
  await path.button('Save …').click();
  await path.button('Save').click();
  await expect(
    path.toast(/^\/proc\/\d+ does not exist, or nothing can be created there\. Nothing was changed\.$/),
  ).toBeVisible();
  await expect(path.button('Save …')).toBeEnabled();
});

test('marks show at once; a period cannot end before it begins', async ({ open }) => {
  const { path } = await open();
  await path.go('Reports');
  const preview = path.page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('199 of 644 required items are done: 30.9%.')).toBeVisible();
  await path.press('Control+z');
  await expect(preview.getByText('199 of 644 required items are done: 30.9%.')).toBeVisible();
  await path.typeDay('As of', '2026-06-01');
  await path.typeDay('Compare with', '2026-07-01');
  await expect(path.page.getByText('This is after the “As of” date.')).toBeVisible();
  await expect(path.button('Save …')).toBeDisabled();
});

test('a day is written as the locale writes it, typed or chosen from the calendar', async ({ open }) => {
  const { path } = await open();
  await path.go('Settings');
  await path.page.getByRole('button', { name: /Dates and numbers/ }).click();
  await path.page.getByRole('option', { name: 'Deutsch', exact: true }).click();
  await path.go('Reports');
  const since = path.page.getByRole('group', { name: 'Compare with', exact: true });
  await path.typeDay('Compare with', '2026-03-09');
  await expect(since).toContainText('09.03.2026');
  await since.getByRole('button').click();
  await path.page.getByRole('button', { name: /10\. März 2026/ }).click();
  await expect(since).toContainText('10.03.2026');
  await since.getByRole('button').click();
  await path.button('No date').click();
  await expect(since).not.toContainText('2026');
});

test('by keyboard alone, and copied as Markdown', async ({ open }) => {
  const { path } = await open();
  await path.press('g', 'r');
  await expect(path.current).toHaveText('Reports');
  await path.press('Tab', 'ArrowRight', 'ArrowRight', ' ');
  await expect(path.page.getByRole('radio', { name: 'Since a date' })).toBeChecked();
  await path.button('Copy as Markdown').focus();
  await path.press('Enter');
  await expect(path.toast('Copied. Paste it where Markdown is supported.')).toBeVisible();
  await path.page.getByLabel('Your name').focus();
  await path.press('Control+a', 'Control+v');
  await expect(path.page.getByLabel('Your name')).toHaveValue(
    /^# Robin Example: progress towards Backend engineer/,
  );
});

test('a report is checked: unchanged when chosen, not when dropped with another figure', async ({
  open,
}, info) => {
  const downloads = info.outputPath('downloads');
  await mkdir(downloads, { recursive: true });
  const { path } = await open({ downloads });
  await path.go('Reports');
  await path.page.getByRole('button', { name: 'Format' }).click();
  await path.page.getByRole('option', { name: 'Web page (HTML)' }).click();
  await path.button('Save …').click();
  await path.button('Save').click();
  await expect(path.toast(/^Saved: /)).toBeVisible();

  await path.button('Choose a file …').click();
  await path.dialog.getByRole('row', { name: /\.html$/ }).dblclick();
  await expect(path.dialog).toHaveAccessibleName('Unchanged');
  await expect(path.dialog).toContainText(/key(?: \d{5}){6}/);
  await path.press('Enter');
  await expect(path.button('Choose a file …')).toBeFocused();

  const [name] = await readdir(downloads);
  const text = await readFile(join(downloads, name!), 'utf8');
  const preview = path.page.getByRole('region', { name: 'Preview' });
  await path.drop(preview, { 'report.html': text.replace('done: 30.9%', 'done: 90.9%') });
  await expect(path.dialog).toHaveAccessibleName('Not as signed');
  await expect(path.dialog.getByRole('listitem')).toHaveText([/done: 90.9%/]);
  await expect(path.dialog).toContainText('199 of 644');
});

test('a dialog ends with the page that showed it: after a reload a report can be saved as usual', async ({
  open,
}, info) => {
  const downloads = info.outputPath('downloads');
  await mkdir(downloads, { recursive: true });
  const { path } = await open({ downloads });
  await path.go('Reports');
  await path.button('Save …').click();
  await expect(path.dialog).toHaveAccessibleName('Save a file');
  await path.page.reload();
  await expect(path.button('Save …')).toBeEnabled();
  await path.button('Save …').click();
  await expect(path.dialog).toHaveAccessibleName('Save a file');
  await path.button('Save').click();
  await expect(path.toast(/^Saved: .*\.pdf$/)).toBeVisible();
});

test('a dialog that opened while nothing had the focus returns it to the last focused element', async ({
  open,
}) => {
  const { path } = await open();
  await path.go('Reports');
  await path.button('Choose a file …').focus();
  // The situation between two dialogs: the first is gone, and the frame that returns the focus is yet to
  // come.
  await path.button('Choose a file …').blur();
  await path.drop(path.page.getByRole('region', { name: 'Preview' }), { 'report.html': '<p>no report</p>' });
  await expect(path.button('Close')).toBeFocused();
  await path.press('Enter');
  await expect(path.button('Choose a file …')).toBeFocused();
});

test('an application says what the learner gives, with the skills they choose, on white paper with its page', async ({
  open,
  workspace,
  restart,
}) => {
  await learnersWorkspace(workspace);
  const opened = await open();
  const { page, main } = opened.path;
  await page.emulateMedia({ colorScheme: 'dark' });
  await opened.path.go('Reports');
  await page.getByRole('radio', { name: 'Application' }).click();
  await main.getByLabel('What you are').fill('Junior backend developer');
  await main.getByLabel('How to reach you').fill('robin@example.org');
  await main.getByText(/^Skills to show \(8\)/).click();
  await main.locator('details').getByText('SQL', { exact: true }).click();
  await expect(main.getByText(/^Skills to show \(7\)/)).toBeVisible();
  const sheet = main.getByRole('article');
  await expect(sheet).toContainText('Junior backend developer');
  await expect(sheet).toContainText('robin@example.org');
  await expect(sheet).not.toContainText('Ten queries for the monthly report');
  await expect(sheet).not.toContainText('%');
  await expect(main.getByText('1 page, A4')).toBeVisible();
  const paper = await sheet.evaluate((element) => {
    const host = (element.getRootNode() as ShadowRoot).host;
    const colours = getComputedStyle(host.parentElement!.parentElement!);
    return [colours.backgroundColor, getComputedStyle(element).color];
  });
  expect(paper).toEqual(['rgb(255, 255, 255)', 'rgb(31, 36, 33)']);
  await main.getByText('Gaps').click();
  await expect(sheet).toContainText('Still to learn');

  // The view is saved a moment later.
  await expect
    .poll(() => readFile(join(workspace, 'window.json'), 'utf8'))
    .toMatch(/"without": \[\][^]*Junior backend developer/);
  const { path: again } = await restart(opened);
  await expect(again.main.getByLabel('What you are')).toHaveValue('Junior backend developer');
  await again.page.getByRole('radio', { name: 'Everything' }).click();
  await expect(again.main.getByText(/^more than \d+ pages, A4$/)).toBeVisible();
  await again.main.getByText('Items to do').click();
  await expect(again.main.getByRole('article')).toContainText(/\d+ items that are to do were left out\./);
});
