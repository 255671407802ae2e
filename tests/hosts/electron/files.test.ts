import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { electronHost } from '../../../main/hosts/electron/host.ts';
import { HostLanguage } from '../../../main/kernel/language.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import * as electron from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  electron.resetElectron();
  electron.app.paths['downloads'] = '/home/me/Downloads';
});

const host = () =>
  electronHost({
    findWindow: () => undefined,
    showMenu: () => {},
    workspace: join(folder, 'workspace'),
    language: new HostLanguage('en', 'en'),
  });

test('a file is chosen in the dialog of the system', async () => {
  electron.fileDialogs.choice = '/home/me/mine.yaml';
  expect(await host().openFile('path')).toBe('/home/me/mine.yaml');
  expect(electron.fileDialogs.asked).toEqual([
    {
      properties: ['openFile'],
      filters: [{ name: 'Learning paths', extensions: ['yaml', 'yml', 'json'] }],
    },
  ]);
});

test('a file is saved where the learner chooses, starting in the downloads folder', async () => {
  electron.fileDialogs.choice = join(folder, 'mine.pdf');
  expect(await host().saveFile('report.pdf', async () => Buffer.from('%PDF'))).toBe(join(folder, 'mine.pdf'));
  expect(await readFile(join(folder, 'mine.pdf'), 'utf8')).toBe('%PDF');
  expect(electron.fileDialogs.asked).toMatchObject([
    { defaultPath: '/home/me/Downloads/report.pdf', filters: [{ extensions: ['pdf'] }] },
  ]);
});

test('nothing is saved over a file of the workspace', async () => {
  electron.fileDialogs.choice = join(folder, 'workspace', 'waymark.json');
  await expect(host().saveFile('waymark.json', async () => Buffer.from('{}'))).rejects.toMatchObject({
    problem: { kind: 'invalid-input' },
  });
});

test('cancelling gives null', async () => {
  expect(await host().openFile('path')).toBeNull();
  expect(await host().saveFile('report.pdf', async () => Buffer.from('%PDF'))).toBeNull();
});

describe('printing', () => {
  test('the hidden window runs no script and loads nothing but the document', async () => {
    const before = electron.BrowserWindow.opened.length;
    const print = host().printToPdf('<h1>Report</h1>', 'Letter');
    const window = electron.BrowserWindow.opened[before]!;
    const [address] = window.loaded;
    const { beforeRequest, served } = electron.session.partitions.get('waymark-print')!;
    const mayLoad = (url: string) => {
      let cancelled: boolean | undefined;
      beforeRequest!({ url, resourceType: 'image' }, ({ cancel }) => (cancelled = cancel));
      return cancelled === false;
    };
    const seen = Promise.withResolvers<[string, boolean[]]>();
    window.webContents.printToPDF = async (options: unknown) => {
      const response = await served.get('app')!(new Request(address!));
      const allowed = [address!, 'https://example.com/', 'app://waymark/'].map(mayLoad);
      seen.resolve([await response.text(), allowed]);
      window.webContents.printed.push(options);
      return Buffer.from('%PDF');
    };
    expect(await seen.promise).toEqual(['<h1>Report</h1>', [true, false, false]]);
    expect(window.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, javascript: false, contextIsolation: true, nodeIntegration: false },
    });
    expect(Buffer.from(await print).toString()).toBe('%PDF');
    expect(window.webContents.printed).toEqual([
      {
        pageSize: 'Letter',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      },
    ]);
    expect(window.destroyed).toBe(true);
    expect((await served.get('app')!(new Request(address!))).status).toBe(404);
  });
});
