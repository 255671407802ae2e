import { expect, test, vi } from 'vitest';
import { eventChannel, requestChannel, requestNames } from '../../../domain/contract/names.ts';
import * as electron from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

type Group = Record<string, (input: unknown) => Promise<unknown>>;
type On = (name: string, listener: (payload: unknown) => void) => () => void;

await import('../../../preload/index.ts');
const bridge = electron.exposed.get('waymark') as Record<string, Group> & { on: On };

test('E1.20 Do not expose Electron APIs to untrusted web content: one function per request, and `on`, and nothing of Electron', async () => {
  expect([...electron.exposed.keys()]).toEqual(['waymark']);
  const { on, ...groups } = bridge;
  const functions = Object.entries(groups).flatMap(([feature, verbs]) =>
    Object.keys(verbs).map((verb) => `${feature}:${verb}`),
  );
  expect(functions.sort()).toEqual([...requestNames].sort());
  expect(on).toBeTypeOf('function');

  await bridge['progress']!['mark']!({ key: 'a/b' });
  expect(electron.invoked).toEqual([[requestChannel, 'progress:mark', { key: 'a/b' }]]);
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
  bridge.on('ELECTRON_INTERNAL', () => {});
  expect(electron.ipcRenderer.eventNames()).toEqual([]);
});
