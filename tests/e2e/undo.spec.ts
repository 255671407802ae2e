import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { learnersWorkspace } from '../support/workspaces.ts';
import { expect, test } from './support/waymark-test.ts';

test.beforeEach(({ workspace }) => learnersWorkspace(workspace));

test('undo of something out of sight scrolls there, selects it, names it, and offers redo', async ({
  open,
}) => {
  const { path } = await open();
  await path.find('does not use an index');
  await path.press('l');
  await expect(path.announced).toHaveText(/^Learning\. \d+ of 644 required items done\.$/);
  await path.press('x', 'End');
  await path.press('ControlOrMeta+z');
  await expect(path.toast(/^Undone: Learning \(Explain, from a query plan/)).toBeVisible();
  await expect(path.announced).toHaveText(/^Undone: Learning/);
  const chosen = path.page.locator('[role=treeitem][aria-selected=true]');
  await expect(chosen).toBeInViewport({ ratio: 1 });
  expect(await path.active()).toMatch(/^Explain, from a query plan.*, Done/);

  await path.press('Home');
  await path.messages.getByRole('button', { name: 'Redo' }).click();
  await expect(path.toast(/^Redone: Learning/)).toBeVisible();
  await expect(path.toast(/^Undone/)).toHaveCount(0);
  await expect(chosen).toBeInViewport({ ratio: 1 });
  await expect.poll(() => path.active()).toMatch(/, Learning/);
});

test('undo expands collapsed rows, and clears a filter only if it hides what changed', async ({ open }) => {
  const { path } = await open();
  await path.find('does not use an index');
  await path.press('l', 'x', '-');
  await expect(path.tree.locator('[aria-level="3"]')).toHaveCount(0);
  await path.press('ControlOrMeta+z');
  await expect.poll(() => path.active()).toMatch(/^Explain, from a query plan/);
  await path.search.fill('query plan');
  await path.press('Enter');
  await path.press('ControlOrMeta+y');
  await expect(path.toast(/^Redone/)).toBeVisible();
  await expect(path.search).toHaveValue('query plan');
  await path.search.fill('shell');
  await path.press('Enter');
  await path.press('ControlOrMeta+z');
  await expect(path.search).toHaveValue('');
  await expect.poll(() => path.active()).toMatch(/^Explain, from a query plan/);
});

test('on another screen undo stays there, and links to what changed', async ({ open }) => {
  const { path } = await open();
  await path.find('does not use an index');
  await path.press('l', 'g', 't', 'ControlOrMeta+z');
  await expect(path.toast(/^Undone: Learning/)).toBeVisible();
  await expect(path.current).toHaveText('Today');
  await path.messages.getByRole('button', { name: 'Show in the path' }).click();
  await expect(path.current).toHaveText('Path');
  await expect.poll(() => path.active()).toMatch(/^Explain, from a query plan/);
});

test('messages cover nothing, even in a low window, and Escape closes them; the keyboard stays', async ({
  open,
}) => {
  const { path } = await open();
  await path.page.setViewportSize({ width: 900, height: 600 });
  await path.find('shell');
  await path.press('l', 'x', 'End', 'ControlOrMeta+z');
  await expect(path.messages).toBeVisible();
  const box = (of: typeof path.messages) => of.evaluate((one) => one.getBoundingClientRect().toJSON());
  const bar = await box(path.messages);
  const line = await box(path.page.locator('[role=treeitem][aria-selected=true]'));
  expect(line.bottom).toBeLessThanOrEqual(bar.top);
  await path.press('s');
  const button = await box(path.dialog.getByRole('button', { name: 'Skip', exact: true }));
  expect(button.bottom).toBeLessThanOrEqual(bar.top);
  await path.press('Escape');
  await expect(path.dialog).toHaveCount(0);
  await expect(path.messages).toBeVisible();
  await path.press('Escape');
  await expect(path.messages).toBeHidden();
  await path.treeHasFocus();
});

test('the message about a failure goes when the next try succeeds', async ({ open }) => {
  const disk = new FaultyFileSystem();
  const { path } = await open({ fs: disk });
  await path.find('does not use an index');
  disk.fail({ at: disk.calls + 1, fault: 'ENOSPC', sticky: true });
  await path.press('l');
  await expect(path.toast(/^The disk is full/)).toBeVisible();
  disk.fail(undefined);
  await path.press('l');
  await expect(path.messages).toBeHidden();
  await expect.poll(() => path.active()).toMatch(/, Learning/);
});

test('the keyboard focus is never lost when a message, a piece of evidence or a rating disappears', async ({
  open,
}) => {
  const { path } = await open();
  const focused = () => path.page.evaluate(() => document.activeElement!.tagName);
  await path.find('does not use an index');
  await path.press('e');
  await path.page.keyboard.type('A page of notes');
  await path.press('Enter');
  const remove = path.inspector.getByRole('button', { name: 'Remove A page of notes' });
  await remove.focus();
  await path.press('Enter');
  await expect(remove).toHaveCount(0);
  await expect.poll(focused).not.toBe('BODY');
  await expect(path.inspector.locator(':focus')).toHaveCount(1);

  await path.inspector.getByRole('button', { name: 'Clear rating' }).focus();
  await path.press('Enter');
  await expect(path.inspector.getByText('Not rated')).toBeVisible();
  await expect.poll(focused).not.toBe('BODY');
  await expect(path.inspector.locator(':focus')).toHaveCount(1);

  await path.press('Escape', 'ControlOrMeta+z');
  await path.messages.getByRole('button', { name: 'Dismiss' }).focus();
  await path.press('Enter');
  await expect(path.messages).toBeHidden();
  await path.treeHasFocus();
});
