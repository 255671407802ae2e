import { expect, test, vi } from 'vitest';
import { eventChannel, requestChannel } from '../../../contract/channels.ts';
import * as electron from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

type On = (name: string, listener: (payload: unknown) => void) => () => void;

await import('../../../preload/index.ts');
const bridge = electron.exposed.get('waymark') as {
  request(name: string, input: unknown, job?: string): Promise<unknown>;
  on: On;
};

test('E1.20 Do not expose Electron APIs to untrusted web content: one way in, one way out, and nothing of Electron', async () => {
  expect([...electron.exposed.keys()]).toEqual(['waymark']);
  expect(Object.entries(bridge).map(([name, is]) => [name, typeof is])).toEqual([
    ['request', 'function'],
    ['on', 'function'],
  ]);

  await bridge.request('progress:mark', { key: 'a/b' }, 'one');
  expect(electron.invoked).toEqual([[requestChannel, 'progress:mark', { key: 'a/b' }, 'one']]);
});

test('E1.20 Do not expose Electron APIs to untrusted web content: a listener gets the payload alone, and only of the event it asked for', () => {
  const heard: unknown[][] = [];
  const stop = bridge.on('store:state', (...given: unknown[]) => heard.push(given));
  electron.ipcRenderer.emit(eventChannel, { sender: electron.ipcRenderer }, 'store:state', {
    state: 'saved',
    backups: null,
  });
  electron.ipcRenderer.emit(eventChannel, { sender: electron.ipcRenderer }, 'workspace:replaced', {});
  expect(heard).toEqual([[{ state: 'saved', backups: null }]]);
  expect(stop()).not.toBe(electron.ipcRenderer);
  expect(electron.ipcRenderer.listenerCount(eventChannel)).toBe(0);
});

test('E1.20 Do not expose Electron APIs to untrusted web content: no other channel can be listened to', () => {
  const heard: unknown[] = [];
  bridge.on('ELECTRON_INTERNAL', (payload) => heard.push(payload));
  electron.ipcRenderer.emit('ELECTRON_INTERNAL', { sender: electron.ipcRenderer }, 'ELECTRON_INTERNAL', {});
  expect(electron.ipcRenderer.eventNames()).toEqual([eventChannel]);
  expect(heard).toEqual([]);
});
