import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clockStart, stampBatch } from '../../domain/progress/clock.ts';
import type { Event } from '../../domain/progress/events.ts';
import { encodeCheckpoint } from '../../main/store/checkpoint.ts';
import { migrations } from '../../main/store/migrations/index.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import type { PathPage } from './support/path-page.ts';
import { expect, test } from './support/waymark-test.ts';

const dayLength = 86_400_000;
const items = ['http/read-a-request', 'http/request-by-hand'] as const;

/** What is asked today, on Today. */
const sectionOf = ({ page }: PathPage) =>
  page.locator('main section').filter({ has: page.getByRole('heading', { name: 'Still known?' }) });

/** A workspace whose items were done 40 days ago. */
async function doneLongAgo(folder: string, keys: readonly string[], days = 40): Promise<void> {
  let clock = clockStart;
  const events: Event[] = [];
  for (const item of keys) {
    const at = Date.now() - days * dayLength;
    const stamped = stampBatch(
      [{ type: 'item.marked', item, state: 'done' }],
      clock,
      'aaaaaaaa',
      at,
      undefined,
    );
    clock = stamped.clock;
    events.push(...stamped.events);
  }
  const content = { seq: events.length, clock, workspace: 'bbbbbbbb', generation: 0, events };
  const chunks = await encodeCheckpoint(content, { format: migrations.length, version: '0.1.0' });
  await writeFile(join(folder, 'waymark.json'), Buffer.concat(chunks));
}

test('what was done some time ago is asked again on Today, by keyboard alone', async ({
  open,
  workspace,
}) => {
  await doneLongAgo(workspace, items);
  const { path } = await open();
  await path.go('Today');
  const section = sectionOf(path);
  await expect(section).toContainText('2 items');
  await path.press('r');
  const dialog = path.page.getByRole('dialog', { name: 'Still known?' });
  const lines = dialog.getByRole('radiogroup');
  await expect(lines).toHaveCount(2);
  // The first is not known any more, the other is among all that are left.
  await path.press('1');
  await expect(lines.first().getByRole('radio', { name: 'not any more' })).toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Yes to the one left' })).toBeVisible();
  await path.press('Enter');
  await expect(dialog).toContainText('That is all for today.');
  await dialog.getByRole('button', { name: 'Set it to learning' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(section).toHaveCount(0);
  await expect(path.page.getByRole('rowgroup', { name: 'In progress' }).locator('[data-key]')).toHaveCount(1);
  await expect(path.coverage).toHaveText(/^1 of/);
  // The state, then the answers: two steps.
  await path.press('ControlOrMeta+z');
  await expect(path.coverage).toHaveText(/^2 of/);
  await path.press('ControlOrMeta+z');
  await expect(section).toContainText('2 items');
});

test('closing saves what is answered, and the rest is asked again', async ({ open, workspace, restart }) => {
  await doneLongAgo(workspace, items);
  const opened = await open();
  const { path } = opened;
  await path.go('Today');
  const section = sectionOf(path);
  await section.getByRole('button', { name: 'Answer' }).click();
  const dialog = path.page.getByRole('dialog', { name: 'Still known?' });
  await dialog.getByRole('radiogroup').last().getByRole('radio', { name: 'easily' }).click();
  await path.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(section).toContainText('1 item');
  const again = await restart(opened);
  await again.path.go('Today');
  await expect(sectionOf(again.path)).toContainText('1 item');
});

test('what fades is shown softly and stays done; the details say when it is asked, and take an answer', async ({
  open,
  workspace,
}) => {
  await doneLongAgo(workspace, items.slice(0, 1));
  const { path } = await open();
  await path.go('Path');
  await path.press('x', '/');
  await path.page.keyboard.type('http request response');
  const row = path.page.getByRole('treeitem').filter({ hasText: 'fading' });
  await expect(row.first()).toBeVisible();
  await expect(path.coverage).toHaveText(/^1 of/);
  await row.last().click();
  const details = path.page.getByRole('complementary', { name: 'Details' });
  if (!(await details.isVisible())) await path.press('Enter');
  await expect(details).toContainText(': fading.');
  await details.getByRole('radio', { name: 'yes', exact: true }).click();
  await expect(details).toContainText('Fresh. You are asked again on');
  await expect(details).toContainText('Still known: yes');
  await expect(row).toHaveCount(0);
});

test('answers that a full disk refuses are there again when the dialog opens', async ({
  open,
  workspace,
}) => {
  await doneLongAgo(workspace, items);
  const disk = new FaultyFileSystem();
  const { path } = await open({ fs: disk });
  await path.go('Today');
  await path.press('r', '4');
  disk.fail({ at: disk.calls + 1, fault: 'ENOSPC', sticky: true });
  const dialog = path.page.getByRole('dialog', { name: 'Still known?' });
  await path.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(path.page.getByText('The disk is full.').first()).toBeVisible();
  disk.fail(undefined);
  await path.press('r');
  await expect(dialog.getByRole('radio', { name: 'easily' }).first()).toBeChecked();
  await path.press('Escape');
  await expect(sectionOf(path)).toContainText('1 item');
});

test('nothing is asked if the learner wants none', async ({ open, workspace }) => {
  await doneLongAgo(workspace, items);
  const { path } = await open();
  await path.go('Settings');
  await path.page.getByRole('radio', { name: 'Learning' }).click();
  await path.page.getByRole('button', { name: /Still known\? How many a day/ }).click();
  await path.page.getByRole('option', { name: 'None' }).click();
  await path.go('Today');
  await expect(path.page.getByRole('grid')).toBeVisible();
  await expect(sectionOf(path)).toHaveCount(0);
});
