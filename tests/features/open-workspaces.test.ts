import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../main/app/app.ts';
import type { AppOptions } from '../../main/kernel/options.ts';
import { noWindow } from '../support/no-window.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { ask, openTestApp, record } from '../support/apps.ts';
import { nodeError } from '../support/node-error.ts';
import { fingerprint, openStore, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { damagedWorkspace, resourcesWith } from '../support/workspaces.ts';
import { writeProtected } from '../support/write-protected.ts';
import { entriesIn } from '../support/slices.ts';

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

describe('a workspace that could not be opened', () => {
  it('is opened when the window asks again and it is free', async () => {
    const other = await openStore(folder);
    await open();
    expect(app.problem?.kind).toBe('busy');
    expect(await app.handle('progress:undo', {})).toMatchObject({ ok: false, error: { kind: 'busy' } });
    await other.close();
    const [first, second] = await Promise.all([
      ask(app, 'workspace:open', {}),
      ask(app, 'workspace:open', {}),
    ]);
    expect([first.folder, second.folder, app.problem]).toEqual([folder, folder, undefined]);
    await ask(app, 'progress:mark', { item, state: 'done' });
  });

  it('can be started over if nothing in it is readable, and all its files are kept', async () => {
    await damagedWorkspace(folder);
    const before = await readFile(join(folder, 'waymark.json'), 'utf8');
    await open();
    expect(app.problem).toMatchObject({ kind: 'damaged', message: { code: 'workspace.damaged' } });
    await ask(app, 'workspace:startOver', {});
    const { progress } = await ask(app, 'workspace:open', {});
    expect(progress).toEqual([]);
    const kept = await readdir(join(folder, 'damaged'));
    expect(kept.length).toBeGreaterThanOrEqual(3);
    const name = kept.find((one) => one.endsWith('waymark.json'))!;
    expect(await readFile(join(folder, 'damaged', name), 'utf8')).toBe(before);
  });

  it('is not started over if it is readable, or if only a path document is damaged', async () => {
    await workspaceWith(folder, 5);
    await open();
    expect(await app.handle('workspace:startOver', {})).toMatchObject({ error: { kind: 'invalid-input' } });
    await app.close();
    const resources = await resourcesWith(await temporaryFolder(), 'id: [');
    const before = await fingerprint(folder);
    await open({ resources });
    expect(app.problem?.kind).toBe('damaged');
    expect(await app.handle('workspace:startOver', {})).toMatchObject({ error: { kind: 'invalid-input' } });
    expect(await fingerprint(folder)).toEqual(before);
  });
});

describe('a closed app', () => {
  it('opens nothing again, and refuses every request with a message', async () => {
    await open();
    const held = await readdir(folder);
    const closing = app.close();
    const late = [
      app.handle('workspace:open', {}),
      app.handle('progress:mark', { item, state: 'done' }),
      app.handle('workspace:showSample', { shown: true }),
      app.handle('workspace:startOver', {}),
      app.handle('backups:list', {}),
    ];
    await closing;
    late.push(app.handle('workspace:open', {}), app.handle('progress:undo', {}));
    for (const answer of await Promise.all(late))
      expect(answer).toMatchObject({ error: { kind: 'busy', message: { code: 'request.closing' } } });
    expect(await readdir(folder)).toEqual(held.filter((name) => name !== 'lock'));
  });
});

describe('a request that touches files beside the progress', () => {
  it('is finished before the workspace is released', async () => {
    const begun = Promise.withResolvers<void>();
    const held: boolean[] = [];
    // Far more disk calls than closing needs.
    const saveFile = async () => {
      begun.resolve();
      for (let i = 0; i < 200; i++) held.push((await readdir(folder)).includes('lock'));
      return join(folder, 'elsewhere');
    };
    await open({ host: { ...noWindow, saveFile } });
    const answer = app.handle('keys:save', { passphrase: 'correct horse battery staple' });
    await begun.promise;
    await app.close();
    expect(await answer).toMatchObject({ ok: true });
    expect(held).toEqual(Array.from({ length: 200 }, () => true));
    expect(await readdir(folder)).not.toContain('lock');
  });

  it('is refused if another process may have the workspace open: drafts, settings, window position', async () => {
    await workspaceWith(folder, 5);
    let isFull = true;
    const fs: FileSystem = {
      ...nodeFileSystem,
      open: async (path, flags, mode) => {
        if (isFull && flags !== 'r') throw nodeError('ENOSPC');
        return nodeFileSystem.open(path, flags, mode);
      },
    };
    await open({ fs });
    isFull = false;
    const before = await fingerprint(folder);
    const heard = record(app);
    const full = { error: { kind: 'disk', message: { code: 'disk.readOnlyFull' } } };
    expect(await app.handle('drafts:keep', { field: `note:${item}`, text: 'x' })).toMatchObject(full);
    expect(await app.handle('settings:change', { name: 'Robin' })).toMatchObject(full);
    expect(heard.at(-1)).toMatchObject({ name: 'store:state', payload: { state: 'failed' } });
    app.rememberBounds({ x: 0, y: 0, width: 900, height: 600, maximized: false });
    await app.close();
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('is shown as not saved if it saves a draft and fails for any reason', async () => {
    const fs: FileSystem = { ...nodeFileSystem };
    await open({ fs });
    const heard = record(app);
    const draft = { name: 'Ada', ratings: [], comments: [], endorsements: [], revealed: [] };
    const share = '1'.repeat(64);
    expect(await app.handle('mentor:draft', { share, draft })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(heard.at(-1)).toMatchObject({ name: 'store:state', payload: { state: 'failed' } });
  });

  it('answers with the disk error if a file beside the store cannot be read', async () => {
    let isFailing = false;
    const fs: FileSystem = {
      ...nodeFileSystem,
      list: async (path) => {
        if (isFailing && path.includes('exchange')) throw nodeError('EIO');
        return nodeFileSystem.list(path);
      },
    };
    await open({ fs });
    isFailing = true;
    expect(await app.handle('mentor:list', {})).toMatchObject({ error: { kind: 'disk' } });
  });
});

describe('the sample learner', () => {
  it('is shown instead of the workspace, and does not affect the learner’s own workspace', async () => {
    await open();
    await ask(app, 'progress:mark', { item, state: 'learning' });
    const before = await fingerprint(folder);
    const heard = record(app);
    await ask(app, 'workspace:showSample', { shown: true });
    const shown = await ask(app, 'workspace:open', {});
    expect(shown.sample).toBe('visit');
    expect(entriesIn('items', shown.progress).length).toBeGreaterThan(90);
    expect(shown.folder).not.toBe(folder);
    await ask(app, 'progress:mark', { item, state: 'skipped', reason: 'only looking' });
    expect(await fingerprint(folder)).toEqual(before);

    await ask(app, 'workspace:showSample', { shown: false });
    const own = await ask(app, 'workspace:open', {});
    expect([own.sample, entriesIn('items', own.progress).map(([key, { state }]) => [key, state])]).toEqual([
      null,
      [[item, 'learning']],
    ]);
    expect(heard.filter(({ name }) => name === 'workspace:replaced')).toHaveLength(2);
    await expect(readdir(shown.folder)).rejects.toThrow('ENOENT');
  });

  it('leaves nothing behind when the window is closed while it is shown', async () => {
    await open();
    await ask(app, 'workspace:showSample', { shown: true });
    const { folder: sample } = await ask(app, 'workspace:open', {});
    await app.close();
    await expect(readdir(sample)).rejects.toThrow('ENOENT');
  });
});

describe('before a backup is restored', () => {
  it('the learner can see what would change, and nothing changes', async () => {
    await open();
    await ask(app, 'progress:mark', { item, state: 'learning' });
    const { name } = await ask(app, 'backups:make', {});
    await ask(app, 'progress:mark', { item, state: 'done' });
    await ask(app, 'progress:note', { item, text: 'later' });
    const preview = await ask(app, 'backups:preview', { name });
    const shown = preview.sum.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await app.handle('backups:restore', { name, shown })).toMatchObject({
      error: { kind: 'untrusted', message: { code: 'file.notShown' } },
    });
    expect(preview).toMatchObject({
      events: { now: 3, missing: 2 },
      items: [{ item, now: 'done', after: 'learning' }],
      details: 1,
    });
    const { progress } = await ask(app, 'workspace:open', {});
    expect(entriesIn('items', progress)[0]![1]).toMatchObject({ state: 'done', note: 'later' });
    expect(await app.handle('backups:preview', { name: '2020.json' })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });
});

describe('the folder', () => {
  it('is measured, and shown by the host', async () => {
    const shown: string[] = [];
    await open({ host: { ...noWindow, showFolder: async (what) => shown.push(what) > 0 } });
    const size = await ask(app, 'workspace:size', {});
    expect([size.files > 1, size.bytes > 100]).toEqual([true, true]);
    expect(await ask(app, 'workspace:reveal', {})).toEqual({ opened: true });
    expect(shown).toEqual([folder]);
  });
});

describe('a folder without write permission', () => {
  it('is opened to read: everything is there, and nothing in it changes', async () => {
    await workspaceWith(folder, 5);
    const before = await fingerprint(folder);
    await open({ fs: writeProtected });
    const snapshot = await ask(app, 'workspace:open', {});
    expect(snapshot.readOnly).toEqual({ code: 'disk.readOnlyFolder' });
    expect(snapshot.progress.length).toBeGreaterThan(0);
    expect((await ask(app, 'progress:history', { limit: 10 })).length).toBe(5);
    expect((await ask(app, 'backups:list', {})).every(({ ok }) => ok)).toBe(true);
    for (const refused of [
      app.handle('progress:mark', { item, state: 'learning' }),
      app.handle('progress:undo', {}),
      app.handle('backups:make', {}),
      app.handle('settings:change', { theme: 'dark' }),
    ])
      expect(await refused).toMatchObject({ ok: false, error: { kind: 'disk' } });
    expect((await ask(app, 'workspace:open', {})).settings.theme).toBe('system');
    await app.close();
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('says so if there is no workspace in it', async () => {
    await open({ fs: writeProtected });
    expect(app.problem).toMatchObject({
      kind: 'disk',
      message: {
        parameters: { what: { code: 'disk.EROFS' }, kept: { code: 'kept.nothingChanged' } },
      },
    });
  });
});
