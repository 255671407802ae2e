import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestName } from '../../contract/index.ts';
import type { App } from '../../main/app/app.ts';
import { ask, openTestApp, record } from '../support/apps.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { reviewedWorkspace } from '../support/workspaces.ts';

const item = 'postgresql/read-query-plan';
const other = 'command-line/count-in-logs';
let folder: string;
let app: App;

beforeEach(async () => {
  folder = await temporaryFolder();
  app = await openTestApp(folder);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await app.close();
});

describe('saving', () => {
  it('succeeds even if a listener throws', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    app.subscribe(() => {
      throw new Error('a bad listener');
    });
    const heard = record(app);
    expect(await app.handle('progress:mark', { item, state: 'done' })).toMatchObject({ ok: true });
    expect(heard.at(-1)?.payload).toEqual({ state: 'saved', backups: null });
  });

  it('stays failed until that change is saved, or the learner discards it', async () => {
    await app.close();
    const fs = new FaultyFileSystem();
    app = await openTestApp(folder, { fs });
    await ask(app, 'progress:mark', { item: other, state: 'learning' });
    const heard = record(app);
    const states = () => (heard.at(-1)!.payload as { state: string }).state;
    const refuse = async () => {
      // The first call checks the lock, the second one writes.
      fs.fail({ at: fs.calls + 2, fault: 'EIO', sticky: false });
      expect(await app.handle('progress:mark', { item, state: 'done' })).toMatchObject({ ok: false });
      fs.fail(undefined);
    };
    await refuse();
    await ask(app, 'progress:mark', { item: other, state: 'done' });
    expect(states()).toBe('failed');
    await ask(app, 'progress:mark', { item, state: 'done' });
    expect(states()).toBe('saved');
    await ask(app, 'progress:mark', { item, state: 'todo' });
    await refuse();
    await ask(app, 'workspace:dropFailed', {});
    expect(states()).toBe('saved');
  });

  it('is made up for only by a later write with the same subject', async () => {
    await app.close();
    await reviewedWorkspace(folder);
    const fs = new FaultyFileSystem();
    app = await openTestApp(folder, { fs });
    const { comments } = await ask(app, 'reviews:received', {});
    const [one, two] = comments.map(({ key }) => key);
    const pairs: [RequestName, object, object][] = [
      ['reviews:answer', { comment: one, text: 'Yes.' }, { comment: two, text: 'No.' }],
      ['reviews:resolve', { comment: one, resolved: true }, { comment: two, resolved: true }],
      ['settings:change', { theme: 'dark' }, { name: 'Robin' }],
      ['drafts:keep', { field: `note:${item}`, text: 'x' }, { field: `note:${other}`, text: 'y' }],
      ['progress:rate', { skill: 'postgresql', level: 2 }, { skill: 'command-line', level: 2 }],
    ];
    const heard = record(app);
    const state = () => (heard.at(-1)!.payload as { state: string }).state;
    const found: unknown[] = [];
    for (const [name, about, another] of pairs) {
      fs.fail({ at: fs.calls + 1, fault: 'ENOSPC', sticky: true });
      const { ok } = await app.handle(name, about);
      fs.fail(undefined);
      await app.handle(name, another);
      const between = state();
      await app.handle(name, about);
      found.push([name, ok, between, state()]);
    }
    expect(found).toEqual(pairs.map(([name]) => [name, false, 'failed', 'saved']));
  });

  it('says when backups begin to fail, and when they work again', async () => {
    await rm(join(folder, 'backups'), { recursive: true });
    await writeFile(join(folder, 'backups'), 'in the way');
    const heard = record(app);
    const saved = () =>
      heard
        .map(({ payload }) => payload as { state: string; backups?: object | null })
        .filter(({ state }) => state === 'saved');
    const text = 'n'.repeat(19_000);
    for (let i = 0; i < 5; i++) await ask(app, 'progress:note', { item, text: text + i });
    const failing = { parameters: { kept: { code: 'kept.noBackup' } } };
    await expect.poll(() => saved().at(-1)?.backups).toMatchObject(failing);
    expect((await ask(app, 'workspace:open', {})).backupProblem).toMatchObject(failing);
  });
});
