import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/waymark-test.ts';

test('the whole of an evening by keyboard alone', async ({ open }) => {
  const { path } = await open();
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => path.page.keyboard.press(key)), Promise.resolve());
  await expect(path.tree).toBeFocused();

  await press('/');
  await path.page.keyboard.type('does not use an index');
  await press('Escape');
  await expect(path.tree).toBeFocused();
  await press('j', 'ArrowDown', 'k', 'j');
  expect(await path.active()).toMatch(/, To do$/);
  await press('Space');
  await expect.poll(() => path.active()).toMatch(/, Done$/);
  await press('l');
  await expect.poll(() => path.active()).toMatch(/, Learning$/);

  await press('s');
  await path.page.keyboard.type('not here');
  await press('Enter');
  await expect.poll(() => path.active()).toMatch(/, Skipped: not here$/);
  await expect(path.tree).toBeFocused();

  await press('n');
  await path.page.keyboard.type('jjj 1 s');
  await press('Escape');
  await expect(path.inspector.getByText('Note changed')).toBeVisible();
  await expect.poll(() => path.active()).toMatch(/, Skipped: not here$/);

  await press('e');
  await path.page.keyboard.type('A page of notes');
  await press('Enter');
  await expect(path.inspector.getByText('Evidence added: A page of notes')).toBeVisible();
  await press('Escape', '4');
  await expect(path.inspector.getByRole('button', { name: 'Practitioner' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await press('ArrowLeft');
  expect(await path.active()).toMatch(/items done, /);
  await press('?');
  await expect(path.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await press('Escape');
  await expect(path.page.getByRole('dialog')).toHaveCount(0);
});

test('skills open and close by the arrow keys', async ({ open }) => {
  const { path } = await open();
  await path.page.keyboard.press('ArrowDown');
  const skill = path.skill('Command line');
  await expect(skill).toHaveAttribute('aria-expanded', 'true');
  await path.page.keyboard.press('ArrowLeft');
  await expect(skill).toHaveAttribute('aria-expanded', 'false');
  await path.page.keyboard.press('ArrowRight');
  await path.page.keyboard.press('ArrowRight');
  expect(await path.active()).toMatch(/, To do$/);
  await path.page.keyboard.press('ArrowLeft');
  expect(await path.active()).toMatch(/^Command line/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ open }) => {
    const { path } = await open();
    await path.page.emulateMedia({ colorScheme });
    const check = async (where: string) => {
      const { violations } = await new AxeBuilder({ page: path.page })
        // One document in one window: axe's own way of opening a blank page is closed by the host.
        .setLegacyMode()
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        // Experimental: it takes the figures at the end of a line for part of the line's label.
        // And what floats over the window stands outside its regions on purpose.
        .disableRules(['label-content-name-mismatch', 'region'])
        .analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        ),
      ).toEqual([]);
    };
    await check('path');
    await path.find('does not use an index');
    await path.tree.focus();
    for (const key of ['l', ' ', '3']) await path.page.keyboard.press(key);
    await expect(path.inspector.getByRole('button', { name: 'Working' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await check('item');
    await path.page.keyboard.press('s');
    await check('skip dialog');
    await path.page.keyboard.press('Escape');
    await path.page.keyboard.press('?');
    await check('shortcuts');
    await path.page.keyboard.press('Escape');
    await path.page.getByRole('button', { name: 'How it is counted' }).click();
    await check('formula');
  });
}
