import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { slowDisk } from '../support/slow-file-system.ts';
import type { PathPage } from './support/path-page.ts';
import { expect, test } from './support/waymark-test.ts';

const words = 'one two three four five six seven eight';
const note = ({ inspector }: PathPage): Locator => inspector.getByRole('textbox', { name: 'Note' });
const title = ({ inspector }: PathPage): Locator => inspector.getByRole('textbox', { name: 'Evidence' });
const link = ({ inspector }: PathPage): Locator => inspector.getByRole('textbox', { name: /^Link/ });

/** Selects an item by its index, from 0. */
async function select(path: PathPage, place: number): Promise<void> {
  await path.tree.locator('[aria-level="3"]').nth(place).click();
}

test('a note survives closing at the very moment of the last key, as one entry and one undo', async ({
  open,
  restart,
}) => {
  const opened = await open();
  await opened.path.find('http/');
  await note(opened.path).pressSequentially(words, { delay: 20 });
  const { path } = await restart(opened);
  await path.find('http/');
  await expect(note(path)).toHaveValue(words);
  await expect(path.inspector.getByText('Note changed')).toHaveCount(1);
  await path.undo.click();
  await expect(note(path)).toHaveValue('');
});

test('a learner who types without a pause is saved all the while, and sees it from the first key', async ({
  open,
  workspace,
}) => {
  const { path } = await open({ fs: slowDisk(150) });
  await path.find('http/');
  await note(path).press('a');
  await expect(path.page.getByText('Saving …')).toBeVisible();
  for (let i = 0; i < 12; i++) await note(path).pressSequentially('bcdefgh ', { delay: 25 });
  const kept = await readFile(join(workspace, 'drafts.json'), 'utf8');
  expect(kept).toContain('bcdefgh bcdefgh bcdefgh');
  await path.saved();
  await note(path).blur();
  await path.saved();
  await expect(path.inspector.getByText('Note changed')).toHaveCount(1);
});

test('a slow disk loses no key', async ({ open, restart }) => {
  const opened = await open({ fs: slowDisk(700) });
  const { path } = opened;
  await path.find('http/');
  await note(path).pressSequentially(words, { delay: 60 });
  await expect(note(path)).toHaveValue(words);
  await select(path, 1);
  await select(path, 0);
  await expect(note(path)).toHaveValue(words);
  await path.saved();
  await expect(note(path)).toHaveValue(words);
  const again = (await restart(opened)).path;
  await again.find('http/');
  await expect(note(again)).toHaveValue(words);
});

test('on a full disk what is typed stays in its field, even after moving away and back', async ({ open }) => {
  const disk = new FaultyFileSystem();
  const { path } = await open({ fs: disk });
  await path.find('http/');
  disk.fail({ at: disk.calls + 1, fault: 'ENOSPC', sticky: true });
  await note(path).pressSequentially(words);
  await expect(path.page.getByText('Not saved', { exact: true })).toBeVisible();
  await select(path, 1);
  await expect(note(path)).toHaveValue('');
  await select(path, 0);
  await expect(note(path)).toHaveValue(words);
  disk.fail(undefined);
  await note(path).press('End');
  await note(path).press('!');
  await note(path).blur();
  await expect(path.inspector.getByText('Note changed')).toBeVisible();
  await path.saved();
});

test('half-typed evidence stays with its item, even over a restart', async ({ open, restart }) => {
  const opened = await open();
  await opened.path.find('http/');
  await title(opened.path).pressSequentially('A pull req');
  await link(opened.path).pressSequentially('example.org/pu');
  await select(opened.path, 1);
  await expect(title(opened.path)).toHaveValue('');
  await select(opened.path, 0);
  await expect(title(opened.path)).toHaveValue('A pull req');
  const { path } = await restart(opened);
  await path.find('http/');
  await expect(title(path)).toHaveValue('A pull req');
  await expect(link(path)).toHaveValue('example.org/pu');
  await path.button('Add evidence').click();
  await expect(path.button('A pull req')).toBeVisible();
  await expect(title(path)).toHaveValue('');
  expect(await path.violations()).toEqual([]);
});

test('text that is too long is reported and not cut', async ({ open }) => {
  const { path } = await open();
  await path.find('http/');
  await note(path).fill('x'.repeat(19_950));
  await expect(path.page.getByText('19,950 of 20,000 characters')).toBeVisible();
  await note(path).fill('x'.repeat(20_010));
  await expect(path.page.getByText(/^20,010 of 20,000 characters: shorten the text/)).toBeVisible();
  await expect(note(path)).toHaveAttribute('aria-invalid', 'true');
  await select(path, 1);
  await select(path, 0);
  await expect(note(path)).toHaveValue('x'.repeat(20_010));
  await title(path).fill('A long link');
  await link(path).fill(`https://example.org/${'x'.repeat(3000)}`);
  await path.button('Add evidence').click();
  await expect(path.inspector.getByText(/^3,020 of 2,000 characters/)).toBeVisible();
  await expect(path.button('A long link')).toHaveCount(0);
  expect(await path.violations()).toEqual([]);
});

test('invisible characters are removed from pasted text, and undo reverses the paste', async ({ open }) => {
  const { path } = await open();
  await path.find('does not use an index');
  const note = path.inspector.getByRole('textbox', { name: 'Note' });
  await note.fill('before ');
  await note.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '\u202aC:\\x\u202c and\u00ad more\u2028below');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(note).toHaveValue('before C:\\x and more\nbelow');
  await expect(path.inspector.getByText('Invisible characters were removed')).toBeVisible();
  await path.press('Control+z');
  await expect(note).toHaveValue('before ');
});

test('typed invisible characters are named with their position, stay, and can be removed with one press', async ({
  open,
}) => {
  const { path } = await open();
  await path.find('does not use an index');
  const note = path.inspector.getByRole('textbox', { name: 'Note' });
  await note.fill('abc\u202edef');
  await expect(path.inspector.getByText('Character 4 is invisible (U+202E)')).toBeVisible();
  await path.tree.focus();
  await expect(path.inspector.getByText('Nothing has happened yet.')).toBeVisible();
  await path.inspector.getByRole('button', { name: 'Remove invisible characters' }).click();
  await expect(note).toHaveValue('abcdef');
  await note.focus();
  await path.press('Escape');
  await expect(path.inspector.getByText('Note changed')).toBeVisible();

  const evidence = path.inspector.getByRole('textbox', { name: 'Evidence' });
  await evidence.fill('\u3164');
  await expect(path.inspector.getByText('U+3164')).toBeVisible();
});

test('a draft older than the saved note is shown below it, and is used or discarded', async ({
  open,
  restart,
  workspace,
}) => {
  const opened = await open();
  const { path } = opened;
  await path.find('does not use an index');
  await note(path).fill('what I saved');
  await note(path).blur();
  await path.saved();
  await opened.close();
  // As after a crash: the disk has a draft from before the note.
  const file = { 'note:postgresql/read-query-plan': { text: 'what I had typed', over: 'nothing' } };
  await writeFile(join(workspace, 'drafts.json'), JSON.stringify(file));
  const again = (await restart(opened)).path;
  await expect(again.page.getByText(/appears below the note/)).toBeVisible();
  await again.find('does not use an index');
  const old = again.inspector.getByRole('group', { name: 'Typed before the saved text' });
  await expect(old).toContainText('what I had typed');
  await expect(note(again)).toHaveValue('what I saved');
  expect(await again.violations()).toEqual([]);
  await old.getByRole('button', { name: 'Use this instead' }).click();
  await expect(note(again)).toHaveValue('what I had typed');
  await again.saved();
  await expect(old).toHaveCount(0);
  await again.undo.click();
  await expect(note(again)).toHaveValue('what I saved');
});

test('evidence typed while the disk is slow stays, and a second Enter adds no second piece', async ({
  open,
}) => {
  const { path } = await open({ fs: slowDisk(300) });
  await path.find('does not use an index');
  await title(path).fill('First');
  await link(path).fill('https://example.org/1');
  await path.press('Enter', 'Enter');
  await title(path).fill('Second');
  await link(path).fill('https://example.org/2');
  await expect(path.inspector.getByRole('button', { name: 'First', exact: true })).toHaveCount(1);
  await path.saved();
  await expect(title(path)).toHaveValue('Second');
  await expect(link(path)).toHaveValue('https://example.org/2');
  await path.press('Enter');
  await expect(path.inspector.getByRole('button', { name: 'Second', exact: true })).toHaveCount(1);
  await expect(title(path)).toHaveValue('');
  await expect(path.inspector.getByRole('button', { name: 'First', exact: true })).toHaveCount(1);
});

test('a file and a page of one’s own network are accepted as evidence unchanged', async ({ open }) => {
  const { path } = await open();
  await path.find('does not use an index');
  const add = async (title: string, link: string) => {
    await path.inspector.getByRole('textbox', { name: 'Evidence' }).fill(title);
    await path.inspector.getByRole('textbox', { name: 'Link or file' }).fill(link);
    await path.press('Enter');
  };
  await add('Wiki', 'http://wiki/page');
  await add('Report', String.raw`\\server\share\my report.pdf`);
  await add('Pull request', '[PR](https://example.org/1)');
  for (const title of ['Wiki', 'Report', 'Pull request'])
    await expect(path.inspector.getByRole('button', { name: title, exact: true })).toBeVisible();
  await add('Elsewhere', 'http://example.org/1');
  await expect(path.inspector.getByText(/Links start with https/)).toBeVisible();
});
