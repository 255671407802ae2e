import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { events, requests } from '../../contract/index.ts';
import type { App } from '../../main/app/app.ts';
import { noWindow } from '../support/no-window.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { ask, openTestApp, record } from '../support/apps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { entriesIn } from '../support/slices.ts';

const item = 'postgresql/read-query-plan';
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

/** The state of the item after closing and opening again. */
async function stateAfterRestart(): Promise<string> {
  await app.close();
  app = await openTestApp(folder);
  const { progress } = await ask(app, 'workspace:open', {});
  return entriesIn('items', progress).find(([key]) => key === item)?.[1].state ?? 'todo';
}

describe('a tick', () => {
  it('is announced once it is on the disk, and survives a restart', async () => {
    const heard = record(app);
    const change = await ask(app, 'progress:mark', { item, state: 'done' });
    expect(change).toMatchObject({
      revision: 1,
      changes: [['items', item, { state: 'done' }]],
      undo: { event: { type: 'item.marked' }, count: 1 },
      redo: null,
    });
    expect(
      heard.map(({ name, payload }) =>
        name === 'store:state' ? (payload as { state: string }).state : name,
      ),
    ).toEqual(['saving', 'progress:changed', 'answers:stale', 'saved']);
    for (const { name, payload } of heard) expect(events[name].safeParse(payload).success).toBe(true);
    expect(await stateAfterRestart()).toBe('done');
  });

  it('gets its own revision among many at once; the state is saved only when all are on the disk', async () => {
    const heard = record(app);
    const { path } = await ask(app, 'workspace:open', {});
    const keys = path.skills[0]!.items.map(({ id }) => `${path.skills[0]!.key}/${id}`);
    await Promise.all(keys.map((key) => ask(app, 'progress:mark', { item: key, state: 'done' })));
    const revisions = heard.flatMap(({ name, payload }) =>
      name === 'progress:changed' ? [(payload as { revision: number }).revision] : [],
    );
    expect(revisions).toEqual(keys.map((_, i) => i + 1));
    const saved = heard.findIndex(({ payload }) => (payload as { state?: string }).state === 'saved');
    expect(saved).toBe(heard.length - 1);
  });

  it('that changes nothing makes no event', async () => {
    await ask(app, 'progress:mark', { item, state: 'done' });
    expect(await ask(app, 'progress:mark', { item, state: 'done' })).toBeNull();
    expect(await ask(app, 'progress:history', {})).toHaveLength(1);
  });

  it('fails with the reason if the disk refuses it, and is gone after a restart', async () => {
    await app.close();
    const calls = new FaultyFileSystem();
    app = await openTestApp(folder, { fs: calls });
    const opened = calls.calls;
    await app.close();
    app = await openTestApp(folder, {
      fs: new FaultyFileSystem({ at: opened + 1, fault: 'ENOSPC', sticky: false }),
    });
    const heard = record(app);
    const result = await app.handle('progress:mark', { item, state: 'done' });
    expect(result).toMatchObject({
      ok: false,
      error: {
        kind: 'disk',
        message: { code: 'disk.failed', parameters: { what: { code: 'disk.ENOSPC' } } },
      },
    });
    expect(heard.at(-1)).toMatchObject({ name: 'store:state', payload: { state: 'failed' } });
    expect(await stateAfterRestart()).toBe('todo');
  });
});

describe('undo', () => {
  it('reverses everything, step by step, even after a restart', async () => {
    const subject = { item };
    await ask(app, 'progress:mark', { item, state: 'skipped', reason: 'not used where I work' });
    await ask(app, 'progress:note', { item, text: 'to do on Sunday' });
    await ask(app, 'progress:addEvidence', { subject, title: 'Pull request', url: 'https://example.org/1' });
    await ask(app, 'progress:rate', { skill: 'postgresql', level: 3 });
    await app.close();
    app = await openTestApp(folder);
    for (let i = 0; i < 4; i++) expect(await ask(app, 'progress:undo', {})).not.toBeNull();
    expect(await ask(app, 'progress:undo', {})).toBeNull();
    const { progress } = await ask(app, 'workspace:open', {});
    const items = entriesIn('items', progress);
    expect(
      items.filter(([, leaf]) => leaf.state !== 'todo' || leaf.note !== '' || leaf.evidence.length > 0),
    ).toEqual([]);
    expect(entriesIn('skills', progress).filter(([, leaf]) => leaf.level !== null)).toEqual([]);
    for (let i = 0; i < 4; i++) expect(await ask(app, 'progress:redo', {})).not.toBeNull();
    const again = await ask(app, 'workspace:open', {});
    expect(entriesIn('items', again.progress)[0]![1]).toMatchObject({
      state: 'skipped',
      reason: 'not used where I work',
      note: 'to do on Sunday',
      evidence: [{ title: 'Pull request' }],
    });
  });

  it('pressed twice at once reverses two changes, not one change twice', async () => {
    await ask(app, 'progress:mark', { item, state: 'learning' });
    await ask(app, 'progress:mark', { item, state: 'done' });
    await Promise.all([ask(app, 'progress:undo', {}), ask(app, 'progress:undo', {})]);
    expect(await stateAfterRestart()).toBe('todo');
  });

  it('pressed right after a tick reverses that tick', async () => {
    const [, undone] = await Promise.all([
      ask(app, 'progress:mark', { item, state: 'done' }),
      ask(app, 'progress:undo', {}),
    ]);
    expect(undone).toMatchObject({ changes: [['items', item, { state: 'todo' }]] });
  });
});

describe('a backup', () => {
  it('restores the earlier state, and the replaced state can be restored too', async () => {
    await ask(app, 'progress:mark', { item, state: 'learning' });
    const { name } = await ask(app, 'backups:make', {});
    await ask(app, 'progress:mark', { item, state: 'done' });
    const heard = record(app);
    const { before } = await ask(app, 'backups:restore', { name, shown: null });
    expect(heard.some((event) => event.name === 'workspace:replaced')).toBe(true);
    expect(await stateAfterRestart()).toBe('learning');
    await ask(app, 'backups:restore', { name: before.name, shown: null });
    expect(await stateAfterRestart()).toBe('done');
    expect((await ask(app, 'backups:list', {})).every(({ ok }) => ok)).toBe(true);
  });

  it.each(['../waymark.json', 'nothing.json', '/etc/passwd', ''])('named %j is refused', async (name) => {
    const result = await app.handle('backups:restore', { name, shown: null });
    expect(result).toMatchObject({ ok: false });
    expect(await stateAfterRestart()).toBe('todo');
  });
});

describe('the way in', () => {
  it.each(Object.keys(requests))('%s refuses input that its schema does not allow', async (name) => {
    expect(await app.handle(name, { surprise: true })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input' },
    });
  });

  it.each([null, 7, 'progress:erase', '__proto__', 'constructor', ['progress:mark']])(
    'there is no request %j',
    async (name) => {
      expect(await app.handle(name, {})).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    },
  );

  it('refuses an item that no path has, text that cannot be saved, and an unsafe link', async () => {
    expect(await app.handle('progress:mark', { item: 'no/such', state: 'done' })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await app.handle('progress:note', { item, text: 'a\u0000b' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input' },
    });
    expect(await app.handle('links:open', { url: 'javascript:alert(1)' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input' },
    });
  });

  it('gives answers that match their schemas', async () => {
    expect(requests['workspace:open'].output.safeParse(await ask(app, 'workspace:open', {})).success).toBe(
      true,
    );
    expect(await ask(app, 'workspace:check', {})).toMatchObject({ ok: true });
  });
});

describe('an answer that breaks the contract', () => {
  it('does not reach the window', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await app.close();
    // The check exists for a host like this, which breaks its own type.
    const openLink = (async () => 'perhaps') as unknown as () => Promise<boolean>;
    app = await openTestApp(folder, { host: { ...noWindow, openLink } });
    expect(await app.handle('links:open', { url: 'https://example.org' })).toMatchObject({
      ok: false,
      error: { kind: 'internal' },
    });
  });
});
