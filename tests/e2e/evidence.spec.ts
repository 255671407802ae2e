import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { learnersWorkspace } from '../support/workspaces.ts';
import { hasFocus } from './support/window-page.ts';
import { expect, test } from './support/waymark-test.ts';

test('evidence is changed and dated, and Escape or Cancel leaves it as it was', async ({ open, restart }) => {
  const opened = await open();
  const { path } = opened;
  await path.find('does not use an index');
  await path.press('e');
  await path.page.keyboard.type('A talk');
  await path.press('Enter');
  await path.inspector.getByRole('button', { name: 'Change A talk' }).click();
  const form = path.inspector
    .locator('form')
    .filter({ has: path.page.getByRole('textbox', { name: 'Evidence' }) })
    .first();
  await hasFocus(form.getByRole('textbox', { name: 'Evidence' }));
  await form.getByRole('textbox', { name: 'Evidence' }).fill('My talk');
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expect(path.inspector.getByText('A talk', { exact: true })).toBeVisible();

  await path.inspector.getByRole('button', { name: 'Change A talk' }).click();
  await form.getByRole('textbox', { name: 'Evidence' }).fill('My talk');
  await form.getByRole('textbox', { name: 'Link or file' }).fill('example.org/slides');
  await path.typeDay('Day (optional)', '2026-05-01');
  expect(await path.violations()).toEqual([]);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(path.inspector.getByRole('button', { name: 'My talk', exact: true })).toBeVisible();
  await expect(path.inspector.getByText('May 1, 2026')).toBeVisible();
  await expect(path.inspector.getByText('Evidence changed: My talk')).toBeVisible();
  const { path: again } = await restart(opened);
  await again.go('Evidence');
  await expect(again.main.getByText('May 1, 2026')).toBeVisible();
  await again.press('Control+z');
  await expect(again.main.getByText('A talk', { exact: true })).toBeVisible();
});

test('an address typed as evidence is a link, and the next piece can be typed at once', async ({ open }) => {
  const { path } = await open();
  await path.find('does not use an index');
  await path.press('e');
  await path.page.keyboard.type('https://example.org/plans');
  await path.press('Enter');
  await expect(path.inspector.getByRole('button', { name: 'example.org/plans', exact: true })).toBeVisible();
  await hasFocus(path.inspector.getByRole('textbox', { name: 'Evidence' }));
  await path.page.keyboard.type('A talk');
  await path.press('Enter');
  await expect(path.inspector.getByText('A talk', { exact: true })).toBeVisible();
  // The details of another item begin at their top.
  const top = () => path.inspector.evaluate((details) => details.scrollTop);
  await path.inspector.evaluate((details) => details.scrollTo(0, 200));
  await expect.poll(top).toBeGreaterThan(0);
  await path.press('Escape', 'ArrowLeft');
  await expect.poll(top).toBe(0);
});

test('all evidence in one view, by skill, responsibility and date, searchable, each leading to its item', async ({
  open,
  workspace,
}) => {
  await learnersWorkspace(workspace);
  const { path } = await open();
  await path.press('g', 'e');
  const lines = path.main.locator('[data-subject]');
  await expect(path.main.getByRole('heading', { name: 'PostgreSQL' })).toBeVisible();
  const all = await lines.count();
  await path.main.getByRole('radio', { name: 'By date' }).click();
  await expect(path.main.getByRole('heading', { name: /^October 2026$/ })).toBeVisible();
  expect(await lines.count()).toBe(all);
  await path.main.getByRole('radio', { name: 'By responsibility' }).click();
  await expect(path.main.getByRole('heading', { name: 'Server-side logic' })).toBeVisible();
  await path.press('/');
  await path.page.keyboard.type('vacuum');
  await expect(lines.first()).toContainText('Vacuum settings');
  await lines.first().getByRole('button').last().click();
  await expect(path.inspector.getByRole('heading', { level: 2 })).toContainText('dead rows');
  await path.press('Escape', '/');
  await path.page.keyboard.type('no such evidence');
  await expect(path.main.getByText('Nothing contains “no such evidence”.')).toBeVisible();
});

test('a file is copied as evidence by keyboard, kept when the original goes, and shown only after a question', async ({
  open,
  workspace,
}) => {
  const downloads = join(workspace, 'downloads');
  await mkdir(downloads, { recursive: true });
  await writeFile(join(downloads, 'query plan.pdf'), '%PDF-1.7');
  await writeFile(join(downloads, 'program.exe'), 'MZ');
  const { path } = await open({ downloads });
  await path.find('does not use an index');
  await path.press('e', 'Tab', 'Enter');
  await expect(path.dialog.getByRole('row', { name: 'query plan.pdf' })).toBeFocused();
  await expect(path.dialog.getByRole('row', { name: 'program.exe' })).toHaveCount(0);
  await path.press('Enter');
  const shown = path.inspector.getByRole('button', { name: 'query plan.pdf', exact: true });
  await expect(shown).toBeVisible();
  await hasFocus(path.inspector.getByRole('button', { name: 'Copy a file here …' }));
  await rm(downloads, { recursive: true });
  const [copy] = await readdir(join(workspace, 'evidence'));
  expect(copy).toMatch(/^[0-9a-f]{64}\.pdf$/);

  await path.inspector.getByRole('button', { name: 'Change query plan.pdf' }).click();
  const form = path.inspector
    .locator('form')
    .filter({ has: path.page.getByRole('textbox', { name: 'Evidence' }) })
    .first();
  await expect(form.getByRole('textbox', { name: 'Link or file' })).toHaveCount(0);
  await form.getByRole('textbox', { name: 'Evidence' }).fill('How the planner thinks');
  await path.press('Enter');
  await path.go('Evidence');
  const asked = path.page.waitForEvent('dialog');
  await path.main.getByRole('button', { name: 'How the planner thinks' }).click();
  const question = await asked;
  expect(question.message()).toContain(copy);
  await question.dismiss();

  await writeFile(join(workspace, 'evidence', copy!), 'something else');
  await path.main.getByRole('button', { name: 'How the planner thinks' }).click();
  await expect(path.messages.getByText('is not the file that you added')).toBeVisible();
  await path.press('Control+z', 'Control+z');
  await expect(path.main.getByRole('button', { name: 'How the planner thinks' })).toHaveCount(0);
});
