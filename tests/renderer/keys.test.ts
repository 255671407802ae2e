import { describe, expect, it } from 'vitest';
import { acceleratorOf, describeKey, isComposing, isLetterKey, nameKey } from '../../renderer/ui/keys.ts';

const none = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

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
  ])('%s is written for people', (key, mac, name) => {
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

it('a letter key is a single character, or a chord that begins with one', () => {
  expect(['l', '?', '1', 'g t'].map(isLetterKey)).toEqual([true, true, true, true]);
  expect([' ', 'Enter', 'mod+z', 'F1'].map(isLetterKey)).toEqual([false, false, false, false]);
});

describe('a key counts as its character if that is Latin, else as its place on a US keyboard', () => {
  it.each([
    ['Russian', { key: 'о', code: 'KeyJ' }, 'j'],
    ['Russian, with Ctrl', { key: 'я', code: 'KeyZ', ctrlKey: true }, 'mod+z'],
    [
      'Russian, with Ctrl and Shift',
      { key: 'Я', code: 'KeyZ', ctrlKey: true, shiftKey: true },
      'shift+mod+z',
    ],
    ['Russian comma', { key: 'б', code: 'Comma', ctrlKey: true }, 'mod+,'],
    ['Greek', { key: 'λ', code: 'KeyL' }, 'l'],
    ['Greek capital', { key: 'Σ', code: 'KeyS', shiftKey: true }, 's'],
    ['Hebrew', { key: 'ך', code: 'KeyL' }, 'l'],
    ['Arabic, two letters on a key', { key: 'لا', code: 'KeyB' }, 'b'],
    ['Dvorak', { key: 'l', code: 'KeyP' }, 'l'],
    ['Dvorak, with Ctrl', { key: 'z', code: 'Slash', ctrlKey: true }, 'mod+z'],
    ['AZERTY', { key: 'z', code: 'KeyW', ctrlKey: true }, 'mod+z'],
    ['AZERTY digit', { key: 'é', code: 'Digit2' }, '2'],
    ['AZERTY digit, by what is on it', { key: '2', code: 'Digit2', shiftKey: true }, '2'],
    ['AZERTY minus', { key: '-', code: 'Digit6' }, '-'],
    ['US star', { key: '*', code: 'Digit8', shiftKey: true }, '*'],
    ['US at', { key: '@', code: 'Digit2', shiftKey: true }, '@'],
    ['QWERTZ', { key: 'z', code: 'KeyY', ctrlKey: true }, 'mod+z'],
    ['QWERTZ slash', { key: '/', code: 'Digit7', shiftKey: true }, '/'],
    ['German umlaut', { key: 'ö', code: 'Semicolon' }, 'ö'],
    ['Arrow', { key: 'ArrowDown', code: 'ArrowDown' }, 'ArrowDown'],
    ['Space', { key: ' ', code: 'Space' }, ' '],
  ])('%s', (_, press, key) => {
    expect(describeKey({ ...none, ...press }, false)).toBe(key);
  });
});

it('a key used by an input method belongs to it', () => {
  expect([
    isComposing({ isComposing: true, keyCode: 27 }),
    isComposing({ isComposing: false, keyCode: 229 }),
    isComposing({ isComposing: false, keyCode: 27 }),
  ]).toEqual([true, true, false]);
});
