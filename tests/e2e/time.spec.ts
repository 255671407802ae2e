import { expect, test } from './support/waymark-test.ts';

test('the time of an item is started and stopped by key, seen on every screen, and typed', async ({
  open,
}) => {
  const { path } = await open();
  await path.find('http/read-a-request');
  await path.press('t');
  const running = path.page.getByText(/Running since/);
  await expect(running.first()).toBeVisible();
  await path.go('Journal');
  await expect(running).toBeVisible();
  await path.page.getByRole('button', { name: 'Stop the time' }).click();
  await expect(running).toHaveCount(0);

  await path.go('Path');
  await path.press('Enter');
  const field = path.page.getByRole('textbox', { name: 'Hours, such as 1.5 or 1:30' });
  await field.fill('many');
  await path.press('Enter');
  await expect(path.page.getByText('From one minute to a day, such as 1.5 or 1:30.')).toBeVisible();
  await field.fill('1:15');
  await path.press('Enter');
  await expect(path.page.getByText('Logged: 1 h 15 min')).toBeVisible();
  await path.undo.click();
  await expect(path.page.getByText('No time logged.')).toBeVisible();
  expect(await path.violations()).toEqual([]);
});
