import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { menuTemplate } from '../../../main/hosts/electron/menu.ts';
import type { Command } from '../../../main/hosts/electron/menu.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

function items(packaged: boolean, platform: NodeJS.Platform, run: (command: Command) => void = () => {}) {
  return menuTemplate({ run, packaged, platform }).flatMap(
    ({ submenu }) => (submenu ?? []) as MenuItemConstructorOptions[],
  );
}
const roles = (packaged: boolean) => items(packaged, 'linux').map(({ role }) => role);

test('undo, redo and find are commands of the window', () => {
  const run: Command[] = [];
  const commands = items(true, 'linux', (command) => run.push(command)).filter(({ click }) => click);
  for (const { click } of commands) (click as () => void)();
  expect(run).toEqual(['undo', 'redo', 'find']);
  expect(commands.map(({ accelerator }) => accelerator)).toEqual([
    'CmdOrCtrl+Z',
    'Ctrl+Shift+Z',
    'CmdOrCtrl+F',
  ]);
});

test('their keys are only shown, so that a text field keeps its own undo', () => {
  const commands = items(true, 'linux').filter(({ click }) => click);
  expect(commands.map(({ registerAccelerator }) => registerAccelerator)).toEqual([false, false, false]);
});

test('the roles of editing are there, those of Electron that would undo text alone are not', () => {
  expect(roles(true)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']));
  expect(roles(true)).not.toContain('undo');
});

test('reload and developer tools only while developing', () => {
  const tools = new Set<unknown>(['reload', 'forceReload', 'toggleDevTools']);
  expect(roles(true).filter((role) => tools.has(role))).toEqual([]);
  expect(roles(false)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
});

test('macOS has its own menu of the program', () => {
  const [first] = menuTemplate({ run: () => {}, packaged: true, platform: 'darwin' });
  expect(first).toEqual({ role: 'appMenu' });
});
