import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import type { PathPage } from './support/path-page.ts';
import { terminalOn } from '../support/terminal.ts';
import { learnersWorkspace } from '../support/workspaces.ts';
import { expect, test } from './support/waymark-test.ts';

/** The newest file with this ending, as text. */
async function newest(folder: string, ending: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted();
  return readFile(join(folder, names.at(-1)!), 'utf8');
}

/** The workspaces of a learner and a mentor, and the folder in which each leaves files for the other. */
async function folders(info: TestInfo) {
  const mail = info.outputPath('mail');
  await mkdir(mail, { recursive: true });
  return { learners: info.outputPath('learner'), mentors: info.outputPath('mentor'), mail };
}

const saveReview = async (path: PathPage) => {
  await path.button('Save the review …').click();
  await path.button('Save').click();
  await expect(path.toast(/^Saved: .*\.waymark-review$/)).toBeVisible();
};

test('a question is answered and agreed on, the next share brings it back to the mentor with what changed', async ({
  open,
}, info) => {
  const { learners, mentors, mail } = await folders(info);
  await learnersWorkspace(learners);
  const first = join(mail, '1.waymark');
  await terminalOn(learners).waymark('share', '--out', first, '--with', 'name', '--without', 'java');

  // The mentor asks about an item.
  const { path: mentor } = await open({ workspace: mentors, downloads: mail });
  await mentor.drop(mentor.main, { 'robin.waymark': await readFile(first, 'utf8') });
  await expect(
    mentor.main.getByText(/^Of what was shared, \d+ of \d+ required items are done/),
  ).toBeVisible();
  await mentor.page.getByRole('option', { name: /^PostgreSQL/ }).click();
  await mentor.page.getByRole('radio', { name: /Foundational/ }).click();
  await mentor.page.getByRole('button', { name: /^Comment on Explain, from a query plan/ }).click();
  await mentor.page.keyboard.type('Which node was the slow one?');
  await mentor.main.getByText('Ask about this when we talk').first().click();
  await mentor.main.getByLabel('Your name').fill('Ada Mentor');
  await saveReview(mentor);
  await expect(mentor.main.getByRole('note')).toContainText('Send this file to Robin Example');

  // The learner answers, notes what was agreed and until when, and goes on learning.
  const { path: learner } = await open({ workspace: learners, downloads: mail });
  await learner.drop(learner.main, { 'ada.waymark-review': await newest(mail, '.waymark-review') });
  await expect(learner.dialog).toHaveAccessibleName('A review by Ada Mentor');
  await learner.press('Enter');
  const question = learner.main
    .getByRole('listitem')
    .filter({ has: learner.page.getByPlaceholder('Answer') });
  await question.getByPlaceholder('Answer').fill('The sequential scan on orders.');
  await question.getByRole('button', { name: /^Note what you agreed/ }).click();
  await question.getByLabel('Agreed').fill('I bring both plans.');
  await learner.typeDay('Until', '2026-12-24');
  await learner.press('Tab');
  await expect(
    learner.main.getByText('Ada Mentor (key not compared), until December 24, 2026'),
  ).toBeVisible();
  await learner.saved();
  await learner.page.getByRole('radio', { name: 'Send' }).click();
  const answers = learner.main.getByRole('checkbox', { name: 'To Ada Mentor (key not compared): 1 comment' });
  await expect(answers).not.toBeChecked();
  await learner.main.getByText('To Ada Mentor (key not compared): 1 comment').click();
  await learner.main.getByText('My name').click();
  await expect(learner.main.getByText(/^1 response to a mentor’s comment/)).toBeVisible();
  await learner.go('Path');
  await learner.find('nodejs/event-loop-order');
  await learner.press('l');
  await learner.go('Reviews');
  await learner.main.getByText('To Ada Mentor (key not compared): 1 comment').click();
  await learner.main.getByText('My name').click();
  await expect(learner.main.getByText('Your name: Robin Example')).toBeVisible();
  await learner.button('Save the share …').click();
  await learner.dialog.getByLabel('Name').fill('2.waymark');
  await learner.button('Save').click();
  await expect(learner.toast(/^Saved: .*2\.waymark$/)).toBeVisible();

  // The mentor sees what changed, and the answer beside the question.
  await mentor.drop(mentor.main, { 'robin.waymark': await readFile(join(mail, '2.waymark'), 'utf8') });
  await expect(mentor.main.getByRole('heading', { name: /^Changed since / })).toBeVisible();
  await expect(mentor.main.getByText('Done → Learning')).toBeVisible();
  await mentor.page.getByRole('option', { name: /^PostgreSQL/ }).click();
  await expect(mentor.main.getByText('Your last rating: Foundational.')).toBeVisible();
  const item = mentor.main.getByRole('listitem').filter({ hasText: 'Explain, from a query plan' });
  await expect(item).toContainText('Which node was the slow one?');
  await expect(item).toContainText('The sequential scan on orders.');
  await expect(item).toContainText('Agreed until December 24, 2026');
  await expect(item).toContainText('I bring both plans.');
});

test('a file that is evidence goes along only if it is ticked, and the mentor saves a copy', async ({
  open,
}, info) => {
  const { learners, mentors, mail } = await folders(info);
  await writeFile(join(mail, 'plan.txt'), 'An index scan.');
  const { path: learner, close } = await open({ workspace: learners, downloads: mail });
  await learner.find('does not use an index');
  await learner.press('n');
  await learner.page.keyboard.type('Not for others.');
  await learner.press('Escape', 'e', 'Tab', 'Enter');
  await expect(learner.dialog.getByRole('row', { name: 'plan.txt' })).toBeFocused();
  await learner.press('Enter');
  await expect(learner.inspector.getByRole('button', { name: 'plan.txt', exact: true })).toBeVisible();

  await learner.go('Reviews');
  await learner.page.getByRole('radio', { name: 'Send' }).click();
  await learner.main.getByText('Evidence, with its date and web address').click();
  const file = learner.main.getByText('The file that is evidence (14 bytes)');
  await expect(learner.main.getByRole('checkbox', { name: /^The file/ })).not.toBeChecked();
  await file.click();
  await expect(learner.main.getByText('1 file, 1 KB')).toBeVisible();
  await learner.button('Save the share …').click();
  await learner.dialog.getByLabel('Name').fill('1.waymark');
  await learner.button('Save').click();
  await expect(learner.toast(/^Saved: .*1\.waymark$/)).toBeVisible();
  await close();

  const { path: mentor } = await open({ workspace: mentors, downloads: mail });
  await mentor.drop(mentor.main, { 'robin.waymark': await readFile(join(mail, '1.waymark'), 'utf8') });
  await mentor.page.getByRole('option', { name: /^PostgreSQL/ }).click();
  await expect(mentor.main.getByText('Not for others.')).toHaveCount(0);
  await mentor.button('Save a copy of plan.txt …').click();
  await mentor.dialog.getByLabel('Name').fill('theirs.txt');
  await mentor.button('Save').click();
  await expect(mentor.toast(/^Saved: .*theirs\.txt$/)).toBeVisible();
  expect(await readFile(join(mail, 'theirs.txt'), 'utf8')).toBe('An index scan.');
  expect(await mentor.violations()).toEqual([]);
});

test('a second review of the same share starts from the first, and the learner’s own answer outlives the comment', async ({
  open,
}, info) => {
  const { learners, mentors, mail } = await folders(info);
  await learnersWorkspace(learners);
  const [shared, reviewed] = [join(mail, '1.waymark'), join(mail, '1.waymark-review')];
  await terminalOn(learners).waymark('share', '--out', shared, '--with', 'name');
  const said = [
    '--rate',
    'postgresql=2',
    '--ask',
    'whole=What was the hardest part?',
    '--endorse',
    'nodejs=Good.',
  ];
  await terminalOn(mentors).waymark('review', shared, '--out', reviewed, '--as', 'Ada Mentor', ...said);
  await terminalOn(learners).waymark('import', reviewed);

  const { path: learner } = await open({ workspace: learners });
  await learner.go('Reviews');
  await learner.main.getByPlaceholder('Answer').fill('The locks.');
  await learner.press('Tab');
  await learner.saved();

  const { path: mentor } = await open({ workspace: mentors, downloads: mail });
  await mentor.drop(mentor.main, { 'robin.waymark': await readFile(shared, 'utf8') });
  await expect(mentor.main.getByRole('note')).toContainText('What you said then is filled in below');
  await expect(mentor.main.getByLabel('Your name')).toHaveValue('Ada Mentor');
  const whole = mentor.main.getByRole('textbox', { name: 'Comment on Your overall comment' });
  await expect(whole).toHaveValue('What was the hardest part?');
  await expect(mentor.main.getByText('1 rating, 1 comment, 1 endorsement')).toBeVisible();
  await whole.fill('');
  await mentor.main.getByText('Ask about this when we talk').first().click();
  await saveReview(mentor);

  await learner.drop(learner.main, { 'ada.waymark-review': await newest(mail, '.waymark-review') });
  await expect(learner.dialog.getByRole('listitem')).toHaveText([/Everything shared.*hardest part/]);
  await expect(learner.dialog).toContainText('Your answer to a comment that goes stays under Comments.');
  await learner.press('Enter');
  await learner.main.getByText('1 answer to a comment that a later review no longer has').click();
  await expect(learner.main.getByText('The locks.')).toBeVisible();
});
