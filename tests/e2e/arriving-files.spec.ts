import { readFile } from 'node:fs/promises';
import { terminalOn } from '../support/terminal.ts';
import { flipped } from '../support/shares.ts';
import { share } from './support/share-file.ts';
import { expect, test } from './support/waymark-test.ts';

test('a share passed by the system opens on the desk at once', async ({ open }, info) => {
  const file = await share(info.outputPath('share'));
  const { path } = await open({ files: [file] });
  await expect(path.page.getByRole('heading', { level: 1 })).toHaveText('Review of Robin Example');
});

test('a file that cannot be opened is reported, and Waymark opens as usual', async ({ open }, info) => {
  const { path } = await open({ files: [info.outputPath('gone.waymark')] });
  await expect(path.toast(/There is no file .*gone\.waymark/)).toBeVisible();
  await path.go('Path');
  await expect(path.tree).toBeVisible();
});

test('a file can be dropped anywhere, and opens on its screen', async ({ open }, info) => {
  const text = await readFile(await share(info.outputPath('share')), 'utf8');
  const { path } = await open();
  const heading = path.page.getByRole('heading', { level: 1 });
  await path.go('Path');
  await path.drop(path.tree, { 'robin.WAYMARK': text });
  await expect(heading).toHaveText('Review of Robin Example');

  // Over an open desk too; a file that cannot be opened leaves the way back.
  await path.drop(heading, { 'other.waymark': flipped(text) });
  await expect(path.toast(/The signature does not match this file/)).toBeVisible();
  await path.go('Settings');
  await path.drop(path.main, { 'report.html': '<p>' });
  await expect(path.dialog).toHaveAccessibleName('No valid signature');
  await path.press('Escape');
  await path.drop(path.main, { 'holiday.jpg': 'x' });
  await expect(path.toast(/Waymark cannot open holiday\.jpg here/)).toBeVisible();
});

test('what covers the window stays, and a file that arrives meanwhile opens once it is closed', async ({
  open,
}, info) => {
  const text = await readFile(await share(info.outputPath('share')), 'utf8');
  const { path } = await open();
  const heading = path.page.getByRole('heading', { level: 1 });
  await path.find('does not use an index');
  await path.press('s');
  await path.page.keyboard.type('a reason half ');
  await path.drop(path.dialog, { 'robin.waymark': text });
  await expect(path.toast(/A file is waiting/)).toBeVisible();
  await path.page.keyboard.type('typed');
  await expect(path.dialog.getByRole('textbox')).toHaveValue('a reason half typed');
  await expect(path.current).toHaveText('Path');
  await path.press('Escape');
  await expect(heading).toHaveText('Review of Robin Example');
  // On its own screen, too.
  await path.go('Reports');
  await path.press('?');
  await path.drop(path.dialog, { 'report.html': '<p>' });
  await expect(path.dialog).toHaveAccessibleName('Keyboard shortcuts');
  await path.press('Escape');
  await expect(path.dialog).toHaveAccessibleName('No valid signature');
});

test('several files open one after the other, however they arrive', async ({ open }, info) => {
  const first = await share(info.outputPath('first'));
  const second = info.outputPath('second.waymark');
  await terminalOn(info.outputPath('first/learner')).waymark('share', '--out', second, '--with', 'name');
  const { path } = await open({ files: [first, second] });
  await expect(path.page.getByRole('heading', { level: 1 })).toHaveText('Review of Robin Example');
  await path.main.getByRole('button', { name: 'All shares' }).click();
  await expect(path.main.getByRole('listitem')).toHaveCount(2);
  await path.drop(path.main, { 'first.html': '<p>', 'picture.jpg': 'x', 'second.html': '<b>' });
  await expect(path.toast(/Waymark cannot open picture\.jpg here/)).toBeVisible();
  // One verdict is open; the next comes when it is closed.
  for (let left = 2; left > 0; left -= 1) {
    await expect(path.dialog).toHaveCount(1);
    await expect(path.dialog).toHaveAccessibleName('No valid signature');
    await path.press('Escape');
  }
  await expect(path.dialog).toHaveCount(0);
});

test('the target of a file shows while it is dragged over the window, and text is dragged as usual', async ({
  open,
}) => {
  const { path } = await open();
  const over = (kind: 'file' | 'text', event: string) =>
    path.page.evaluate(
      ([what, name]) => {
        const dataTransfer = new DataTransfer();
        if (what === 'file') dataTransfer.items.add(new File(['x'], 'a.waymark'));
        else dataTransfer.setData('text/plain', 'words');
        const dragged = new DragEvent(name!, { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector('main')!.dispatchEvent(dragged);
        return dragged.defaultPrevented;
      },
      [kind, event],
    );
  const hint = path.page.getByText('Drop a share, a review or a report here');
  expect(await over('text', 'dragover')).toBe(false);
  await expect(hint).toHaveCount(0);
  expect(await over('file', 'dragover')).toBe(true);
  await expect(hint).toBeVisible();
  await over('file', 'dragleave');
  await expect(hint).toHaveCount(0);
});
