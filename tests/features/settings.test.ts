import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../main/app/app.ts';
import type { AppOptions } from '../../main/kernel/options.ts';
import { noWindow } from '../support/no-window.ts';
import { message } from '../../domain/messages/message.ts';
import { ask, openTestApp, record } from '../support/apps.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const item = 'postgresql/read-query-plan';
let folder: string;
let app: App;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => app.close());

async function open(options: Partial<AppOptions> = {}): Promise<void> {
  app = await openTestApp(folder, options);
}

describe('settings', () => {
  it('are saved without losing each other, and the host gets the theme', async () => {
    const themes: string[] = [];
    await open({ host: { ...noWindow, useTheme: (theme) => themes.push(theme) } });
    await Promise.all([
      ask(app, 'settings:change', { theme: 'dark' }),
      ask(app, 'settings:change', { locale: 'de-CH' }),
      ask(app, 'settings:change', { letterKeys: false }),
    ]);
    await app.close();
    await open();
    const { settings } = await ask(app, 'workspace:open', {});
    expect(settings).toEqual({
      theme: 'dark',
      language: 'system',
      locale: 'de-CH',
      letterKeys: false,
      name: '',
      keepOpened: 'always',
      recheckPerDay: 5,
      recheckFirst: 30,
      recheckAt: 90,
      remindAt: null,
    });
    expect([themes[0], themes.at(-1)]).toEqual(['system', 'dark']);
  });

  it('from before a setting existed get its default', async () => {
    await writeFile(join(folder, 'settings.json'), '{"theme":"dark","locale":"de-CH"}');
    await open();
    const { settings, notices } = await ask(app, 'workspace:open', {});
    expect([settings, notices]).toEqual([
      {
        theme: 'dark',
        language: 'system',
        locale: 'de-CH',
        letterKeys: true,
        name: '',
        keepOpened: 'always',
        recheckPerDay: 5,
        recheckFirst: 30,
        recheckAt: 90,
        remindAt: null,
      },
      [],
    ]);
    const changed = await ask(app, 'settings:change', { letterKeys: false });
    expect(changed).toEqual({
      theme: 'dark',
      language: 'system',
      locale: 'de-CH',
      letterKeys: false,
      name: '',
      keepOpened: 'always',
      recheckPerDay: 5,
      recheckFirst: 30,
      recheckAt: 90,
      remindAt: null,
    });
    expect(await ask(app, 'settings:change', { theme: 'light' })).toMatchObject({ letterKeys: false });
  });

  it('of a newer Waymark with a language that this one lacks are read: the computer says which', async () => {
    await writeFile(
      join(folder, 'settings.json'),
      '{"theme":"dark","language":"tlh","locale":"system","letterKeys":true,"name":"Robin"}',
    );
    await open();
    const { settings, notices } = await ask(app, 'workspace:open', {});
    expect([settings, notices]).toMatchObject([{ theme: 'dark', language: 'system', name: 'Robin' }, []]);
  });

  it('of the language reach the host at once and at each start, and the sample has them too', async () => {
    const heard: string[] = [];
    const host = { ...noWindow, useLanguage: async (choice: string) => void heard.push(choice) };
    await open({ host });
    await ask(app, 'settings:change', { language: 'de' });
    expect(heard).toEqual(['system', 'de']);
    await ask(app, 'workspace:showSample', { shown: true });
    const { settings } = await ask(app, 'workspace:open', {});
    expect(settings).toMatchObject({ language: 'de', name: 'Robin Example' });
    await ask(app, 'settings:change', { language: 'en' });
    await ask(app, 'workspace:showSample', { shown: false });
    expect(heard.at(-1)).toBe('de');
    await app.close();
    await open({ host });
    expect(heard.at(-1)).toBe('de');
  });

  it.each([
    { theme: 'pink' },
    { locale: '../../x' },
    { locale: 'en-GB-oed' },
    { locale: 'xx-bogus-locale-zz' },
    { language: 'klingon' },
    { language: 'pseudo' },
    { colour: 'red' },
  ])('refuse %o', async (change) => {
    await open();
    expect(await app.handle('settings:change', change)).toMatchObject({ error: { kind: 'invalid-input' } });
  });

  it.each(['{"theme":"pink"}', '{"theme":"dark","name":7}', 'null', '[]', '', '\0\0\0'])(
    'that cannot be read (%j) are kept aside, said, and the usual ones used',
    async (bytes) => {
      await writeFile(join(folder, 'settings.json'), bytes);
      await open();
      const { settings, notices } = await ask(app, 'workspace:open', {});
      expect(settings).toEqual({
        theme: 'system',
        language: 'system',
        locale: 'system',
        letterKeys: true,
        name: '',
        keepOpened: 'always',
        recheckPerDay: 5,
        recheckFirst: 30,
        recheckAt: 90,
        remindAt: null,
      });
      expect(notices).toMatchObject([{ message: { code: 'notice.settingsKept' } }]);
      const [kept] = await readdir(join(folder, 'damaged'));
      expect(await readFile(join(folder, 'damaged', kept!), 'utf8')).toBe(bytes);
      await rm(join(folder, 'damaged', kept!));
    },
  );

  it.each([
    '{"theme":"dark"}',
    '{"theme":"dark","ofALaterWaymark":1}',
    '{"theme":"dark","language":"xx"}',
    '{"theme":"dark","locale":"en-GB-oed"}',
    '{"theme":"dark","locale":"../../x"}',
  ])('that the file does not hold, or that are unknown here, have their defaults: %s', async (bytes) => {
    await writeFile(join(folder, 'settings.json'), bytes);
    await open();
    const { settings, notices } = await ask(app, 'workspace:open', {});
    expect(settings).toEqual({
      theme: 'dark',
      language: 'system',
      locale: 'system',
      letterKeys: true,
      name: '',
      keepOpened: 'always',
      recheckPerDay: 5,
      recheckFirst: 30,
      recheckAt: 90,
      remindAt: null,
    });
    expect(notices).toEqual([]);
  });

  it('that the disk refuses stay unchanged, and the answer says why', async () => {
    const disk = new FaultyFileSystem();
    await open({ fs: disk });
    disk.fail({ at: disk.calls + 1, fault: 'ENOSPC', sticky: true });
    expect(await app.handle('settings:change', { theme: 'dark' })).toMatchObject({
      error: {
        kind: 'disk',
        message: { code: 'disk.failed', parameters: { what: { code: 'disk.ENOSPC' } } },
      },
    });
    disk.fail(undefined);
    expect((await ask(app, 'workspace:open', {})).settings.theme).toBe('system');
  });
});

describe('the position in the window', () => {
  const bounds = { x: 10, y: 20, width: 1000, height: 700, maximized: false };
  const view = {
    screen: 'map',
    pathId: 'backend-engineer',
    scroll: { map: 120.5 },
    path: {
      text: 'plan',
      responsibilities: ['speed', 'logic'],
      area: '',
      states: ['done'],
      requiredOnly: false,
      hideDone: true,
      collapsed: ['java'],
      unfolded: ['ruby'],
      active: item,
    },
    inspector: false,
    selected: { today: item },
    settings: 'data',
    recent: ['action:undo'],
    next: [item],
    cell: null,
  } as const;

  it('comes back after a restart', async () => {
    await open();
    app.rememberBounds({ ...bounds, x: 1 });
    app.rememberBounds(bounds);
    await ask(app, 'window:remember', structuredClone(view) as never);
    await app.close();
    await open();
    expect(app.lastBounds).toEqual(bounds);
    expect((await ask(app, 'workspace:open', {})).view).toEqual({
      ...view,
      map: 'matrix',
      report: null,
      reviews: { tab: 'received', share: null },
    });
  });

  it('is dropped without a message if it cannot be saved or read', async () => {
    const disk = new FaultyFileSystem();
    await open({ fs: disk });
    const heard = record(app);
    disk.fail({ at: disk.calls + 1, fault: 'EIO', sticky: true });
    await ask(app, 'window:remember', structuredClone(view) as never);
    disk.fail(undefined);
    expect(heard).toEqual([]);
    await app.close();
    await writeFile(join(folder, 'window.json'), 'nonsense');
    await open();
    const { view: none, notices } = await ask(app, 'workspace:open', {});
    expect([none, notices, app.lastBounds]).toEqual([null, [], undefined]);
  });
});

it('settings that were edited by hand are used, mentioned in a notice, and get a new checksum', async () => {
  await open();
  await ask(app, 'settings:change', { name: 'Ada' });
  await app.close();
  const file = join(folder, 'settings.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Ada', 'Ida'));
  app = await openTestApp(folder);
  const { settings, notices } = await ask(app, 'workspace:open', {});
  expect(settings.name).toBe('Ida');
  expect(notices).toEqual([
    { kind: 'cleaned', message: message('notice.changedByHand', { count: 1, names: 'settings.json' }) },
  ]);
  expect(await ask(app, 'workspace:check', {})).toMatchObject({ ok: true });
});
