import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { terminalOn } from '../support/terminal.ts';
import { learnersWorkspace, reviewedWorkspace } from '../support/workspaces.ts';
import { readFile } from 'node:fs/promises';
import { openReview } from '../../main/exchange/open-sealed.ts';
import { flipped, share } from './support/share-file.ts';
import { expect, test } from './support/waymark-test.ts';

test('a mentor opens a share, rates before they see, writes, leaves, comes back and saves a review', async ({
  open,
  workspace,
}, info) => {
  const downloads = info.outputPath('downloads');
  await mkdir(downloads, { recursive: true });
  await share(downloads);
  const first = await open({ downloads });
  await first.path.go('Reviews');
  await first.path.page.getByRole('radio', { name: 'Give' }).click();
  await first.path.button('Open a share …').click();
  await first.path.dialog.getByRole('row', { name: /robin\.waymark/ }).click();
  await first.path.button('Open').click();
  const { page } = first.path;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review of Robin Example');

  await page.getByRole('option', { name: /^PostgreSQL/ }).click();
  await expect(page.getByText('What Robin Example says shows once you have rated.')).toBeVisible();
  await expect(page.getByText(/Robin Example says:/)).toHaveCount(0);
  await page.getByRole('radio', { name: 'Awareness' }).click();
  await expect(page.getByText('Robin Example says: Working. 2 levels apart')).toBeVisible();
  // At a glance what is rated stands side by side; the rest shows when it is asked for, and leads to its skill.
  await page.getByRole('option', { name: 'At a glance' }).click();
  const ratings = page.getByRole('listitem').filter({ hasText: 'Robin Example: ' });
  await expect(ratings).toHaveText(['PostgreSQLRobin Example: Workingyou: Awareness']);
  await first.path.button('Show all ratings now').click();
  await expect(ratings.filter({ hasText: 'you: not rated' }).first()).toBeVisible();
  await expect(first.path.button('Show all ratings now')).toHaveCount(0);
  await ratings.getByRole('button', { name: 'PostgreSQL' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'PostgreSQL' })).toBeVisible();
  await page.getByRole('button', { name: /^Comment on Explain, from a query plan/ }).click();
  await page.keyboard.type('Which node was the slow one?');
  await page.getByText('Ask about this when we talk').first().click();
  await page.getByRole('textbox', { name: 'Endorse PostgreSQL' }).fill('I have seen the plan.');
  // It goes to the disk while the mentor types, a moment behind.
  const drafts = join(workspace, 'exchange/drafts');
  await expect
    .poll(async () => readFile(join(drafts, (await readdir(drafts))[0]!), 'utf8'))
    .toContain('I have seen the plan.');
  await first.close();

  const again = await open({ downloads });
  await expect(again.path.page.getByRole('heading', { level: 1 })).toHaveText('Review of Robin Example');
  await again.path.page.getByRole('option', { name: /^PostgreSQL ?, you said something/ }).click();
  await expect(again.path.page.getByRole('radio', { name: 'Awareness' })).toBeChecked();
  await again.path.page.getByLabel('Your name').fill('Ada Mentor');
  await again.path.button('Save the review …').click();
  await again.path.button('Save').click();
  await expect(again.path.toast(/^Saved: .*\.waymark-review$/)).toBeVisible();
  const name = (await readdir(downloads)).find((one) => one.endsWith('.waymark-review'))!;
  const { content } = openReview(await readFile(join(downloads, name)));
  expect(content).toMatchObject({
    mentor: { name: 'Ada Mentor' },
    ratings: [{ skill: 'postgresql', level: 1 }],
    comments: [{ text: 'Which node was the slow one?', ask: true }],
    endorsements: [{ skill: 'postgresql', text: 'I have seen the plan.' }],
  });
  // Nothing of it is the mentor's own progress.
  await expect(again.path.undo).toHaveAccessibleName('Nothing to undo');
});

test('a share with one bit turned is refused with the reason', async ({ open }, info) => {
  const folder = info.outputPath('share');
  const text = await readFile(await share(folder), 'utf8');
  const { path } = await open();
  await path.go('Reviews');
  await path.drop(path.page.locator('[data-drop]'), { 'a.waymark': flipped(text) });
  await expect(path.toast(/The signature does not fit this file/)).toBeVisible();
  await path.page.getByRole('radio', { name: 'Give' }).click();
  await expect(path.main.getByText('You have not opened a share yet.')).toBeVisible();
});

test('a known name with another key stops until it is compared', async ({ open }, info) => {
  const text = await readFile(await share(info.outputPath('one')), 'utf8');
  const other = await readFile(await share(info.outputPath('other')), 'utf8');
  const { path } = await open();
  await path.go('Reviews');
  const zone = path.page.locator('[data-drop]');
  await path.drop(zone, { 'a.waymark': text });
  await path.button('All shares').click();
  await path.drop(zone, { 'b.waymark': other });
  await expect(path.dialog).toHaveAccessibleName('Is this really Robin Example?');
  await expect(path.button('Open it')).toBeDisabled();
  await path.button('Leave it').click();
  await expect(path.main.getByRole('listitem')).toHaveCount(1);

  await path.drop(zone, { 'b.waymark': other });
  await path.dialog.getByText('I compared them with').click();
  await path.button('Open it').click();
  await expect(path.page.getByRole('heading', { level: 1 })).toHaveText('Review of Robin Example');
});

test('a learner looks at a review, imports it as one step, answers, resolves, and makes a next item of it', async ({
  open,
  workspace,
}) => {
  const newer = await reviewedWorkspace(workspace);
  const { path } = await open();
  const { page } = path;
  await path.go('Reviews');
  await expect(page.getByText('you: Working')).toBeVisible();
  await expect(page.getByText('Ada Mentor: Awareness')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as PDF …' })).toBeVisible();
  await expect(page.getByText('Endorsed an earlier version.')).toBeVisible();
  await expect(page.getByText('Endorsed as it stands today.')).toBeVisible();

  const question = page.getByRole('listitem').filter({ hasText: 'Which node was the slow one' });
  await question.getByPlaceholder('Answer').fill('The sequential scan on orders.');
  await question.getByText('Make it a next item').click();
  await expect(question.getByRole('checkbox', { name: 'Make it a next item' })).toBeChecked();
  await path.go('Today');
  await expect(page.getByText(/^Planned because of a mentor’s comment/)).toBeVisible();
  await path.go('Path');
  await path.find('Explain, from a query plan');
  await expect(path.skill('PostgreSQL')).toHaveAccessibleName(/rated Working ?, mentor: Awareness/);
  await expect(path.inspector).toContainText('Which node was the slow one');
  await path.skill('PostgreSQL').click();
  await expect(path.inspector.getByText('Ada Mentor: Awareness')).toBeVisible();
  await path.inspector.getByRole('button', { name: 'Answer under Reviews' }).click();
  await expect(question.getByPlaceholder('Answer')).toHaveValue('The sequential scan on orders.');
  await question.getByText('Resolved').click();
  await expect(page.getByText('1 resolved')).toBeVisible();

  const zone = page.locator('[data-drop]');
  await path.drop(zone, { 'ada.waymark-review': newer });
  await expect(path.dialog).toHaveAccessibleName('A review by Ada Mentor');
  await expect(path.dialog.getByRole('listitem')).toHaveText([
    /PostgreSQL.*Awareness → Foundational/,
    /Indexes and query plans.*Working/,
    /SQL.*Practitioner/,
    /Which node was the slow one/,
    /Node\.js, endorsed/,
  ]);
  await path.press('Enter');
  await expect(path.toast('Imported from Ada Mentor: 2 ratings, 0 comments, 0 endorsements.')).toBeVisible();
  await expect(page.getByText('Ada Mentor: Awareness')).toHaveCount(0);
  await expect(page.getByText('replaced by a later one')).toBeVisible();

  // The one that it replaced can still be read as it was.
  await page.getByRole('listitem').filter({ hasText: 'replaced by a later one' }).getByRole('button').click();
  await expect(path.dialog).toHaveAccessibleName('A review by Ada Mentor');
  await expect(path.dialog).toContainText('Which node was the slow one');
  await path.press('Escape');

  await path.drop(zone, { 'ada.waymark-review': newer });
  await expect(path.dialog).toContainText('You have imported this review before.');
  await path.press('Enter');
  await expect(path.dialog).toHaveCount(0);
  await path.press('Control+z');
  await expect(path.toast(/^Undone: Review by Ada Mentor imported/)).toBeVisible();
  await expect(page.getByText('Ada Mentor: Awareness')).toBeVisible();
});

test('a review of another learner’s share is refused with the reason', async ({ open, workspace }, info) => {
  const theirs = await reviewedWorkspace(info.outputPath('other'));
  await learnersWorkspace(workspace);
  const { path } = await open();
  await path.go('Reviews');
  await path.drop(path.page.locator('[data-drop]'), { 'ada.waymark-review': theirs });
  await expect(path.toast(/a share of another learner/)).toBeVisible();
  await expect(path.page.getByText('No reviews yet.')).toBeVisible();
});

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
  await expect(preview.getByText('Shared are the states of the items and the self-ratings.')).toBeVisible();
  await page.getByText('My name').click();
  await page.getByText('Explain, from a query plan').click();
  await expect(preview.getByText('with notes and the name')).toBeVisible();
  // What the mentor will see, and what not: the note that is ticked, and no other.
  await preview.getByRole('option', { name: /^PostgreSQL/ }).click();
  await expect(preview.getByText(/^A partial index on orders/)).toBeVisible();
  await preview.getByRole('option', { name: /^Indexes/ }).click();
  await expect(preview.getByText(/^Equality first/)).toHaveCount(0);
  await learner.path.button('Save the share …').click();
  await learner.path.button('Save').click();
  await expect(learner.path.toast(/^Saved: .*\.waymark$/)).toBeVisible();
  await expect(page.getByText('64 skills, with notes and the name')).toBeVisible();

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
  await expect(page.getByText('Ada Mentor: Expert')).toBeVisible();
  await expect(page.getByText('Endorsed as it stands today.')).toBeVisible();

  // Twice is once; a flipped bit is refused; a known name with another key stops.
  const files = await readdir(downloads);
  const review = await readFile(
    join(
      downloads,
      files.find((name) => name.endsWith('-review'))!,
    ),
    'utf8',
  );
  const zone = page.locator('[data-drop]');
  await learner.path.drop(zone, { 'twice.waymark-review': review });
  await expect(learner.path.dialog).toContainText('You have imported this review before.');
  await learner.path.press('Enter');
  await expect(learner.path.dialog).toHaveCount(0);
  await learner.path.drop(zone, { 'flipped.waymark-review': flipped(review) });
  await expect(learner.path.toast(/The signature does not fit this file/)).toBeVisible();
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
  await learner.path.button('Leave it').click();
  await expect(page.getByText('Ada Mentor: Expert')).toBeVisible();

  // Once it is compared, the key and the review come in as one step, and one undo takes both back.
  await learner.path.drop(zone, { 'forged.waymark-review': await readFile(forged, 'utf8') });
  await learner.path.dialog.getByText('I compared them with').click();
  await learner.path.button('Look at it').click();
  await learner.path.button('Import').click();
  await expect(page.getByText('Ada Mentor: Awareness')).toBeVisible();
  await learner.path.press('Control+z');
  await expect(learner.path.toast(/^Undone: Review by Ada Mentor imported/)).toBeVisible();
  await expect(page.getByText('Ada Mentor: Awareness')).toHaveCount(0);

  // The endorsement is of what was shared.
  await learner.path.go('Path');
  await learner.path.find('query plan, why a query');
  await learner.path.press('l');
  await learner.path.go('Reviews');
  await expect(page.getByText('Endorsed an earlier version.')).toBeVisible();
});

test('people are listed by their keys, get names, and are marked as compared', async ({
  open,
  workspace,
}) => {
  await reviewedWorkspace(workspace);
  const { path } = await open();
  const { page } = path;
  await path.go('Settings');
  await expect(page.getByText('Your key', { exact: true })).toBeVisible();
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('Ada Mentor');
  await name.fill('Ada from the course');
  await path.press('Tab');
  await expect(page.getByText('The key of Ada from the course')).toBeVisible();
  await expect(page.getByText(/^Calls themselves Ada Mentor\./)).toBeVisible();
  await page.getByText('I have compared this key with its holder').click();
  await expect(page.getByRole('checkbox', { name: /^I have compared/ })).toBeChecked();
  await path.go('Reviews');
  await expect(page.getByText('Ada from the course: Awareness')).toBeVisible();
});
