import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { terminalOn } from '../support/terminal.ts';
import { learnersWorkspace } from '../support/workspaces.ts';
import { readFile } from 'node:fs/promises';
import { openReview } from '../../main/exchange/open-sealed.ts';
import { expect, test } from './support/waymark-test.ts';

/** A share of the sample learner. @returns its file */
async function share(folder: string): Promise<string> {
  const learner = join(folder, 'learner');
  const file = join(folder, 'robin.waymark');
  await learnersWorkspace(learner);
  await terminalOn(learner).waymark('share', '--out', file, '--with', 'notes,evidence,history,name');
  return file;
}

test('a mentor opens a share, rates before they see, writes, leaves, comes back and saves a review', async ({
  open,
}, info) => {
  const downloads = info.outputPath('downloads');
  await mkdir(downloads, { recursive: true });
  await share(downloads);
  const first = await open({ downloads });
  await first.path.go('Reviews');
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
  await page.getByRole('button', { name: /^Comment on Explain, from a query plan/ }).click();
  await page.keyboard.type('Which node was the slow one?');
  await page.getByText('Ask about this when we talk').first().click();
  await page.getByRole('textbox', { name: 'Endorse PostgreSQL' }).fill('I have seen the plan.');
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
  await path.drop(
    path.main.getByRole('heading', { name: 'Shares you opened' }),
    'a.waymark',
    text.replace(/.(.{20}"}$)/, 'A$1'),
  );
  await expect(path.toast(/The signature does not fit this file/)).toBeVisible();
  await expect(path.main.getByText('You have not opened a share yet.')).toBeVisible();
});

test('a known name with another key stops until it is compared', async ({ open }, info) => {
  const text = await readFile(await share(info.outputPath('one')), 'utf8');
  const other = await readFile(await share(info.outputPath('other')), 'utf8');
  const { path } = await open();
  await path.go('Reviews');
  const heading = path.main.getByRole('heading', { name: 'Shares you opened' });
  await path.drop(heading, 'a.waymark', text);
  await path.button('All shares').click();
  await path.drop(heading, 'b.waymark', other);
  await expect(path.dialog).toHaveAccessibleName('Is this really Robin Example?');
  await expect(path.button('Open it')).toBeDisabled();
  await path.button('Leave it').click();
  await expect(path.main.getByRole('listitem')).toHaveCount(1);

  await path.drop(heading, 'b.waymark', other);
  await path.dialog.getByText('I compared them with').click();
  await path.button('Open it').click();
  await expect(path.page.getByRole('heading', { level: 1 })).toHaveText('Review of Robin Example');
});
