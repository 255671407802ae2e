import { mkdir } from 'node:fs/promises';
import { expect, test } from './support/waymark-test.ts';

const passphrase = 'a bridge over still water';

test('a learner moves the key to another computer with a file and a passphrase', async ({ open }, info) => {
  const downloads = info.outputPath('downloads');
  await mkdir(downloads, { recursive: true });
  const first = await open({ downloads });
  await first.path.goToSettings('People and keys');
  const { page } = first.path;
  await page.getByRole('button', { name: 'Save a copy …' }).click();
  await expect(page.getByLabel('Passphrase, at least 12 characters')).toBeFocused();
  await page.keyboard.type('too short');
  await page.keyboard.press('Enter');
  await expect(first.path.dialog).toContainText('This passphrase is too short');
  await page.getByLabel('Passphrase, at least 12 characters').fill(passphrase);
  await page.keyboard.press('Tab');
  await page.keyboard.type('a bridge');
  await page.keyboard.press('Enter');
  await expect(first.path.dialog).toContainText('The passphrases do not match.');
  await page.getByLabel('Repeat the passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Save a file' })).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(first.path.dialog).toHaveCount(0);
  const digits = await page.getByText('Your key', { exact: true }).locator('..').textContent();
  await first.close();

  const second = await open({ downloads, workspace: info.outputPath('other') });
  await second.path.goToSettings('People and keys');
  await second.path.button('Use a key from a file …').click();
  await second.path.dialog.getByRole('row', { name: /\.waymark-key/ }).dblclick();
  await expect(second.path.dialog).toHaveAccessibleName('Use this key?');
  await expect(second.path.page.getByLabel('Passphrase of the file')).toBeFocused();
  await second.path.page.keyboard.type('not the right one');
  await second.path.page.keyboard.press('Enter');
  await expect(second.path.dialog).toContainText('This is not the passphrase of this key');
  await second.path.page.getByLabel('Passphrase of the file').fill(passphrase);
  await second.path.button('Use this key').click();
  await expect(second.path.dialog).toHaveCount(0);
  await expect(second.path.page.getByText('Your key', { exact: true }).locator('..')).toHaveText(digits!);
});
