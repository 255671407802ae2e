import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { windowOrigin } from '../../../main/hosts/electron/origin.ts';
import { installShutdown } from '../../../main/hosts/electron/shutdown.ts';
import { hideInsteadOfClosing, openWindow } from '../../../main/hosts/electron/window.ts';
import * as electron from './electron-stand-in.ts';
import { eventually } from '../../support/eventually.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

beforeEach(() => {
  electron.resetElectron();
  vi.spyOn(process, 'on').mockReturnValue(process);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const settled = () => eventually(() => expect(electron.app.exits).toEqual([0]));

test.each(['darwin', 'linux'] as const)(
  'on %s quitting waits until everything is on disk',
  async (system) => {
    installShutdown({ close: async () => {} }, system);
    const quit = electron.preventable({});
    electron.app.emit('before-quit', quit);
    expect(quit.prevented).toBe(true);
    await settled();
  },
);

test('logging out is not blocked on macOS: the quit that the system sends is allowed', async () => {
  const end = installShutdown({ close: async () => {} }, 'darwin');
  const [shutdown, quit] = [electron.preventable({}), electron.preventable({})];
  electron.powerMonitor.emit('shutdown', shutdown);
  electron.app.emit('before-quit', quit);
  expect([shutdown.prevented, quit.prevented, end.hasBegun()]).toEqual([false, false, true]);
  await settled();
});

test('on Linux a system that shuts down is asked to wait until the workspace is closed', async () => {
  installShutdown({ close: async () => {} }, 'linux');
  const shutdown = electron.preventable({});
  electron.powerMonitor.emit('shutdown', shutdown);
  expect(shutdown.prevented).toBe(true);
  await settled();
});

function open() {
  const place = { lastBounds: undefined, rememberBounds: () => {} };
  openWindow(windowOrigin(true, undefined), '/preload.cjs', '/resources', place, () => {});
  return electron.BrowserWindow.opened.at(-1)!;
}

test('a window that never paints is still shown, once', () => {
  vi.useFakeTimers();
  const window = open();
  vi.advanceTimersByTime(9000);
  expect(window.calls).toEqual([]);
  vi.advanceTimersByTime(2000);
  window.emit('ready-to-show');
  expect(window.calls).toEqual(['show']);

  const closed = open();
  closed.destroyed = true;
  vi.advanceTimersByTime(20_000);
  expect(closed.calls).toEqual([]);
});

test('on a Mac a closed window is hidden, out of full screen too; quitting closes it', () => {
  const window = open();
  let isEnding = false;
  // The stand-in has only those methods of a window that are called.
  hideInsteadOfClosing(window as unknown as Electron.BrowserWindow, () => isEnding);
  const close = () => {
    const event = electron.preventable({});
    window.emit('close', event);
    return event.prevented;
  };
  expect([close(), window.calls]).toEqual([true, ['hide']]);
  window.fullScreen = true;
  expect([close(), window.calls.slice(1)]).toEqual([true, ['setFullScreen false']]);
  window.emit('leave-full-screen');
  expect(window.calls.at(-1)).toBe('hide');
  isEnding = true;
  expect(close()).toBe(false);
});
