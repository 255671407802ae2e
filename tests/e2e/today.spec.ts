import { choosingWorkspace } from '../support/workspaces.ts';
import { hasFocus } from './support/window-page.ts';
import { expect, test } from './support/waymark-test.ts';

test('the first step is shown with its reason; items under way appear beside something new', async ({
  open,
}) => {
  const { path } = await open();
  await path.go('Today');
  const next = path.page.getByRole('rowgroup', { name: 'Next' }).locator('[data-key]');
  const begun = path.page.getByRole('rowgroup', { name: 'In progress' }).locator('[data-key]');
  await expect(next).toHaveCount(3);
  await expect(next.first()).toContainText('Open a terminal with a Unix shell');
  await expect(next.first()).toContainText('Workstation, needed for');
  // The first line has the focus, without a Tab.
  await hasFocus(next.first());
  const item = await next.first().getAttribute('data-key');
  await path.press('l');
  // What is started goes up to the items in progress, and the focus with it.
  await expect(begun).toHaveCount(1);
  await hasFocus(begun.first());
  await expect(begun.first()).toHaveAttribute('data-key', item!);
  await path.press('j', 'l');
  await expect(begun).toHaveCount(2);
  await hasFocus(begun.last());
  await expect(path.page.getByText('Started today')).toHaveCount(2);
  await expect(next).toHaveCount(3);
});

test('the choice of a language is asked before the first suggestion that depends on it, and can be changed', async ({
  open,
  workspace,
}) => {
  await choosingWorkspace(workspace);
  const { path } = await open();
  await path.go('Today');
  const question = path.page.getByRole('region', {
    name: 'Before the next steps: One programming language in depth',
  });
  const next = path.page.getByRole('grid');
  await expect(question).toBeVisible();
  await expect(next.getByText(/in Java|Python|Node\.js/)).toHaveCount(0);

  await question.getByRole('button', { name: 'Python' }).click();
  await expect(question).toHaveCount(0);
  await expect(next.getByText(/^Python\b/).first()).toBeVisible();
  await path.press('ControlOrMeta+z');
  await question.getByRole('button', { name: 'Not yet' }).click();
  await expect(question).toHaveCount(0);
  await expect(next.getByText(/^Python\b/)).toHaveCount(0);

  await path.go('Path');
  await path.find('Write a class with methods, blocks');
  await path.page.getByRole('complementary').getByRole('button', { name: 'Ruby', exact: true }).click();
  await path.page.getByRole('button', { name: 'Take Ruby' }).click();
  await expect(path.page.getByText('You take this one.')).toBeVisible();
  await expect(path.page.getByText('1 of these 4 is enough. You take Ruby.').first()).toBeVisible();
  await path.go('Today');
  await expect(next.getByText(/^Ruby\b/).first()).toBeVisible();
});

test('what is ticked stays in its place, with something new after it, until the screen is left', async ({
  open,
}) => {
  const { path } = await open();
  await path.go('Today');
  const next = path.page.getByRole('rowgroup', { name: 'Next' }).locator('[data-key]');
  const first = await next.first().getAttribute('data-key');
  const place = await next.nth(1).boundingBox();
  await next.first().getByRole('button').click();
  await expect(next).toHaveCount(4);
  await expect(next.first()).toHaveAttribute('data-key', first!);
  expect(await next.nth(1).boundingBox()).toEqual(place);
  // A second click at the same place is about the same item.
  await next.first().getByRole('button').click();
  await expect(path.coverage).toHaveText(/^0 of/);
  await path.press('Space');
  await expect(path.coverage).toHaveText(/^1 of/);
  await path.press('g', 'p', 'g', 't');
  await expect(next).toHaveCount(3);
  await expect(path.main.getByRole('listitem').filter({ hasText: 'Workstation' }).first()).toBeVisible();
});

test('an evening on Today: note, evidence, level and skip beside the list', async ({ open }) => {
  const { path } = await open();
  await path.go('Today');
  await path.press('l', 'n');
  await path.page.keyboard.type('Read the first chapter.');
  await path.press('Escape');
  const row = path.page.getByRole('rowgroup', { name: 'In progress' }).locator('[data-key]');
  await hasFocus(row);
  await expect(path.inspector.getByText('Note changed')).toBeVisible();
  await path.press('e');
  await path.page.keyboard.type('My shell history');
  await path.press('Enter');
  await expect(path.inspector.getByText('Evidence added: My shell history')).toBeVisible();
  await path.press('Escape', '2');
  await expect(path.inspector.getByRole('radio', { name: 'Foundational' })).toBeChecked();
  await path.press('ArrowDown', 's');
  await path.page.keyboard.type('known');
  await path.press('Enter');
  await expect(path.page.getByText('Skipped').first()).toBeVisible();
  await expect(path.current).toHaveText('Today');
  await path.press('i');
  await expect(path.inspector).toHaveCount(0);
});

test('the next items are put in an order by hand, which stays', async ({ open, restart }) => {
  const opened = await open();
  const { path } = opened;
  await path.go('Today');
  const keys = (page = path) =>
    page.page
      .getByRole('rowgroup', { name: 'Next' })
      .locator('[data-key]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key')));
  const before = await keys();
  await hasFocus(path.page.locator(`[role=row][data-key="${before[0]}"]`));
  await path.press('Alt+ArrowDown', 'Alt+ArrowDown');
  const after = [before[1], before[2], before[0]];
  await expect.poll(() => keys()).toEqual(after);
  await hasFocus(path.page.locator(`[role=row][data-key="${before[0]}"]`));
  await path.press('Alt+ArrowUp');
  await expect.poll(() => keys()).toEqual([before[1], before[0], before[2]]);
  // The position is kept with a short delay.
  await path.page.waitForTimeout(600);
  const { path: again } = await restart(opened);
  await again.go('Today');
  await expect.poll(() => keys(again)).toEqual([before[1], before[0], before[2]]);
});
