import type { Page } from '@playwright/test';
import { expect, test } from './support/waymark-test.ts';

// The keys that a browser receives on each layout: the protocol sends a key’s character and place, as a
// keyboard does.
type Key = readonly [key: string, code: string];
interface Layout {
  readonly l: Key;
  readonly z: Key;
  readonly g: Key;
  readonly m: Key;
  readonly four: Key;
}
const layouts: Readonly<Record<string, Layout>> = {
  Russian: {
    l: ['д', 'KeyL'],
    z: ['я', 'KeyZ'],
    g: ['п', 'KeyG'],
    m: ['ь', 'KeyM'],
    four: ['4', 'Digit4'],
  },
  Greek: { l: ['λ', 'KeyL'], z: ['ζ', 'KeyZ'], g: ['γ', 'KeyG'], m: ['μ', 'KeyM'], four: ['4', 'Digit4'] },
  Hebrew: { l: ['ך', 'KeyL'], z: ['ז', 'KeyZ'], g: ['ע', 'KeyG'], m: ['צ', 'KeyM'], four: ['4', 'Digit4'] },
  Dvorak: { l: ['l', 'KeyP'], z: ['z', 'Slash'], g: ['g', 'KeyU'], m: ['m', 'KeyM'], four: ['4', 'Digit4'] },
  AZERTY: {
    l: ['l', 'KeyL'],
    z: ['z', 'KeyW'],
    g: ['g', 'KeyG'],
    m: ['m', 'Semicolon'],
    four: ["'", 'Digit4'],
  },
  QWERTZ: { l: ['l', 'KeyL'], z: ['z', 'KeyY'], g: ['g', 'KeyG'], m: ['m', 'KeyM'], four: ['4', 'Digit4'] },
};

async function press(page: Page, [key, code]: Key, modifiers = 0): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const text = modifiers === 0 ? { text: key } : {};
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, modifiers, ...text });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers });
  await session.detach();
}
const ctrl = 2;

test('every shortcut works on every layout', async ({ open }) => {
  const { path } = await open();
  const level = path.inspector.getByRole('radio', { name: 'Practitioner' });
  for (const [name, keys] of Object.entries(layouts)) {
    await test.step(name, async () => {
      await path.find('does not use an index');
      await press(path.page, keys.l);
      await expect.poll(() => path.active()).toMatch(/, Learning/);
      await press(path.page, keys.four);
      await expect(level).toHaveAttribute('aria-checked', 'true');
      await press(path.page, keys.z, ctrl);
      await expect(level).toHaveAttribute('aria-checked', 'false');
      await press(path.page, keys.z, ctrl);
      await expect.poll(() => path.active()).toMatch(/, To do/);
      await press(path.page, keys.g);
      await press(path.page, keys.m);
      await expect(path.current).toHaveText('Map');
      await path.go('Path');
    });
  }
});

test('Escape belongs to an input method while it composes', async ({ open }) => {
  const { path } = await open();
  await path.find('does not use an index');
  await path.press('n');
  const session = await path.page.context().newCDPSession(path.page);
  await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  const focused = () => path.page.evaluate(() => document.activeElement?.getAttribute('data-focus'));
  await path.page.evaluate(() =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, isComposing: true }),
    ),
  );
  expect(await focused()).toBe('note');
  await session.send('Input.insertText', { text: '日' });
  await expect(path.inspector.getByRole('textbox', { name: 'Note' })).toHaveValue('日');
  await path.press('Escape');
  await path.treeHasFocus();
});

test('right-to-left text is shown from the right', async ({ open }) => {
  const { path } = await open();
  await path.find('does not use an index');
  const hebrew = 'שלום עולם';
  const note = path.inspector.getByRole('textbox', { name: 'Note' });
  await note.fill(hebrew);
  const direction = (element: Element) => getComputedStyle(element).direction;
  expect(await note.evaluate(direction)).toBe('rtl');
  await path.inspector.getByRole('textbox', { name: 'Evidence' }).fill(hebrew);
  await path.press('Enter');
  const evidence = path.inspector.getByRole('listitem').getByText(hebrew).first();
  expect(await evidence.evaluate(direction)).toBe('rtl');
  await path.press('Escape', 's');
  await path.page.keyboard.type(hebrew);
  await path.press('Enter');
  await expect.poll(() => path.active()).toMatch(/, Skipped/);
  expect(await path.inspector.getByText(hebrew, { exact: true }).last().evaluate(direction)).toBe('rtl');
});
