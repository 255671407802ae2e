import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import type { Menu } from '../../../contract/settings.ts';
import { marks } from '../../../domain/messages/pseudo.ts';
import { translatorFor } from '../../../domain/messages/translator.ts';
import { menuTemplate } from '../../../main/hosts/electron/menu.ts';
import type { MenuOptions } from '../../../main/hosts/electron/menu.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const menu: Menu = [
  {
    group: 'edit',
    label: 'Edit & more',
    entries: [
      { command: 'undo', label: 'Undo: Bread & butter', accelerator: 'CmdOrCtrl+Z', enabled: true },
      { command: 'redo', label: 'Redo', accelerator: null, enabled: false },
    ],
  },
  {
    group: 'go',
    label: 'Go',
    entries: [{ command: 'go-map', label: 'Map', accelerator: null, enabled: true }],
  },
];

function template(shown: Menu, options: Partial<MenuOptions> = {}) {
  return menuTemplate(shown, { run: () => {}, packaged: true, platform: 'linux', ...options });
}
const itemsOf = (menus: MenuItemConstructorOptions[]) =>
  menus.flatMap(({ submenu }) => (submenu ?? []) as MenuItemConstructorOptions[]);
const roles = (shown: Menu, packaged = true) =>
  itemsOf(template(shown, { packaged })).map(({ role }) => role);

test('what the window can do is in the menu, and runs in the window', () => {
  const run: string[] = [];
  const own = itemsOf(template(menu, { run: (command) => run.push(command) })).filter(({ click }) => click);
  expect(own.map(({ enabled }) => enabled)).toEqual([true, false, true]);
  for (const { click } of own) (click as () => void)();
  expect(run).toEqual(['undo', 'redo', 'go-map']);
});

test('labels are shown literally', () => {
  expect(template(menu)[1]!.label).toBe('Edit && more');
  expect(itemsOf(template(menu)).map(({ label }) => label)).toContain('Undo: Bread && butter');
});

test('keys are only shown, so that a text field keeps its own undo', () => {
  const [undo, redo] = itemsOf(template(menu)).filter(({ click }) => click);
  expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false });
  expect(redo).not.toHaveProperty('accelerator');
});

test.each([
  ['before the window has said anything', [] as Menu],
  ['once it has', menu],
])(
  'the roles of editing and zooming are there %s, those of Electron that would undo text alone never',
  (_, shown) => {
    const all = roles(shown);
    expect(all).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'quit']));
    expect(all.filter((role) => role === 'cut')).toHaveLength(1);
    expect(all).not.toContain('undo');
  },
);

test('reload and developer tools only while developing', () => {
  const tools = new Set<unknown>(['reload', 'forceReload', 'toggleDevTools']);
  expect(roles(menu).filter((role) => tools.has(role))).toEqual([]);
  expect(roles(menu, false)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
});

test('macOS has an app menu', () => {
  expect(template([], { platform: 'darwin' })[0]).toMatchObject({ role: 'appMenu' });
});

test('on macOS only keys with Cmd are in the menu: it takes every other key from the field that is typed in', () => {
  const keys = ['L', '?', 'Shift+X', 'CmdOrCtrl+F', 'Shift+CmdOrCtrl+Z'];
  const entries = keys.map((accelerator) => ({
    command: 'x',
    label: accelerator,
    accelerator,
    enabled: true,
  }));
  const shown = (platform: NodeJS.Platform) =>
    itemsOf(template([{ group: 'item', label: 'Item', entries }], { platform }))
      .filter(({ click, accelerator }) => click && accelerator)
      .map(({ accelerator }) => accelerator);
  expect(shown('darwin')).toEqual(['CmdOrCtrl+F', 'Shift+CmdOrCtrl+Z']);
  expect(shown('linux')).toEqual(keys);
});

test.each(['linux', 'win32', 'darwin'] as const)(
  'on %s every word of the menu is in the language of the window',
  async (platform) => {
    const all = template([], { platform, translate: await translatorFor('pseudo') });
    // On a Mac the first menu is named after the program.
    const labels = [...all.slice(platform === 'darwin' ? 1 : 0), ...itemsOf(all)]
      .filter(({ type }) => type !== 'separator')
      .map(({ label }) => label);
    expect(labels.filter((label) => !label?.startsWith(marks[0]))).toEqual([]);
    expect(itemsOf(all).map(({ role }) => role)).toContain('close');
  },
);
