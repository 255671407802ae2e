import { describe, expect, it } from 'vitest';
import { acceleratorOf, describeKey, isLetterKey, nameKey } from '../../renderer/actions/keys.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('a key press', () => {
  it.each([
    ['a letter, whatever its case', { ...none, key: 'J', shiftKey: true }, false, 'j'],
    ['a character that needs Shift on some keyboards', { ...none, key: '?', shiftKey: true }, false, '?'],
    ['Ctrl on most systems', { ...none, key: 'z', ctrlKey: true }, false, 'mod+z'],
    ['Cmd on a Mac', { ...none, key: 'Z', metaKey: true, shiftKey: true }, true, 'shift+mod+z'],
    ['nothing of ours with Ctrl on a Mac', { ...none, key: 'z', ctrlKey: true }, true, undefined],
    ['nothing of ours with Alt', { ...none, key: 's', altKey: true }, false, undefined],
  ])('is %s', (_, press, mac, key) => {
    expect(describeKey(press, mac)).toBe(key);
  });

  it.each([
    ['mod+z', false, 'Ctrl+Z'],
    ['shift+mod+z', false, 'Shift+Ctrl+Z'],
    ['shift+mod+z', true, '⇧⌘Z'],
    ['ArrowDown', false, '↓'],
    [' ', false, 'Space'],
    ['l', false, 'l'],
    ['g t', false, 'g t'],
  ])('%s is written as people do', (key, mac, name) => {
    expect(nameKey(key, mac)).toBe(name);
  });

  it.each([
    ['mod+z', 'CmdOrCtrl+Z'],
    ['shift+mod+z', 'Shift+CmdOrCtrl+Z'],
    ['?', '?'],
    ['g t', null],
    [' ', null],
    [undefined, null],
  ])('%s is in a native menu', (key, accelerator) => {
    expect(acceleratorOf(key)).toBe(accelerator);
  });
});

it('a key is a character alone, or a chord that begins with one', () => {
  expect(['l', '?', '1', 'g t'].map(isLetterKey)).toEqual([true, true, true, true]);
  expect([' ', 'Enter', 'mod+z', 'F1'].map(isLetterKey)).toEqual([false, false, false, false]);
});
