import { beforeEach, expect, test, vi } from 'vitest';
import { electronHost } from '../../../main/hosts/electron/host.ts';
import { HostLanguage } from '../../../main/kernel/language.ts';
import * as electron from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const host = electronHost({
  findWindow: () => undefined,
  showMenu: () => {},
  workspace: '/nowhere',
  language: new HostLanguage('en', 'en'),
});

beforeEach(() => electron.resetElectron());

test('E1.15 Do not use shell.openExternal with untrusted content: nothing but https and mailto is even asked about', async () => {
  const refused = [
    'http://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
    'app://waymark/',
    'https://user:secret@example.com/',
    'C:\\Windows\\System32\\calc.exe',
    '',
  ];
  for (const url of refused) expect(await host.openLink(url)).toBe(false);
  expect(electron.questions.asked).toEqual([]);
  expect(electron.openedOutside).toEqual([]);
});

test('E1.15 Do not use shell.openExternal with untrusted content: the learner sees the whole address, and No is the default', async () => {
  electron.questions.response = 1;
  expect(await host.openLink('https://exämple.com/a?b#c')).toBe(false);
  expect(electron.openedOutside).toEqual([]);
  const [question] = electron.questions.asked;
  expect(question).toMatchObject({ defaultId: 1, cancelId: 1, buttons: ['Open', 'Cancel'] });
  expect(question?.detail).toContain('https://xn--exmple-cua.com/a?b#c');
});

test('E1.15 Do not use shell.openExternal with untrusted content: opened after a Yes', async () => {
  expect(await host.openLink('https://example.com/a')).toBe(true);
  expect(await host.openLink('mailto:mentor@example.com')).toBe(true);
  expect(electron.openedOutside).toEqual(['https://example.com/a', 'mailto:mentor@example.com']);
});

test('E1.15 Do not use shell.openExternal with untrusted content: a message goes out with whom, subject and text, nothing else', async () => {
  const address =
    'mailto:ada@example.com?subject=Hi%20there&attach=/etc/passwd&Body=x&bcc=eve@example.com&cc=eve@example.com&to=bo@example.com#f';
  expect(await host.openLink(address)).toBe(true);
  expect(electron.openedOutside).toEqual([
    'mailto:ada@example.com?subject=Hi%20there&Body=x&to=bo@example.com',
  ]);
  expect(electron.questions.asked[0]?.detail).not.toContain('passwd');
});

test('E1.15 Do not use shell.openExternal with untrusted content: a file is shown in its folder, after a question that names it', async () => {
  electron.questions.response = 1;
  expect(await host.showFile('/home/robin/report.pdf')).toBe(false);
  electron.questions.response = 0;
  expect(await host.showFile('/home/robin/report.pdf')).toBe(true);
  expect(electron.questions.asked.map(({ detail }) => detail)).toEqual(
    Array.from({ length: 2 }, () => '/home/robin/report.pdf'),
  );
  expect([electron.shell.shownItems, electron.openedOutside]).toEqual([['/home/robin/report.pdf'], []]);
});

test('E1.15 Do not use shell.openExternal with untrusted content: http only in a network of one’s own', async () => {
  const own = ['http://wiki/', 'http://192.168.1.5:8080/x', 'http://nas.local/', 'http://localhost:3000/'];
  for (const url of own) expect([url, await host.openLink(url)]).toEqual([url, true]);
  const foreign = [
    'http://example.com/',
    'http://8.8.8.8/',
    'http://172.32.0.1/',
    'http://a@wiki/',
    'http://2130706433.com/',
  ];
  for (const url of foreign) expect([url, await host.openLink(url)]).toEqual([url, false]);
});
