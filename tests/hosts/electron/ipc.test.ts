import { beforeEach, expect, test, vi } from 'vitest';
import type { BrowserWindow } from 'electron';
import { eventChannel, requestChannel } from '../../../contract/channels.ts';
import { requests } from '../../../contract/index.ts';
import { ok } from '../../../domain/base/result.ts';
import type { Result } from '../../../domain/base/result.ts';
import { windowOrigin } from '../../../main/hosts/electron/origin.ts';
import { answerRequests, sendEvent } from '../../../main/hosts/electron/ipc.ts';
import * as electron from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

let window: electron.BrowserWindow;
let reached: unknown[][];
const findWindow = () => window as unknown as BrowserWindow;

beforeEach(() => {
  electron.resetElectron();
  reached = [];
  window = new electron.BrowserWindow({});
  const handle = async (...given: unknown[]) => {
    reached.push(given);
    return ok('done');
  };
  answerRequests({ handle }, findWindow, windowOrigin(true, undefined));
});

const own = () => ({ sender: window.webContents, senderFrame: window.webContents.mainFrame });
async function request(event: unknown, ...sent: unknown[]): Promise<string> {
  const result = (await electron.handlers.get(requestChannel)!(event, ...sent)) as Result<unknown>;
  return result.ok ? 'ok' : result.error.kind;
}
function frame(change: Partial<electron.StandInFrame>): electron.StandInFrame {
  return Object.assign(new electron.StandInFrame(), change);
}

test('a request of our own window reaches the app', async () => {
  expect(await request(own(), 'progress:undo', { a: [1, 'b', null] })).toBe('ok');
  expect(await request(own(), 'progress:undo', undefined, 'one')).toBe('ok');
  expect(reached).toEqual([
    ['progress:undo', { a: [1, 'b', null] }, undefined],
    ['progress:undo', undefined, 'one'],
  ]);
});

test('E1.17 Validate the sender of all IPC messages: E3 a foreign origin, a subframe or another window reaches nothing', async () => {
  const sender = window.webContents;
  const strangers = [
    { sender, senderFrame: null },
    { sender, senderFrame: frame({ origin: 'https://example.com', url: 'https://example.com/' }) },
    { sender, senderFrame: frame({ origin: 'null', url: 'data:text/html,x' }) },
    { sender, senderFrame: frame({ origin: 'app://other', url: 'app://other/' }) },
    { sender, senderFrame: frame({ origin: 'file://', url: 'file:///app://waymark/' }) },
    { sender, senderFrame: frame({ url: 'https://example.com/' }) },
    { sender, senderFrame: frame({ origin: 'https://example.com' }) },
    { sender, senderFrame: frame({ parent: window.webContents.mainFrame, frameTreeNodeId: 2 }) },
    { sender, senderFrame: frame({ parent: window.webContents.mainFrame }) },
    { sender, senderFrame: frame({ frameTreeNodeId: 7 }) },
    { sender: new electron.StandInContents(), senderFrame: frame({}) },
  ];
  for (const name of Object.keys(requests)) {
    for (const stranger of strangers) expect(await request(stranger, name, {})).toBe('untrusted');
  }
  window.destroyed = true;
  expect(await request(own(), 'progress:undo', {})).toBe('untrusted');
  expect(reached).toEqual([]);
});

test('E3 wrong types reach nothing', async () => {
  const round: Record<string, unknown> = {};
  round['self'] = round;
  const wrong: unknown[][] = [
    [],
    [42, {}],
    [{ name: 'progress:undo' }],
    [['progress:undo'], {}],
    ['progress:undo', 'text'],
    ['progress:undo', 7],
    ['progress:undo', null],
    ['progress:undo', []],
    ['progress:undo', new Map()],
    ['progress:undo', { deep: new Set([1]) }],
    ['progress:undo', { bytes: new Uint8Array(8) }],
    ['progress:undo', { big: 1n }],
    ['progress:undo', round],
    ['progress:undo', {}, 42],
    ['progress:undo', {}, 'x'.repeat(100)],
    ['progress:undo', {}, 'job', 'more'],
  ];
  for (const name of Object.keys(requests)) {
    for (const [first, ...rest] of wrong) {
      const sent = first === undefined ? [] : [first === 'progress:undo' ? name : first, ...rest];
      expect(await request(own(), ...sent)).toBe('invalid-input');
    }
  }
  expect(reached).toEqual([]);
});

test('E3 oversize reaches nothing', async () => {
  const mega = 1024 * 1024;
  const large = [
    { text: 'x'.repeat(mega) },
    { text: '…'.repeat(mega / 2) },
    { ['k'.repeat(mega)]: 1 },
    { list: Array.from({ length: mega }) },
    { sparse: Object.assign([], { length: 4_000_000_000 }) },
    { text: '\u0001'.repeat(mega / 4) },
  ];
  for (const input of large) expect(await request(own(), 'progress:note', input)).toBe('too-large');
  for (const name of Object.keys(requests)) expect(await request(own(), name, large[0])).toBe('too-large');
  expect(reached).toEqual([]);
  expect(await request(own(), 'progress:note', { text: 'x'.repeat(mega - 100) })).toBe('ok');
});

test('E3 counting stops at the limit, before the rest is looked at', async () => {
  const later = vi.fn<() => string>(() => 'x');
  const input = Object.defineProperty({ text: 'x'.repeat(1024 * 1024) }, 'later', {
    get: later,
    enumerable: true,
  });
  expect(await request(own(), 'progress:note', input)).toBe('too-large');
  expect(later).not.toHaveBeenCalled();
});

test('events go to the window, unless it is gone', () => {
  sendEvent(findWindow, 'command:run', { command: 'undo' });
  expect(window.webContents.sent).toEqual([[eventChannel, 'command:run', { command: 'undo' }]]);
  window.destroyed = true;
  sendEvent(findWindow, 'command:run', { command: 'redo' });
  expect(window.webContents.sent).toHaveLength(1);
});
