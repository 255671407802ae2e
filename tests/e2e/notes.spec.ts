import { expect, test } from './support/waymark-test.ts';

test('a note in Markdown is shown as it is meant while nobody writes in it, on items and on skills', async ({
  open,
  restart,
}) => {
  const opened = await open();
  const { path } = opened;
  await path.find('does not use an index');
  await path.press('n');
  await path.page.keyboard.insertText(
    '**Bold**, <b>a tag</b> and ![a picture](https://example.org/x.png)\n\n- one\n- [two](https://example.org/two)\n- [three](javascript:alert(1))',
  );
  await path.press('Escape');
  const note = path.inspector.locator('[class*=noteText]');
  await expect(note.locator('strong')).toHaveText('Bold');
  await expect(note.getByRole('listitem')).toHaveCount(3);
  // Nothing of it is run or fetched: tags and pictures are text, and only good links are links.
  await expect(note).toContainText('<b>a tag</b>');
  await expect(note).toContainText('![a picture](https://example.org/x.png)');
  await expect(note.getByRole('button')).toHaveText(['two']);
  await expect(note).toContainText('[three](javascript:alert(1))');
  expect(await path.violations()).toEqual([]);
  await note.locator('strong').click();
  await expect(note).toBeHidden();
  await path.press('Escape', 'ArrowLeft', 'n');
  await path.page.keyboard.type('About the skill.');
  await path.press('Escape');
  await expect(path.inspector.getByText('Note changed')).toBeVisible();
  const { path: again } = await restart(opened);
  await again.find('does not use an index');
  await again.press('ArrowLeft');
  await expect(again.inspector.getByRole('textbox', { name: 'Note' })).toHaveValue('About the skill.');
});
