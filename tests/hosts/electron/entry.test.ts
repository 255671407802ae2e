import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventChannel, requestChannel } from '../../../contract/channels.ts';
import type { Bounds } from '../../../contract/settings.ts';
import { translate } from '../../../domain/messages/translator.ts';
import { message } from '../../../domain/messages/message.ts';
import type { App } from '../../../main/app/app.ts';
import type { AppOptions, EventListener } from '../../../main/kernel/options.ts';
import * as electron from './electron-stand-in.ts';
import { eventually } from '../../support/eventually.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));
const openApp = vi.hoisted(() => vi.fn<(options: AppOptions) => Promise<App>>());
vi.mock('../../../main/app/app.ts', () => ({ openApp }));
// Loaded from its source, the entry looks for the bundled paths in the wrong place.
vi.mock('../../../main/workspace/sample.ts', () => ({
  makeSample: async (folder: string) => void mkdirSync(join(folder, 'made'), { recursive: true }),
}));

let starts = 0;
let folder: string;
let out: string;
let err: string;
let signals: Map<string, () => void>;
let secondInstance: () => void;
/** The files passed to the app. */
let taken: string[];
let lastBounds: Bounds | undefined;
let remembered: Bounds[];
let send: EventListener;
let close: ReturnType<typeof vi.fn<() => Promise<void>>>;

beforeEach(() => {
  electron.resetElectron();
  folder = mkdtempSync(join(tmpdir(), 'waymark-entry-'));
  electron.app.paths['appData'] = join(folder, 'app-data');
  [out, err, signals, lastBounds, remembered] = ['', '', new Map(), undefined, []];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  vi.spyOn(process, 'on').mockImplementation((name, listener) => {
    signals.set(String(name), listener as () => void);
    return process;
  });
  vi.stubEnv('WAYMARK_HOST_REASON', undefined);
  vi.stubEnv('ELECTRON_RENDERER_URL', undefined);
  taken = [];
  close = vi.fn<() => Promise<void>>(async () => {});
  openApp.mockImplementation(async () => waymark());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function waymark(problem?: App['problem']): App {
  return {
    problem,
    notices: [],
    lastBounds,
    rememberBounds: (bounds) => remembered.push(bounds),
    handle: async () => ({ ok: true, value: 1 }),
    subscribe: (listener) => {
      send = listener;
      return () => {};
    },
    onSecondInstance: (listener) => (secondInstance = listener),
    takeFile: (file) => void taken.push(file),
    close,
  };
}

async function start(...args: string[]) {
  const argv = process.argv;
  const named = args.includes('--sample') ? [] : ['--workspace', folder];
  process.argv = ['electron', '.', '--remote-debugging-port=0', ...named, ...args];
  try {
    // The entry runs when it is imported, so each start needs a new URL.
    starts += 1;
    await import(/* @vite-ignore */ `../../../main/index.ts?start=${starts}`);
  } finally {
    process.argv = argv;
  }
  electron.app.ready.resolve();
  // Once there is a window, the start completes in one turn.
  await eventually(() =>
    expect(electron.BrowserWindow.opened.length + electron.app.exits.length).toBeGreaterThan(0),
  );
  await new Promise((done) => setImmediate(done));
  return electron.BrowserWindow.opened[0]!;
}
const settled = () => eventually(() => expect(electron.app.exits).toHaveLength(1));

test('starts: one line, one window, one handler', async () => {
  const window = await start();
  expect(out).toMatch(/^Waymark on Electron [^:]*: the product's own shell\. Data: .*\n$/);
  expect(out).toContain(folder);
  expect(openApp.mock.calls[0]![0]).toMatchObject({ folder, version: '0.1.0', host: { name: 'electron' } });
  expect(window.options).toMatchObject({
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    show: false,
  });
  expect([...electron.handlers.keys()]).toEqual([requestChannel]);
  expect(electron.app.sandboxed).toBe(true);
  expect(electron.session.defaultSession.beforeRequest).toBeDefined();
  expect(window.calls).toEqual([]);
  window.emit('ready-to-show');
  expect(window.calls).toEqual(['show']);
});

test('everything that guards and serves the window is installed, the scheme and the sandbox before Electron is ready', async () => {
  electron.app.ready.promise.then(() => electron.app.calls.push('ready')).catch(() => {});
  const { webContents } = await start();
  expect(electron.privileged.map(({ scheme }) => scheme)).toEqual(['app']);
  expect([...electron.session.defaultSession.served.keys()]).toEqual(['app']);
  expect(webContents.openHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
  expect(webContents.listenerCount('will-navigate')).toBe(1);
  expect(electron.menus).toHaveLength(1);
  const before = electron.app.calls.slice(0, electron.app.calls.indexOf('ready'));
  expect(before).toEqual(expect.arrayContaining(['enableSandbox', 'requestSingleInstanceLock']));

  send('store:state', { state: 'saved', backups: null });
  const { host } = openApp.mock.calls[0]![0];
  const undone = { command: 'undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z', enabled: true };
  host.showMenu([{ group: 'edit', label: 'Edit', entries: [undone] }]);
  const edit = electron.menus[1]!.find(({ label }) => label === 'Edit');
  const [undo] = edit!.submenu as { click: () => void }[];
  undo!.click();
  expect(webContents.sent).toEqual([
    [eventChannel, 'store:state', { state: 'saved', backups: null }],
    [eventChannel, 'command:run', { command: 'undo' }],
  ]);
});

test('a sample has its own folder, which is removed with the window', async () => {
  await start('--sample');
  const { folder: sample, installation } = openApp.mock.calls[0]![0];
  expect([existsSync(join(sample, 'made')), installation!.startsWith(join(sample, '..'))]).toEqual([
    true,
    true,
  ]);
  expect(out).toContain(sample);
  electron.app.emit('window-all-closed');
  await settled();
  expect([existsSync(sample), close.mock.calls.length]).toEqual([false, 1]);
});

test('a sample and a workspace at once are refused, and nothing is opened', async () => {
  await start('--sample', '--workspace', folder);
  await settled();
  expect([electron.app.exits, openApp.mock.calls.length]).toEqual([[1], 0]);
  expect(err).toContain('folder of its own');
});

test('another language applies to the window and the dialogs; an unknown one is refused', async () => {
  expect((await start('--lang', 'pseudo')).loaded).toEqual(['app://waymark/?lang=pseudo']);
  await openApp.mock.calls[0]![0].host.openLink('https://example.org');
  expect(electron.questions.asked[0]!.title).toMatch(/^⟦/);
  await start('--lang', 'klingon');
  await settled();
  expect(err).toContain('The language klingon is not available');
});

test('the language of the computer applies until the learner chooses another, in dialogs too', async () => {
  electron.app.languages = ['fr-FR', 'de-AT'];
  expect((await start()).loaded).toEqual(['app://waymark/?system=de']);
  const { host } = openApp.mock.calls[0]![0];
  await host.openLink('https://example.org');
  await host.useLanguage('en');
  await host.openLink('https://example.org');
  expect(electron.questions.asked.map(({ buttons }) => buttons![0])).toEqual(['Öffnen', 'Open']);
});

test('each workspace has its own lock and data folder, outside the workspace', async () => {
  await start();
  const data = electron.app.paths['userData']!;
  expect(electron.app.calls.indexOf('setPath userData')).toBeLessThan(
    electron.app.calls.indexOf('requestSingleInstanceLock'),
  );
  expect([existsSync(data), data.startsWith(join(folder, 'app-data'))]).toEqual([true, true]);
  const { shellFolder } = await import('../../../main/hosts/electron/single-instance.ts');
  expect(shellFolder('/a', '/one')).not.toBe(shellFolder('/a', '/two'));
});

test('a second start on the same workspace says so and ends with 1; the first comes forward', async () => {
  electron.app.lockIsFree = false;
  await start();
  expect([electron.app.exits, openApp.mock.calls.length]).toEqual([[1], 0]);
  expect(err.split('\n')).toHaveLength(2);

  electron.app.lockIsFree = true;
  const window = await start();
  window.minimized = true;
  electron.app.emit('second-instance', {}, ['waymark', '--workspace', folder], '/', { files: [] });
  expect(window.calls).toEqual(['restore', 'show', 'focus']);
  secondInstance();
  expect(window.calls).toHaveLength(6);
});

test('no file is lost, whenever it is given: at start, by a second start, on macOS before there is a window', async () => {
  openApp.mockImplementation(async ({ files = [] }) => {
    taken.push(...files);
    electron.app.emit('open-file', { preventDefault() {} }, '/mail/early.waymark-review');
    electron.app.emit('second-instance', {}, ['waymark'], '/', { files: ['/mail/opening.waymark'] });
    return waymark();
  });
  // The lock is held, and Electron is not ready yet.
  vi.spyOn(electron.app, 'whenReady').mockImplementation(() => {
    electron.app.emit('second-instance', {}, ['waymark'], '/', { files: ['/mail/soon.waymark'] });
    return electron.app.ready.promise;
  });
  const args = ['--lang', 'en', 'shares/robin.waymark', 'file:///mail/a%20share.waymark', 'notes.txt'];
  const window = (await start(...args))!;
  const given = [resolve('shares/robin.waymark'), '/mail/a share.waymark'];
  expect(electron.app.handed).toEqual({ files: given });
  expect(taken).toEqual([
    ...given,
    '/mail/soon.waymark',
    '/mail/early.waymark-review',
    '/mail/opening.waymark',
  ]);
  window.calls.length = 0;
  // Chromium reorders arguments, so they are not used.
  const argv = ['waymark', '--enable-features=X', '--lang', 'b.waymark', 'a.waymark'];
  electron.app.emit('second-instance', {}, argv, '/mail', { files: ['/mail/a.waymark', '/mail/b.waymark'] });
  electron.app.emit('open-file', { preventDefault() {} }, '/mail/late.waymark');
  expect(taken.slice(5)).toEqual(['/mail/a.waymark', '/mail/b.waymark', '/mail/late.waymark']);
  expect(window.calls).toEqual(['show', 'focus', 'show', 'focus']);
  for (const strange of [null, 'x', { files: 'x' }, { files: ['relative.waymark', 7, '/a\0b'] }])
    electron.app.emit('second-instance', {}, argv, '/mail', strange);
  expect(taken).toHaveLength(8);
});

test('if the workspace is open on another host, every file goes to that one', async () => {
  const late = join(folder, 'late.waymark');
  openApp.mockImplementation(async () => {
    electron.app.emit('open-file', { preventDefault() {} }, late);
    return waymark({ kind: 'busy', message: message('lock.here') });
  });
  await start('a.waymark');
  expect(openApp.mock.calls[0]![0].files).toEqual([resolve('a.waymark')]);
  await settled();
  const handed = readdirSync(folder).filter((name) => name.startsWith('handed-'));
  expect(handed.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([late]);
});

test('a workspace held by another host: one line on stderr, exit 1, no window', async () => {
  openApp.mockResolvedValue(waymark({ kind: 'busy', message: message('lock.here') }));
  expect(await start()).toBeUndefined();
  expect([err, electron.app.exits]).toEqual([`waymark: ${translate(message('lock.here'))}\n`, [1]]);
});

test('any other problem is shown by the window', async () => {
  openApp.mockResolvedValue(waymark({ kind: 'newer-version', message: message('workspace.newerUnknown') }));
  expect(await start()).toBeDefined();
  expect(electron.app.exits).toEqual([]);
});

test('a window whose page cannot be loaded does not keep the workspace', async () => {
  electron.BrowserWindow.fault = new Error('ERR_FAILED');
  await start();
  await settled();
  expect([electron.app.exits, close.mock.calls.length]).toEqual([[1], 1]);
  expect(err).toContain('ERR_FAILED');
});

test('once the window is gone, nothing is sent to it or shown over it', async () => {
  const window = await start();
  window.destroyed = true;
  send('store:state', { state: 'saved', backups: null });
  electron.app.emit('activate');
  await openApp.mock.calls[0]![0].host.openLink('https://example.org');
  expect([window.webContents.sent, window.calls, electron.questions.asked.length]).toEqual([[], [], 1]);
});

test('wrong usage ends with 2', async () => {
  await start('--screenshot');
  expect([err, electron.app.exits]).toEqual(['waymark: The option --screenshot needs a value.\n', [2]]);
});

test.each(['SIGINT', 'SIGTERM', 'before-quit', 'window-all-closed'])(
  '%s waits until everything is on disk, then exits once',
  async (way) => {
    await start();
    const saved = Promise.withResolvers<void>();
    close.mockReturnValue(saved.promise);
    const event = electron.preventable({});
    const go = () => signals.get(way)?.() ?? electron.app.emit(way, event);
    go();
    go();
    await new Promise((done) => setTimeout(done, 5));
    expect(electron.app.exits).toEqual([]);
    expect(event.prevented).toBe(way === 'before-quit');
    saved.resolve();
    await settled();
    expect([electron.app.exits, close.mock.calls.length]).toEqual([[0], 1]);
  },
);

test('a workspace that cannot be closed ends with 1', async () => {
  await start();
  close.mockRejectedValue(new Error('disk full'));
  electron.app.emit('window-all-closed');
  await settled();
  expect([electron.app.exits, err]).toEqual([[1], expect.stringContaining('disk full')]);
});

test('a window that crashes is reloaded, but not forever', async () => {
  const { webContents } = await start();
  webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  expect(webContents.reloads).toBe(0);
  for (let i = 0; i < 3; i += 1) webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  // Not within the event: Electron crashed when reloaded there.
  expect(webContents.reloads).toBe(0);
  await new Promise((done) => setImmediate(done));
  expect([webContents.reloads, electron.app.exits]).toEqual([3, []]);
  webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  await settled();
  expect([webContents.reloads, electron.app.exits, close.mock.calls.length]).toEqual([3, [1], 1]);
});

test('the dev server is used while developing, and never by a packaged Waymark', async () => {
  vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173');
  expect((await start()).loaded).toEqual(['app://waymark/']);
  electron.resetElectron();
  Object.assign(electron.app, { isPackaged: false, paths: { appData: join(folder, 'app-data') } });
  expect((await start()).loaded).toEqual(['http://localhost:5173/']);
});

test('--screenshot waits for a ready page, writes a PNG and ends with 0', async () => {
  const file = join(folder, 'w.png');
  const window = await start('--screenshot', file);
  await settled();
  expect([electron.app.exits, readFileSync(file, 'utf8'), close.mock.calls.length]).toEqual([[0], 'PNG', 1]);
  expect(window.loaded).toEqual(['app://waymark/']);
});

test('a page that is never ready gives no screenshot', async () => {
  const { takeScreenshot } = await import('../../../main/hosts/electron/screenshot.ts');
  const window = new electron.BrowserWindow({});
  window.webContents.script = async () => false;
  const file = join(folder, 'never.png');
  await expect(takeScreenshot(window as unknown as Electron.BrowserWindow, file, 60)).rejects.toThrow(
    'not ready',
  );
  expect(existsSync(file)).toBe(false);
});

test('the window opens at its last position, and its new position is saved', async () => {
  lastBounds = { x: 40, y: 50, width: 1100, height: 720, maximized: true };
  const window = await start();
  expect(window.options).toMatchObject({ x: 40, y: 50, width: 1100, height: 720 });
  expect(window.calls).toEqual(['maximize']);
  window.bounds = { x: 60, y: 70, width: 1000, height: 650 };
  window.emit('move');
  window.emit('close');
  expect(remembered).toEqual([{ x: 60, y: 70, width: 1000, height: 650, maximized: false }]);
});

test('the chosen theme applies to the title bar too', async () => {
  const window = await start();
  openApp.mock.calls[0]![0].host.useTheme('dark');
  expect([electron.nativeTheme.themeSource, window.background]).toEqual(['dark', '#151816']);
});

test('the folder of the data is opened in the file manager', async () => {
  await start();
  const { host } = openApp.mock.calls[0]![0];
  expect(await host.showFolder(folder)).toBe(true);
  electron.shell.fault = 'no such folder';
  expect(await host.showFolder(folder)).toBe(false);
});
