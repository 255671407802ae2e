import { choosingWorkspace } from '../support/workspaces.ts';
import { expect, test } from './support/waymark-test.ts';

test('the first step is shown with its reason; items under way appear beside something new', async ({
  open,
}) => {
  const { path } = await open();
  await path.go('Today');
  const next = path.page.getByRole('grid', { name: 'Next' });
  await expect(next.getByRole('row').first()).toContainText('Open a terminal with a Unix shell');
  await expect(next.getByRole('row').first()).toContainText('Workstation is a prerequisite for');
  await next.getByRole('row').first().focus();
  await path.press('l', 'j', 'l', 'j', 'l');
  await expect(next.getByText('Started today')).toHaveCount(3);
  await expect(next.getByRole('row')).toHaveCount(6);
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
  const next = path.page.getByRole('grid', { name: 'Next' });
  await expect(question).toBeVisible();
  await expect(next.getByText(/in Java|Python|Node\.js/)).toHaveCount(0);

  await question.getByRole('button', { name: 'Python' }).click();
  await expect(question).toHaveCount(0);
  await expect(next.getByText(/^Python /).first()).toBeVisible();
  await path.press('ControlOrMeta+z');
  await question.getByRole('button', { name: 'Not yet' }).click();
  await expect(question).toHaveCount(0);
  await expect(next.getByText(/^Python /)).toHaveCount(0);

  await path.go('Path');
  await path.find('Write a class with methods, blocks');
  await path.page.getByRole('complementary').getByRole('button', { name: 'Ruby', exact: true }).click();
  await path.page.getByRole('button', { name: 'Take Ruby' }).click();
  await expect(path.page.getByText('You take this one.')).toBeVisible();
  await expect(path.page.getByText('1 of these 4 is enough. You take Ruby.').first()).toBeVisible();
  await path.go('Today');
  await expect(next.getByText(/^Ruby /).first()).toBeVisible();
});
