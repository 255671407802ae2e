import { expect, test } from './support/waymark-test.ts';

test('a screen that fails leaves the others within reach', async ({ open }) => {
  const { path } = await open();
  await path.page.evaluate(() => {
    const real = Intl.DateTimeFormat;
    // The format that only reports use for dates.
    Intl.DateTimeFormat = new Proxy(real, {
      construct(target, [tag, options]: [string, Intl.DateTimeFormatOptions | undefined]) {
        if (options?.dateStyle !== undefined) throw new RangeError('broken');
        return new target(tag, options);
      },
    });
    Object.assign(globalThis, { mend: () => (Intl.DateTimeFormat = real) });
  });
  await path.go('Reports');
  await expect(path.page.getByText('Something went wrong inside Waymark').first()).toBeVisible();
  await path.go('Map');
  await expect(path.page.getByRole('heading', { level: 1 })).toHaveText('Map');
  await path.press('g', 'r');
  await expect(path.button('Try again')).toBeFocused();
  await path.page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());
  await path.press('Enter');
  await expect(path.page.getByRole('heading', { level: 1 })).toHaveText('Reports');
});
