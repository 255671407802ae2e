import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { App } from '../../main/app/app.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { bundledIndex } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let app: App;
let folder: string;
const [one, two] = [...bundledIndex().items.keys()] as [string, string];
const start = Date.parse('2026-11-27T18:00:00Z');
const minute = 60_000;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  folder = await temporaryFolder();
  app = await openTestApp(folder);
});
afterEach(async () => {
  await app.close();
  vi.useRealTimers();
});

const after = (minutes: number) => vi.setSystemTime(start + minutes * minute);
const itemOf = async (key: string) => {
  const { progress } = await ask(app, 'workspace:open', {});
  const found = progress.find(([slice, id]) => slice === 'items' && id === key);
  return found?.[2] as { running?: string; times?: { minutes: number; on?: string }[] } | undefined;
};

it('the time of an item runs, also over a restart, and is logged when it is stopped', async () => {
  await ask(app, 'times:start', { item: one });
  expect(await ask(app, 'times:start', { item: one })).toBeNull();
  await app.close();
  app = await openTestApp(folder);
  expect(await ask(app, 'times:running', {})).toEqual({ item: one, since: '2026-11-27T18:00:00.000Z' });
  after(25);
  await ask(app, 'times:stop', {});
  expect(await ask(app, 'times:running', {})).toBeNull();
  expect((await itemOf(one))!.times).toMatchObject([{ minutes: 25 }]);
});

it('another item takes over in one step, which is undone as one', async () => {
  await ask(app, 'times:start', { item: one });
  after(40);
  await ask(app, 'times:start', { item: two });
  expect((await itemOf(one))!.times).toMatchObject([{ minutes: 40 }]);
  expect(await ask(app, 'times:running', {})).toMatchObject({ item: two });
  await ask(app, 'progress:undo', {});
  expect(await ask(app, 'times:running', {})).toMatchObject({ item: one });
  expect((await itemOf(one))!.times).toBeUndefined();
});

it('marks and rechecks keep the time', async () => {
  await ask(app, 'times:start', { item: one });
  after(10);
  await ask(app, 'times:log', { item: one, minutes: 30, on: '2026-11-20' });
  await ask(app, 'progress:mark', { item: one, state: 'done' });
  expect(await itemOf(one)).toMatchObject({
    running: '2026-11-27T18:00:00.000Z',
    times: [{ minutes: 30, on: '2026-11-20' }],
  });
});

it('a forgotten time is asked for, and may be nothing; a moment logs nothing', async () => {
  await ask(app, 'times:start', { item: one });
  after(24 * 60);
  await expect(ask(app, 'times:stop', {})).rejects.toThrow('progress.longTime');
  await expect(ask(app, 'times:start', { item: two })).rejects.toThrow('progress.longTime');
  await ask(app, 'times:stop', { minutes: 0 });
  expect(await itemOf(one)).not.toHaveProperty('times');
  await ask(app, 'times:start', { item: one });
  await ask(app, 'times:stop', {});
  expect(await itemOf(one)).not.toHaveProperty('times');
  // A clock that was set back is no time.
  await ask(app, 'times:start', { item: one });
  after(0);
  await ask(app, 'times:stop', {});
  expect(await itemOf(one)).not.toHaveProperty('times');
});

it('is refused if it cannot be', async () => {
  await expect(ask(app, 'times:stop', {})).rejects.toThrow('progress.noTime');
  await expect(ask(app, 'times:start', { item: 'no/such' })).rejects.toThrow('progress.noItem');
  await expect(ask(app, 'times:log', { item: one, minutes: 5, on: '2026-11-29' })).rejects.toThrow(
    'progress.timeAhead',
  );
});
