import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../main/app/app.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { ask, openTestApp, record, root } from '../support/apps.ts';
import { entriesIn } from '../support/slices.ts';
import { bundledIndex, samplePath } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const platform = 'api-platform-engineer';
let folder: string;
let app: App;

beforeEach(async () => {
  folder = await temporaryFolder();
  app = await openTestApp(folder);
  return () => app.close();
});

async function reopen(options: Parameters<typeof openTestApp>[1] = {}) {
  await app.close();
  app = await openTestApp(folder, options);
}

const list = () => ask(app, 'paths:list', {});
const shown = async () => {
  const { path, paths } = await ask(app, 'workspace:open', {});
  return [path.id, paths.map(({ id }) => id)];
};
const kept = () => readdir(join(folder, 'paths'));

describe('the paths of a workspace', () => {
  it('start with the first path, whose document is saved', async () => {
    expect(await shown()).toEqual(['backend-engineer', ['backend-engineer']]);
    expect(await kept()).toEqual([
      expect.stringMatching(/^backend-engineer-\d+\.\d+\.\d+-[0-9a-f]{12}\.json$/),
    ]);
    expect((await ask(app, 'paths:available', {})).map(({ id }) => id)).toEqual([platform]);
  });

  it('with the id and version of a bundled path says which of its items are others', async () => {
    const { path: bundled } = bundledIndex();
    const add = (skills: object) => ask(app, 'paths:add', { text: JSON.stringify({ ...bundled, skills }) });
    expect((await add(bundled.skills)).unlikeBundled).toEqual([]);
    const [first, ...others] = bundled.skills;
    const [item, ...items] = first!.items;
    const changed = { ...first!, items: [{ ...item!, text: 'Something else' }, ...items.slice(1)] };
    expect((await add([changed, ...others])).unlikeBundled).toEqual([
      `${first!.key}/${item!.id}`,
      `${first!.key}/${items[0]!.id}`,
    ]);
  });

  it('can be added, chosen and removed, and all of that undone, even after a restart', async () => {
    await ask(app, 'paths:add', { id: platform });
    await ask(app, 'paths:choose', { id: platform });
    expect(await shown()).toEqual([platform, ['backend-engineer', platform]]);
    expect(await ask(app, 'paths:available', {})).toEqual([]);
    await reopen();
    expect(await shown()).toEqual([platform, ['backend-engineer', platform]]);
    await ask(app, 'paths:remove', { id: platform });
    expect(await shown()).toEqual(['backend-engineer', ['backend-engineer']]);
    await ask(app, 'progress:undo', {});
    expect(await shown()).toEqual([platform, ['backend-engineer', platform]]);
    await ask(app, 'progress:undo', {});
    expect(await shown()).toEqual(['backend-engineer', ['backend-engineer', platform]]);
  });

  it('notify the window of changes', async () => {
    await ask(app, 'paths:add', { id: platform });
    const heard = record(app);
    await ask(app, 'paths:choose', { id: platform });
    expect(heard.filter(({ name }) => name === 'progress:changed')).toMatchObject([
      { payload: { changes: [['paths', platform, { removed: false }]], undo: { count: 1 } } },
    ]);
  });

  it('count one tick in every path that has the item', async () => {
    await ask(app, 'paths:add', { id: platform });
    const before = await list();
    const { path } = await ask(app, 'workspace:open', {});
    const http = path.skills.find(({ key }) => key === 'http')!;
    await ask(app, 'progress:mark', { item: `http/${http.items[0]!.id}`, state: 'done' });
    expect((await list()).map(({ done }) => done)).toEqual(before.map(({ done }) => done + 1));
  });

  it('accept ticks on a path that is not chosen', async () => {
    await ask(app, 'paths:add', { id: platform });
    await ask(app, 'paths:choose', { id: platform });
    await expect(
      ask(app, 'progress:mark', { item: 'postgresql/read-query-plan', state: 'done' }),
    ).resolves.toMatchObject({ revision: expect.any(Number) });
    await expect(ask(app, 'progress:mark', { item: 'no/such', state: 'done' })).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
  });

  it('are never empty, and never include a missing one', async () => {
    await expect(ask(app, 'paths:remove', { id: 'backend-engineer' })).rejects.toMatchObject({
      problem: { kind: 'invalid-input' },
    });
    for (const request of ['paths:remove', 'paths:choose', 'paths:add'] as const)
      await expect(ask(app, request, { id: 'astronaut' })).rejects.toMatchObject({
        problem: { kind: 'not-found' },
      });
    expect((await ask(app, 'workspace:open', {})).undo).toBeNull();
  });

  it('change nothing if there is nothing to change', async () => {
    await ask(app, 'paths:add', { id: platform });
    expect(await ask(app, 'paths:add', { id: platform })).toEqual({
      path: platform,
      change: null,
      unlikeBundled: [],
    });
    expect(await ask(app, 'paths:choose', { id: 'backend-engineer' })).toBeNull();
  });
});

describe('a document', () => {
  const own = { ...samplePath(), id: 'own' };
  const later = { ...own, version: '1.1.0', title: 'Own, later' };
  const add = (document: object) => ask(app, 'paths:add', { text: JSON.stringify(document) });

  it('added by the learner is saved with all its skills: the workspace opens even if Waymark has none of them', async () => {
    await ask(app, 'paths:add', { id: platform });
    await add(own);
    await ask(app, 'paths:choose', { id: platform });
    const resources = await temporaryFolder();
    await mkdir(join(resources, 'paths'));
    await cp(join(root, 'resources/skills'), join(resources, 'skills'), { recursive: true });
    await cp(
      join(root, 'resources/paths/backend-engineer.yaml'),
      join(resources, 'paths/backend-engineer.yaml'),
    );
    await reopen({ resources });
    expect(app.notices).toEqual([]);
    expect(await shown()).toEqual([platform, ['backend-engineer', platform, 'own']]);
  });

  it('in a later version replaces the earlier one, and both stay saved', async () => {
    await add(own);
    await add(later);
    expect((await list()).at(-1)).toMatchObject({ id: 'own', title: 'Own, later', version: '1.1.0' });
    expect((await kept()).filter((name) => name.startsWith('own-')).length).toBe(2);
    await ask(app, 'progress:undo', {});
    expect((await list()).at(-1)).toMatchObject({ id: 'own', version: '1.0.0' });
  });

  it('that renames an item and drops another keeps the progress on both', async () => {
    await add(own);
    for (const item of ['java/one', 'java/two']) await ask(app, 'progress:mark', { item, state: 'done' });
    await ask(app, 'progress:note', { item: 'java/one', text: 'under the old name' });
    const [java, ...others] = own.skills as [(typeof own.skills)[number]];
    const items = [{ ...java.items[0]!, id: 'uno' }];
    await add({ ...later, renamed: { 'java/one': 'java/uno' }, skills: [{ ...java, items }, ...others] });
    const { progress } = await ask(app, 'workspace:open', {});
    expect(entriesIn('items', progress)).toMatchObject([
      ['java/uno', { state: 'done', note: 'under the old name' }],
      ['java/two', { state: 'done' }],
    ]);
    const text = 'Show that two can be done';
    expect(await ask(app, 'paths:archived', {})).toMatchObject([{ key: 'java/two', text }]);
    await ask(app, 'progress:mark', { item: 'java/uno', state: 'learning' });
    await reopen();
    expect((await list()).at(-1)).toMatchObject({ version: '1.1.0', done: 0 });
    // The older document is in use again, with all progress since.
    await ask(app, 'progress:undo', {});
    await ask(app, 'progress:undo', {});
    expect((await list()).at(-1)).toMatchObject({ version: '1.0.0', done: 2 });
    expect(await ask(app, 'paths:archived', {})).toEqual([]);
  });

  it('that the disk cannot read does not make a saved change fail', async () => {
    await add(own);
    const open: FileSystem['open'] = async (path, flags, mode) => {
      if (path.includes('own-')) throw Object.assign(new Error('The disk fails.'), { code: 'EIO' });
      return nodeFileSystem.open(path, flags, mode);
    };
    await reopen({ fs: { ...nodeFileSystem, open } });
    expect([app.problem, app.notices.map(({ kind }) => kind)]).toEqual([undefined, ['lost']]);
    expect(await ask(app, 'paths:choose', { id: 'own' })).toMatchObject({ undo: { count: 1 } });
    expect(await shown()).toEqual(['backend-engineer', ['backend-engineer', 'own']]);
  });

  it('that is missing or changed is reported, the progress stays, and adding it again repairs it', async () => {
    await add(own);
    await ask(app, 'paths:choose', { id: 'own' });
    await ask(app, 'progress:mark', { item: 'java/one', state: 'done' });
    const name = (await kept()).find((one) => one.startsWith('own-'))!;
    const file = join(folder, 'paths', name);
    await writeFile(file, (await readFile(file, 'utf8')).replace('"Sample"', '"Simple"'));
    expect((await ask(app, 'workspace:check', {})).files).toContainEqual({
      name: `paths/${name}`,
      ok: false,
      detail: { code: 'check.path' },
    });
    await reopen();
    expect(app.notices).toMatchObject([
      { kind: 'lost', message: { code: 'path.gone', parameters: { path: 'own' } } },
    ]);
    expect(await shown()).toEqual(['backend-engineer', ['backend-engineer', 'own']]);
    for (const harm of [async () => {}, () => rm(file)]) {
      await harm();
      await reopen();
      expect(app.notices).toMatchObject([{ kind: 'lost' }]);
      await add(own);
      expect((await list()).at(-1)).toMatchObject({ id: 'own', chosen: true, done: 1 });
      await reopen();
      expect(app.notices).toEqual([]);
      expect((await list()).at(-1)).toMatchObject({ id: 'own', chosen: true, done: 1 });
    }
  });

  it.each([
    ['nothing', ''],
    ['no document', '- a\n- b'],
    [
      'a skill that is nowhere',
      JSON.stringify({ ...own, skills: [{ ...own.skills[0], prerequisites: ['x'] }] }),
    ],
    ['an id that leads out of the folder', JSON.stringify({ ...own, id: '../../x' })],
  ])('with %s is refused with every fault, and nothing is saved', async (_, text) => {
    const before = await kept();
    await expect(ask(app, 'paths:add', { text })).rejects.toMatchObject({
      problem: { kind: 'invalid-input', detail: { faults: expect.any(Array) } },
    });
    expect(await kept()).toEqual(before);
  });

  it('of a bundled path is replaced by a later bundled one', async () => {
    const resources = await temporaryFolder();
    await mkdir(join(resources, 'paths'));
    const write = (version: string) =>
      writeFile(
        join(resources, 'paths/backend-engineer.yaml'),
        JSON.stringify({ ...own, id: 'backend-engineer', version }),
      );
    await write('2.0.0');
    await reopen({ resources });
    await add({ ...own, id: 'backend-engineer', version: '2.1.0' });
    expect(await list()).toMatchObject([{ version: '2.1.0' }]);
    await reopen({ resources });
    expect(await list()).toMatchObject([{ version: '2.1.0' }]);
    await write('2.2.0');
    await reopen({ resources });
    expect(await list()).toMatchObject([{ version: '2.2.0' }]);
    expect((await kept()).length).toBeGreaterThanOrEqual(3);
  });
});
