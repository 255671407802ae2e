import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { encodeCheckpoint } from '../../main/store/checkpoint.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { root } from '../support/apps.ts';
import { slowBackups } from '../support/slow-file-system.ts';
import { fingerprint, workspaceWith, workspaceWithBackups } from '../support/stores.ts';
import { expect, test } from './support/waymark-test.ts';

test('kill -9 while ticking loses nothing that the window had shown as saved', async ({
  open,
  workspace,
}) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'support/ticking-window.ts'), workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(line);
    if (acknowledged.length === 12) child.kill('SIGKILL');
  });
  await once(child, 'close');
  expect(acknowledged.length).toBeGreaterThanOrEqual(12);
  const { path } = await open();
  expect(await path.doneKeys()).toEqual(expect.arrayContaining(acknowledged));
  await path.saved();
});

test('a damaged store opens from its backup, says so, and keeps the damaged file', async ({
  open,
  workspace,
}) => {
  await workspaceWith(workspace, 5);
  const file = join(workspace, 'waymark.json');
  const bytes = await readFile(file);
  bytes[200]! ^= 8;
  await writeFile(file, bytes);
  const { path } = await open();
  await expect(
    path.page.getByText(/waymark\.json could not be used.*kept in the folder "damaged"/),
  ).toBeVisible();
  await path.page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(path.tree).toBeVisible();
});

test('a store from a newer Waymark is refused, its version is named, and it stays unchanged', async ({
  open,
  workspace,
}) => {
  await workspaceWith(workspace, 3);
  const future = { seq: 3, clock: { time: 1, counter: 0 }, workspace: 'abcd1234', generation: 0, events: [] };
  await writeFile(
    join(workspace, 'waymark.json'),
    Buffer.concat(await encodeCheckpoint(future, { format: 99, version: '9.4.1' })),
  );
  const before = await fingerprint(workspace);
  const { path } = await open();
  await expect(
    path.page.getByRole('heading', { name: 'This workspace is from a newer Waymark' }),
  ).toBeVisible();
  await expect(path.page.getByText(/9\.4\.1/).first()).toBeVisible();
  expect(await fingerprint(workspace)).toEqual(before);
});

test('a second start on the same workspace is refused, and the first continues', async ({
  open,
  workspace,
}) => {
  const { path } = await open();
  const second = await startWaymark(workspace);
  expect(second.code).toBe(1);
  expect(second.said).toBe(
    'waymark: This workspace is open in another Waymark. Nothing was changed; use that window, or close it first.\n',
  );
  await path.find('does not use an index');
  await path.tree.focus();
  await path.page.keyboard.press(' ');
  await expect.poll(() => path.active()).toMatch(/, Done/);
  await path.saved();
});

test('closing the window ends the app with everything on disk', async ({ open, restart }) => {
  const opened = await open();
  await opened.path.find('does not use an index');
  await opened.path.inspector.getByRole('textbox', { name: 'Note' }).fill('typed just before closing');
  await opened.path.tree.focus();
  await opened.path.page.keyboard.press('l');
  await expect.poll(() => opened.path.active()).toMatch(/, Learning/);
  await opened.path.saved();
  const { path } = await restart(opened);
  await path.find('does not use an index');
  await expect(path.inspector.getByRole('textbox', { name: 'Note' })).toHaveValue(
    'typed just before closing',
  );
});

test('a full disk reverts the tick and says why', async ({ open }) => {
  const disk = new FaultyFileSystem();
  const { path } = await open({ fs: disk });
  await path.find('does not use an index');
  await path.tree.focus();
  disk.fail({ at: disk.calls + 1, fault: 'ENOSPC', sticky: true });
  await path.page.keyboard.press(' ');
  await expect(path.page.getByText(/^The disk is full\./).first()).toBeVisible();
  await expect.poll(() => path.active()).toMatch(/, To do/);
  await expect(path.page.getByText('Not saved', { exact: true })).toBeVisible();
  disk.fail(undefined);
  await path.page.keyboard.press(' ');
  await expect.poll(() => path.active()).toMatch(/, Done/);
  await path.saved();
});

test('two changes refused by the disk one after the other leave no trace', async ({ open }) => {
  const disk = new FaultyFileSystem();
  const { path } = await open({ fs: disk });
  await path.find('does not use an index');
  await path.treeHasFocus();
  disk.fail({ at: disk.calls + 1, fault: 'ENOSPC', sticky: true });
  await path.press('Space', 'l');
  await expect(path.page.getByText('Not saved', { exact: true })).toBeVisible();
  await expect.poll(() => path.active()).toMatch(/, To do/);
  expect(await path.done()).toBe(0);
  disk.fail(undefined);
  await path.button('Discard change').click();
  await path.saved();
  expect([await path.active(), await path.doneKeys()]).toEqual([expect.stringMatching(/, To do/), []]);
});

/** Starts a second Waymark, as `npm start` would, and waits for its end. */
function startWaymark(workspace: string): Promise<{ code: number | null; said: string }> {
  const entry = join(root, 'main/hosts/chromium/index.ts');
  const child = spawn(process.execPath, [entry, '--workspace', workspace], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

test('checking many backups shows its progress, can be cancelled, and started again', async ({
  open,
  workspace,
}) => {
  await workspaceWithBackups(workspace, 8);
  const { path } = await open({ fs: slowBackups(1200) });
  await path.goToSettings('Data and backups');
  await expect(path.page.getByText(/^Checking, [1-9]\d%$/)).toBeVisible();
  expect(await path.violations()).toEqual([]);
  await path.button('Cancel').click();
  await expect(path.page.getByText('Not all backups were verified.')).toBeVisible();
  await path.button('Verify again').click();
  await expect(path.page.getByRole('table').getByRole('row').nth(8)).toBeVisible();
});

test('a file in place of the folder: a calm page, focus on its first action, details can be copied', async ({
  open,
  workspace,
}) => {
  await rm(workspace, { recursive: true, force: true });
  await writeFile(workspace, 'not a folder');
  const { path } = await open();
  await expect(path.page.getByText(/There is a file where a folder should be/)).toBeVisible();
  await expect(path.page.getByText(/start Waymark with --workspace/)).toBeVisible();
  await expect(path.button('Try again')).toBeFocused();
  await expect(path.page.locator('pre')).toBeHidden();
  await path.press('Tab', 'Enter');
  await expect(path.page.locator('pre')).toContainText('"kind": "disk"');
  await path.button('Copy').click();
  await expect(path.button('Copied')).toBeVisible();
  expect(await path.page.evaluate(() => getSelection()?.toString())).toContain(workspace);
  await rm(workspace);
  await path.button('Try again').click();
  await expect(path.tree).toBeVisible();
});

test('the state that a restore replaces is named, and one press away', async ({ open }) => {
  const { path } = await open();
  const tick = async (text: string) => {
    await path.find(text);
    await path.press('Space');
    await path.saved();
  };
  await tick('does not use an index');
  await path.goToSettings('Data and backups');
  await path.button('Make one now').click();
  await expect(path.toast(/The backup is made/)).toBeVisible();
  await path.go('Path');
  await tick('event loop');
  await expect(path.coverage).toHaveText(/^2 of/);
  await path.goToSettings('Data and backups');
  // Two backups of the same minute are distinguished by their seconds.
  const made = path.page.getByRole('row', { name: /manual/ });
  await made.getByRole('button', { name: 'Restore' }).click();
  await path.dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(
    path.toast(/^Restored: .*\. Your previous data is the backup of .*\d?\d:\d\d:\d\d/),
  ).toBeVisible();
  await expect(path.coverage).toHaveText(/^1 of/);
  await expect(path.page.getByRole('rowheader', { name: /\d?\d:\d\d:\d\d/ }).nth(1)).toBeVisible();
  await path.messages.getByRole('button', { name: 'Go back' }).click();
  await expect(path.coverage).toHaveText(/^2 of/);
});
