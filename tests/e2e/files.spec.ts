import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePath } from '../support/paths.ts';
import { expect, test } from './support/waymark-test.ts';

const addFile = 'Add from a file …';

test.beforeEach(async ({ workspace }) => {
  const downloads = join(workspace, 'downloads');
  await mkdir(join(downloads, 'course'), { recursive: true });
  await writeFile(join(downloads, 'course', 'sample.json'), JSON.stringify(samplePath()));
  await writeFile(join(downloads, 'broken.yaml'), 'id: broken\ntitle: [');
});

test('a path is added from a file in a folder, and one undo reverses it', async ({ open, workspace }) => {
  const { path } = await open({ downloads: join(workspace, 'downloads') });
  await path.go('Library');
  await path.button(addFile).click();
  await expect(path.dialog).toHaveAccessibleName('Open a file');
  await path.dialog.getByRole('row', { name: 'course' }).dblclick();
  await path.dialog.getByRole('row', { name: 'sample.json' }).click();
  await path.button('Open').click();
  await expect(path.page).toHaveTitle('Sample');
  await expect(path.dialog).toHaveCount(0);
});

test('by keyboard alone; Escape returns to the button', async ({ open, workspace }) => {
  const { path } = await open({ downloads: join(workspace, 'downloads') });
  await path.go('Library');
  await path.button(addFile).focus();
  await path.press('Enter');
  await expect(path.dialog.getByRole('row', { name: 'course' })).toBeVisible();
  await path.press('Escape');
  await expect(path.dialog).toHaveCount(0);
  await expect(path.button(addFile)).toBeFocused();
  await path.press('Enter');
  await expect(path.dialog.getByRole('row', { name: 'course' })).toBeFocused();
  await path.press('Enter');
  await expect(path.dialog.getByRole('row', { name: 'sample.json' })).toBeFocused();
  await path.press('Enter');
  await expect(path.page).toHaveTitle('Sample');
});

test('an invalid path file is refused with the line of the fault', async ({ open, workspace }) => {
  const { path } = await open({ downloads: join(workspace, 'downloads') });
  await path.go('Library');
  await path.button(addFile).click();
  await path.dialog.getByRole('row', { name: 'broken.yaml' }).dblclick();
  await expect(path.toast(/This is not a valid learning path: line 2/)).toBeVisible();
  await expect(path.page).toHaveTitle('Backend engineer');
});
