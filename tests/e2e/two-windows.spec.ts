import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flipped } from '../support/shares.ts';
import { terminalOn } from '../support/terminal.ts';
import { learnersWorkspace } from '../support/workspaces.ts';
import { expect, test } from './support/waymark-test.ts';

test('a share goes out, a review comes back: two workspaces, two windows, one file each way', async ({
  open,
  workspace,
}, info) => {
  test.slow();
  const downloads = info.outputPath('mail');
  await mkdir(downloads, { recursive: true });
  await learnersWorkspace(workspace);

  const learner = await open({ downloads });
  const { page } = learner.path;
  await learner.path.go('Reviews');
  await page.getByRole('radio', { name: 'Send' }).click();
  const preview = page.getByRole('region', { name: 'As your mentor will see it' });
  await expect(
    preview.getByText('The share includes the states of the items, the self-ratings and the choices made.'),
  ).toBeVisible();
  await page.getByText('My name').click();
  await page.getByText('Explain, from a query plan').click();
  await expect(preview.getByText('with notes and the name')).toBeVisible();
  // What the mentor will see and will not: the ticked note, and no other.
  await preview.getByRole('option', { name: /^PostgreSQL/ }).click();
  await expect(preview.getByText(/^A partial index on orders/)).toBeVisible();
  await preview.getByRole('option', { name: /^Indexes/ }).click();
  await expect(preview.getByText(/^Equality first/)).toHaveCount(0);
  await learner.path.button('Save the share …').click();
  await learner.path.button('Save').click();
  await expect(learner.path.toast(/^Saved: .*\.waymark$/)).toBeVisible();
  await expect(page.getByText('77 skills, with notes and the name')).toBeVisible();

  const mentor = await open({ workspace: info.outputPath('mentor'), downloads });
  await mentor.path.go('Reviews');
  await mentor.path.page.getByRole('radio', { name: 'Give' }).click();
  await mentor.path.button('Open a share …').click();
  await mentor.path.dialog.getByRole('row', { name: /\.waymark/ }).click();
  await mentor.path.button('Open').click();
  await mentor.path.page.getByRole('option', { name: /^PostgreSQL/ }).click();
  await expect(mentor.path.page.getByText(/^A partial index on orders/)).toBeVisible();
  await mentor.path.page.getByRole('radio', { name: 'Expert' }).click();
  await mentor.path.page.getByRole('textbox', { name: 'Endorse PostgreSQL' }).fill('I have seen the plan.');
  await mentor.path.page.getByLabel('Your name').fill('Ada Mentor');
  await mentor.path.button('Save the review …').click();
  await mentor.path.button('Save').click();
  await expect(mentor.path.toast(/^Saved: .*\.waymark-review$/)).toBeVisible();
  await mentor.close();

  await page.getByRole('radio', { name: 'Received' }).click();
  await learner.path.button('Import a review …').click();
  await learner.path.dialog.getByRole('row', { name: /\.waymark-review/ }).click();
  await learner.path.button('Open').click();
  await expect(learner.path.dialog).toHaveAccessibleName('A review by Ada Mentor');
  await learner.path.button('Import').click();
  await expect(page.getByText('Ada Mentor (key not compared): Expert')).toBeVisible();
  await expect(page.getByText('Matches your current state.')).toBeVisible();

  // A second import changes nothing; a flipped bit is refused; a known name with another key stops.
  const files = await readdir(downloads);
  const review = await readFile(
    join(
      downloads,
      files.find((name) => name.endsWith('-review'))!,
    ),
    'utf8',
  );
  const zone = page.locator('main');
  await learner.path.drop(zone, { 'twice.waymark-review': review });
  await expect(learner.path.dialog).toContainText('You have imported this review before.');
  await learner.path.press('Enter');
  await expect(learner.path.dialog).toHaveCount(0);
  await learner.path.drop(zone, { 'flipped.waymark-review': flipped(review) });
  await expect(learner.path.toast(/The signature does not match this file/)).toBeVisible();
  const share = join(
    downloads,
    files.find((name) => name.endsWith('.waymark'))!,
  );
  const forged = join(downloads, 'forged.waymark-review');
  await terminalOn(info.outputPath('mallory')).waymark(
    'review',
    share,
    '--out',
    forged,
    '--as',
    'Ada Mentor',
    '--rate',
    'postgresql=1',
  );
  await learner.path.drop(zone, { 'forged.waymark-review': await readFile(forged, 'utf8') });
  await expect(learner.path.dialog).toHaveAccessibleName('Is this really Ada Mentor?');
  await learner.path.button('Cancel').click();
  await expect(page.getByText('Ada Mentor (key not compared): Expert')).toBeVisible();

  // Once the key is compared, key and review are imported as one step, and one undo reverses both.
  await learner.path.drop(zone, { 'forged.waymark-review': await readFile(forged, 'utf8') });
  await learner.path.dialog.getByText('I compared them with').click();
  await learner.path.button('Look at it').click();
  await learner.path.button('Import').click();
  await expect(page.getByText('Ada Mentor (compared): Awareness')).toBeVisible();
  await learner.path.press('Control+z');
  await expect(learner.path.toast(/^Undone: Review by Ada Mentor imported/)).toBeVisible();
  await expect(page.getByText('Ada Mentor (compared): Awareness')).toHaveCount(0);

  // The endorsement covers what was shared.
  await learner.path.go('Path');
  await learner.path.find('query plan, why a query');
  await learner.path.press('l');
  await learner.path.go('Reviews');
  await expect(page.getByText('Given for an earlier state.')).toBeVisible();
});
