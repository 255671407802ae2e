import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commentField } from '../../contract/draft-fields.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { learnersWorkspace, mentorsWorkspace, reviewedWorkspace } from '../support/workspaces.ts';
import { openReview } from '../../main/reviews/open-sealed.ts';
import { flipped } from '../support/shares.ts';
import { terminalOn } from '../support/terminal.ts';
import { share } from './support/share-file.ts';
import { expect, test } from './support/waymark-test.ts';

test('a mentor opens a share, rates before seeing, writes, leaves, comes back and saves a review', async ({
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
  await expect(page.getByText('The rating by Robin Example is shown once you have rated.')).toBeVisible();
  await expect(page.getByText(/Rating by Robin Example:/)).toHaveCount(0);
  await page.getByRole('radio', { name: 'Awareness' }).click();
  await expect(page.getByText('Rating by Robin Example: Working. 2 levels apart')).toBeVisible();
  const aims = page.getByRole('radiogroup', { name: 'What to aim for next' });
  await aims.getByRole('radio', { name: 'Practitioner' }).click();
  await first.path.typeDay('To be reached by', '2027-03-20');
  // The overview shows rated skills side by side; the others appear on request, and link to their skills.
  await page.getByRole('option', { name: 'At a glance' }).click();
  const ratings = page.getByRole('listitem').filter({ hasText: 'Robin Example: ' });
  await expect(ratings).toHaveText([
    'PostgreSQLRobin Example: Workingyou: Awareness · aim for Practitioner by March 20, 2027',
  ]);
  await first.path.button('Show all ratings now').click();
  await expect(ratings.filter({ hasText: 'you: not rated' }).first()).toBeVisible();
  await expect(first.path.button('Show all ratings now')).toHaveCount(0);
  await ratings.getByRole('button', { name: 'PostgreSQL' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'PostgreSQL' })).toBeVisible();
  await page.getByRole('button', { name: /^Comment on Explain, from a query plan/ }).click();
  await page.keyboard.type('Which node was the slow one?');
  await page.getByText('Ask about this when we talk').first().click();
  await page.getByRole('textbox', { name: 'Endorse PostgreSQL' }).fill('I have seen the plan.');
  // The draft is saved while the mentor types, a moment later.
  const drafts = join(workspace, 'exchange/drafts');
  const written = async () => {
    // A file that is being written briefly has a name with a leading dot.
    const name = (await readdir(drafts).catch(() => [])).find((one) => !one.startsWith('.'));
    return name === undefined ? '' : readFile(join(drafts, name), 'utf8');
  };
  await expect.poll(written).toContain('I have seen the plan.');
  await first.close();

  const again = await open({ downloads });
  await expect(again.path.page.getByRole('heading', { level: 1 })).toHaveText('Review of Robin Example');
  await again.path.page.getByRole('option', { name: /^PostgreSQL ?, with your input/ }).click();
  await expect(again.path.page.getByRole('radio', { name: 'Awareness' }).first()).toBeChecked();
  await again.path.page.getByLabel('Your name').fill('Ada Mentor');
  await again.path.button('Save the review …').click();
  await again.path.button('Save').click();
  await expect(again.path.toast(/^Saved: .*\.waymark-review$/)).toBeVisible();
  const name = (await readdir(downloads)).find((one) => one.endsWith('.waymark-review'))!;
  const { content } = openReview(await readFile(join(downloads, name)));
  expect(content).toMatchObject({
    mentor: { name: 'Ada Mentor' },
    ratings: [{ skill: 'postgresql', level: 1, aim: { level: 4, by: '2027-03-20' } }],
    comments: [{ text: 'Which node was the slow one?', ask: true }],
    endorsements: [{ skill: 'postgresql', text: 'I have seen the plan.' }],
  });
  // None of this is the mentor’s own progress.
  await expect(again.path.undo).toHaveAccessibleName('Nothing to undo');
});

test('a share with one flipped bit is refused with the reason', async ({ open }, info) => {
  const folder = info.outputPath('share');
  const text = await readFile(await share(folder), 'utf8');
  const { path } = await open();
  await path.go('Reviews');
  await path.drop(path.main, { 'a.waymark': flipped(text) });
  await expect(path.toast(/The signature does not match this file/)).toBeVisible();
  await path.page.getByRole('radio', { name: 'Give' }).click();
  await expect(path.main.getByText('You have not opened a share yet.')).toBeVisible();
});

test('a known name with another key stops until the key is compared', async ({ open }, info) => {
  const text = await readFile(await share(info.outputPath('one')), 'utf8');
  const other = await readFile(await share(info.outputPath('other')), 'utf8');
  const { path } = await open();
  await path.go('Reviews');
  const zone = path.page.locator('main');
  await path.drop(zone, { 'a.waymark': text });
  await path.button('All shares').click();
  await path.drop(zone, { 'b.waymark': other });
  await expect(path.dialog).toHaveAccessibleName('Is this really Robin Example?');
  await expect(path.button('Open it')).toBeDisabled();
  await path.button('Cancel').click();
  await expect(path.main.getByRole('listitem')).toHaveCount(1);

  await path.drop(zone, { 'b.waymark': other });
  await path.dialog.getByText('I compared them with').click();
  await path.button('Open it').click();
  await expect(path.page.getByRole('heading', { level: 1 })).toHaveText('Review of Robin Example');
});

test('a learner views a review, imports it as one step, answers, resolves, and plans a next item from it', async ({
  open,
  workspace,
}) => {
  const newer = await reviewedWorkspace(workspace);
  const { path } = await open();
  const { page } = path;
  await path.go('Reviews');
  await expect(page.getByText('you: Working')).toBeVisible();
  await expect(page.getByText('Ada Mentor (key not compared): Awareness')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as PDF …' })).toBeVisible();
  await expect(page.getByText('Given for an earlier state.')).toBeVisible();
  await expect(page.getByText('Matches your current state.')).toBeVisible();

  const question = page.getByRole('listitem').filter({ hasText: 'Which node was the slow one' });
  // Typed key by key: the field grows with the first one and keeps the focus.
  await question.getByPlaceholder('Answer').click();
  await page.keyboard.type('The sequential scan on orders.');
  await question.getByText('Add to next items').click();
  await expect(question.getByRole('checkbox', { name: 'Add to next items' })).toBeChecked();
  await path.go('Today');
  await expect(page.getByText(/^Planned because of a mentor’s comment/)).toBeVisible();
  await path.go('Path');
  await path.find('Explain, from a query plan');
  await expect(path.skill('PostgreSQL')).toHaveAccessibleName(/rated Working ?, mentor: Awareness/);
  await expect(path.inspector).toContainText('Which node was the slow one');
  await path.skill('PostgreSQL').click();
  await expect(path.inspector.getByText('Ada Mentor (key not compared): Awareness')).toBeVisible();
  await path.inspector.getByRole('button', { name: 'Answer under Reviews' }).click();
  await expect(question.getByPlaceholder('Answer')).toHaveValue('The sequential scan on orders.');
  await question.getByText('Resolved').click();
  await expect(page.getByText('1 resolved')).toBeVisible();

  const zone = page.locator('main');
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
  await expect(page.getByText('Ada Mentor (key not compared): Awareness')).toHaveCount(0);
  await expect(page.getByText('another one counts instead')).toBeVisible();

  // The replaced review can still be viewed unchanged.
  await page
    .getByRole('listitem')
    .filter({ hasText: 'another one counts instead' })
    .getByRole('button')
    .first()
    .click();
  await expect(path.dialog).toHaveAccessibleName('A review by Ada Mentor');
  await expect(path.dialog).toContainText('Which node was the slow one');
  await path.press('Escape');

  await path.drop(zone, { 'ada.waymark-review': newer });
  await expect(path.dialog).toContainText('You have imported this review before.');
  await path.press('Enter');
  await expect(path.dialog).toHaveCount(0);
  await path.press('Control+z');
  await expect(path.toast(/^Undone: Review by Ada Mentor imported/)).toBeVisible();
  await expect(page.getByText('Ada Mentor (key not compared): Awareness')).toBeVisible();
});

test('an older draft of an answer stays until the answer is saved', async ({ open, workspace }) => {
  await reviewedWorkspace(workspace);
  const app = await openTestApp(workspace);
  const [comment] = (await ask(app, 'reviews:received', {})).comments;
  await app.close();
  const file = { [`old${commentField('answer', comment!.key)}`]: 'what I had typed' };
  await writeFile(join(workspace, 'drafts.json'), JSON.stringify(file));
  const disk = new FaultyFileSystem();
  const { path } = await open({ fs: disk });
  await path.go('Reviews');
  const old = path.main.getByRole('group', { name: 'Typed before the saved text' });
  // What is shown was read from the disk.
  await expect(old).toContainText('what I had typed');
  disk.fail({ at: disk.calls + 1, fault: 'ENOSPC', sticky: true });
  await old.getByRole('button', { name: 'Use this instead' }).click();
  await expect(path.toast(/The disk is full/)).toBeVisible();
  await expect(old).toContainText('what I had typed');
  disk.fail(undefined);
  await old.getByRole('button', { name: 'Use this instead' }).click();
  await expect(old).toHaveCount(0);
  await expect(path.main.getByRole('textbox', { name: /answer/i }).first()).toHaveValue('what I had typed');
});

test('a review of another learner’s share is refused with the reason', async ({ open, workspace }, info) => {
  const theirs = await reviewedWorkspace(info.outputPath('other'));
  await learnersWorkspace(workspace);
  const { path } = await open();
  await path.go('Reviews');
  await path.drop(path.main, { 'ada.waymark-review': theirs });
  await expect(path.toast(/a share of another learner/)).toBeVisible();
  await expect(path.page.getByText('No reviews yet.')).toBeVisible();
});

test('people are listed by key, get names, and are marked as compared', async ({ open, workspace }) => {
  await reviewedWorkspace(workspace);
  const { path } = await open();
  const { page } = path;
  await path.goToSettings('People and keys');
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
  await expect(page.getByText('Ada from the course (compared): Awareness')).toBeVisible();
});

test('a share of somebody else is deleted after a question, with the review of it', async ({
  open,
  workspace,
}) => {
  await mentorsWorkspace(workspace);
  const { path } = await open();
  await path.go('Reviews');
  await path.page.getByRole('radio', { name: 'Give' }).click();
  const line = path.main.getByRole('listitem').filter({ hasText: 'Robin Example' });
  await line.getByRole('button', { name: /^Delete: Robin Example, / }).click();
  await expect(path.dialog).toContainText('Undo cannot bring them back.');
  // The question itself is answered with Enter: nothing is deleted by chance.
  await path.press('Enter');
  await expect(line).toHaveCount(1);
  await line.getByRole('button', { name: /^Delete: Robin Example, / }).click();
  await path.dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(path.main.getByText('You have not opened a share yet.')).toBeVisible();
  for (const folder of ['opened', 'given'])
    expect(await readdir(join(workspace, 'exchange', folder))).toEqual([]);
});

test('what a mentor would have the learner aim for stands beside their own level', async ({
  open,
  workspace,
}, info) => {
  const learner = terminalOn(workspace);
  const mentor = terminalOn(info.outputPath('mentor'));
  const [file, reviewed] = [info.outputPath('robin.waymark'), info.outputPath('ada.waymark-review')];
  await learner.waymark('share', '--out', file);
  const aim = ['--rate', 'http=2', '--aim', 'http=3@2027-03-20'];
  await mentor.waymark('review', file, '--out', reviewed, '--as', 'Ada Mentor', ...aim);
  await learner.waymark('import', reviewed);
  const { path } = await open();
  await path.go('Map');
  await path.main.getByRole('radio', { name: 'What leads to what' }).click();
  await path.main.locator('button[data-entry=http]').click();
  await path.press('Enter');
  const details = path.page.getByRole('complementary', { name: 'Details' });
  await expect(details).toContainText('From a mentor: aim for Working by March 20, 2027');
  await expect(details).toContainText('Ada Mentor (key not compared): Foundational · aim for Working');
});
