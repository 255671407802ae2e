import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { learnersWorkspace } from '../support/workspaces.ts';
import type { PathPage } from './support/path-page.ts';
import { expect, test } from './support/waymark-test.ts';

const sectionOf = ({ page }: PathPage) =>
  page.locator('main section').filter({ has: page.getByRole('heading', { name: 'Plan and forecast' }) });

test('a plan is made, shown against the week, changed, undone and removed', async ({ open, restart }) => {
  const opened = await open();
  const { path } = opened;
  await path.go('Today');
  const section = sectionOf(path);
  await expect(section).toContainText('After four whole weeks');
  await section.getByRole('button', { name: 'Make a plan' }).click();
  const dialog = path.page.getByRole('dialog', { name: 'Plan and forecast' });
  const hours = dialog.getByRole('textbox', { name: 'Hours a week' });
  await hours.fill('many');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toContainText('A number from 0.5 to 100.');
  // As it is written where commas are decimal points; Enter saves.
  await hours.fill('4,5');
  await dialog.getByText('Tue').click();
  await expect(dialog.getByRole('button', { name: /From/ })).toContainText('19:00');
  await hours.focus();
  await path.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(section).toContainText('0 of 4.5 h since Monday');
  await expect(section).toContainText('h a week from now on.');

  const again = await restart(opened);
  await again.path.go('Today');
  const kept = sectionOf(again.path);
  await kept.getByRole('button', { name: 'Change' }).click();
  const change = again.path.page.getByRole('dialog', { name: 'Plan and forecast' });
  await change.getByRole('button', { name: /Goal/ }).click();
  await again.path.page.getByRole('option', { name: 'Some skills' }).click();
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(change).toContainText('Add at least one skill.');
  await change.getByRole('button', { name: /Add a skill/ }).click();
  await again.path.page.getByRole('option', { name: 'HTTP', exact: true }).click();
  await expect(change.getByRole('listitem')).toHaveText(['HTTP']);
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(change).toHaveCount(0);
  await again.path.press('ControlOrMeta+z', 'ControlOrMeta+z');
  await expect(kept.getByRole('button', { name: 'Make a plan' })).toBeVisible();
  await again.path.press('ControlOrMeta+Shift+z');
  await kept.getByRole('button', { name: 'Change' }).click();
  await change.getByRole('button', { name: 'Remove the plan' }).click();
  await expect(kept.getByRole('button', { name: 'Make a plan' })).toBeVisible();
});

test('what if: other hours, side by side, without changing anything', async ({ open, workspace }) => {
  await learnersWorkspace(workspace);
  const { path } = await open();
  await path.go('Today');
  const section = sectionOf(path);
  await expect(section).toContainText('Likely');
  // The drawing, and the table behind it.
  await expect(section.locator('figure svg')).toBeVisible();
  await expect(section.getByRole('rowheader', { name: /^Careful: / })).toHaveCount(1);
  const before = await section.innerText();
  await section.getByRole('button', { name: 'What if …' }).click();
  const dialog = path.page.getByRole('dialog', { name: 'What if?' });
  const changed = dialog.locator('[data-changed=true]');
  await expect(dialog.getByRole('table')).toBeVisible();
  await expect(changed).toHaveCount(0);
  await dialog.getByRole('textbox', { name: /Hours a week/ }).fill('20');
  // Both dates, and that of an even pace.
  await expect(changed).toHaveCount(3);
  await path.press('Escape');
  await expect(section).toHaveText(before, { useInnerText: true });
});

test('the evenings of a plan are saved as a calendar', async ({ open, workspace }, info) => {
  const downloads = info.outputPath('downloads');
  await mkdir(downloads, { recursive: true });
  await learnersWorkspace(workspace);
  const { path } = await open({ downloads });
  await path.go('Today');
  await sectionOf(path).getByRole('button', { name: 'Save as calendar …' }).click();
  await path.button('Save').click();
  await expect(path.toast(/^Saved: .*\.ics$/)).toBeVisible();
  const text = await readFile(join(downloads, 'backend-engineer.ics'), 'utf8');
  expect(text).toContain('SUMMARY:Still known?');
});
