import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { windowOrigin } from '../../../main/hosts/electron/origin.ts';
import { secureEverything, secureSession } from '../../../main/hosts/electron/security.ts';
import { openWindow } from '../../../main/hosts/electron/window.ts';
import * as electron from './electron-stand-in.ts';
import { securityPoints } from './security-points.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const origin = windowOrigin(true, undefined);
const foreign = [
  'https://example.com/',
  'http://waymark/',
  'file:///etc/passwd',
  'app://other/',
  'app://waymark.example.com/',
  'app://me@waymark/',
  'javascript:alert(1)',
  'data:text/html,x',
  'not an address',
];

function open() {
  secureEverything(origin, electron.app.isPackaged);
  openWindow(
    origin,
    '/out/preload/index.cjs',
    '/resources',
    {
      lastBounds: undefined,
      rememberBounds: () => {},
    },
    () => {},
  );
  return electron.BrowserWindow.opened[0]!;
}
const preferences = () => open().options.webPreferences ?? {};

beforeEach(() => electron.resetElectron());

test('E1.1 Only load secure content: the window opens its own files, never a remote or insecure address', () => {
  expect(open().loaded).toEqual(['app://waymark/']);
  expect(windowOrigin(true, 'http://localhost:5173').url).toBe('app://waymark/');
  for (const remote of ['http://example.com', 'https://example.com', 'file:///x', 'nonsense']) {
    expect(windowOrigin(false, remote).url).toBe('app://waymark/');
  }
  expect(windowOrigin(false, 'http://localhost:5173').url).toBe('http://localhost:5173/');
});

test('E1.2 Do not enable Node.js integration for remote content: no Node in the page, its workers or its frames', () => {
  expect(preferences()).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  });
});

test('E1.3 Enable context isolation: the preload runs in a world of its own', () => {
  expect(preferences()).toMatchObject({ contextIsolation: true, preload: '/out/preload/index.cjs' });
});

test('E1.4 Enable process sandboxing: the window is sandboxed', () =>
  expect(preferences().sandbox).toBe(true));

test('E1.5 Handle session permission requests from remote content: every permission is refused, asked for or looked up, in every session', () => {
  secureEverything(origin, true);
  const other = new electron.StandInSession();
  electron.app.emit('session-created', other);
  const answers: boolean[] = [];
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'unknown',
  ]) {
    other.askPermission?.({}, permission, (granted) => answers.push(granted));
  }
  expect(answers).toEqual([false, false, false, false, false, false]);
  expect([other.checkPermission?.(), other.checkDevice?.(), other.spelling]).toEqual([false, false, false]);
});

test('E1.6 Do not disable webSecurity: web security is on', () =>
  expect(preferences().webSecurity).toBe(true));

test('E1.8 Do not enable allowRunningInsecureContent: no insecure content', () =>
  expect(preferences().allowRunningInsecureContent).toBe(false));

test('E1.9 Do not enable experimental features: no experimental features', () =>
  expect(preferences().experimentalFeatures).toBe(false));

test('E1.10 Do not use enableBlinkFeatures: no Blink feature is switched on', () => {
  expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
});

test('E1.11 Do not use allowpopups for WebViews: there is no webview, so none that opens windows', () => {
  expect(preferences().webviewTag).toBe(false);
});

test('E1.12 Verify WebView options before creation: a webview is refused before it is created', () => {
  const event = electron.preventable({});
  open().webContents.emit(
    'will-attach-webview',
    event,
    { nodeIntegration: true },
    { src: 'https://example.com' },
  );
  expect(event.prevented).toBe(true);
});

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
  'E1.13 Disable or limit navigation: own addresses only, on %s',
  (name) => {
    const { webContents } = open();
    const prevented = (url: string) => {
      const event = electron.preventable({ url });
      webContents.emit(name, event);
      return event.prevented;
    };
    expect(foreign.filter((url) => !prevented(url))).toEqual([]);
    expect(prevented('app://waymark/index.html#path')).toBe(false);
  },
);

test('E1.14 Disable or limit creation of new windows: no page opens a window', () => {
  const { openHandler } = open().webContents;
  for (const url of [...foreign, 'app://waymark/'])
    expect(openHandler?.({ url })).toEqual({ action: 'deny' });
});

test('E1.16 Use a current version of Electron: an exact version of a recent Electron', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number.parseInt(devDependencies['electron']!, 10)).toBeGreaterThanOrEqual(45);
});

test('E1 every point has a test that names it', () => {
  const source = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .join('\n');
  const missing = securityPoints.filter((title, index) => {
    const start = `E1.${index + 1} ${title}: `.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return !new RegExp(String.raw`^test(\.each\([^\n]*\))?\(\s*'${start}`, 'm').test(source);
  });
  expect([securityPoints.length, missing]).toEqual([20, []]);
});

function filter(packaged: boolean, from = origin) {
  const session = new electron.StandInSession();
  secureSession(session as unknown as Electron.Session, from, packaged);
  return (url: string, resourceType = 'xhr') => {
    let cancelled: boolean | undefined;
    session.beforeRequest?.({ url, resourceType }, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  };
}

test('E4 no request leaves the app', () => {
  const cancelled = filter(true);
  const out = [
    ...foreign,
    'wss://example.com/',
    'ftp://example.com/',
    'devtools://devtools/x.js',
    'http://localhost:5173/',
  ];
  expect(out.filter((url) => !cancelled(url))).toEqual([]);
  expect(cancelled('app://waymark/assets/index.js', 'script')).toBe(false);
  expect(cancelled('data:image/png;base64,AA', 'image')).toBe(false);
  expect(cancelled('data:text/html,x', 'mainFrame')).toBe(true);
});

test('E4 a certificate in doubt is refused, and no server gets a certificate or a password', () => {
  open();
  const given: unknown[][] = [];
  const answer = (...values: unknown[]) => given.push(values);
  const events = [1, 2, 3].map(() => electron.preventable({}));
  electron.app.emit('certificate-error', events[0], {}, 'https://example.com/', 'expired', {}, answer, true);
  electron.app.emit('select-client-certificate', events[1], {}, 'https://example.com/', [{}], answer);
  electron.app.emit('login', events[2], {}, {}, {}, answer);
  expect(given).toEqual([[false], [], []]);
  expect(events.map(({ prevented }) => prevented)).toEqual([true, true, true]);
});

test('E4 developer tools and the dev server are let through only while developing', () => {
  expect(filter(false)('devtools://devtools/x.js')).toBe(false);
  const dev = filter(false, windowOrigin(false, 'http://localhost:5173'));
  expect([dev('http://localhost:5173/main.tsx'), dev('ws://localhost:5173/')]).toEqual([false, false]);
  expect([dev('http://localhost:80/'), dev('https://example.com/')]).toEqual([true, true]);
});

test('E4 WebRTC, which no filter sees, opens no socket of its own', () => {
  expect(open().webContents.webRtcPolicy).toBe('disable_non_proxied_udp');
});
