import { describe, expect, it, vi } from 'vitest';
import type { Job, Output, Payload } from '../../contract/index.ts';
import { noWindow } from '../support/no-window.ts';
import { Jobs } from '../../main/kernel/jobs.ts';
import { ask, openTestApp, record } from '../support/apps.ts';
import { everything } from '../support/reports.ts';
import { slowBackups } from '../support/slow-file-system.ts';
import { workspaceWithBackups } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const name = 'backups:list';
type Told = Payload<'job:progress'>;

function jobsHeard() {
  const told: Told[] = [];
  const jobs = new Jobs((event, payload) => {
    if (event === 'job:progress') told.push(payload as Told);
  });
  return { jobs, told };
}

/** Work that waits until `go` is called. */
function steps() {
  let go = () => {};
  const next = () => new Promise<void>((resolve) => (go = resolve));
  return { next, go: () => go() };
}

describe('a job', () => {
  it('reports its progress, at most once for each hundredth', async () => {
    const { jobs, told } = jobsHeard();
    const work = async (job: Job) => {
      for (let i = 0; i <= 1000; i++) job.report(i / 1000, 'checking');
    };
    await jobs.run(name, 'a', work, 'one');
    expect(told[0]).toEqual({ job: 'one', share: 0, word: 'reading' });
    expect(told.length).toBe(102);
    expect(told.map(({ share }) => share)).toEqual(told.map(({ share }) => share).toSorted((a, b) => a - b));
  });

  it('runs once for several requests for the same work, and waits for earlier work of its kind', async () => {
    const { jobs } = jobsHeard();
    const { next, go } = steps();
    const ran: string[] = [];
    const work = (what: string) => async () => {
      ran.push(what);
      await next();
      return what;
    };
    const one = jobs.run(name, 'a1', work('one'));
    const same = jobs.run(name, 'a1', work('same'));
    const two = jobs.run(name, 'a2', work('two'));
    await expect.poll(() => ran).toEqual(['one']);
    go();
    expect([await one, await same]).toEqual(['one', 'one']);
    await expect.poll(() => ran).toEqual(['one', 'two']);
    go();
    expect(await two).toBe('two');
  });

  it('waits for the one that runs, even if another that waited is cancelled', async () => {
    const { jobs } = jobsHeard();
    const { next, go } = steps();
    const ran: string[] = [];
    const work = (what: string) => async () => {
      ran.push(what);
      await next();
    };
    const first = jobs.run(name, 'a', work('first'));
    const second = jobs.run(name, 'b', work('second'), 'second');
    const third = jobs.run(name, 'c', work('third'));
    await expect.poll(() => ran).toEqual(['first']);
    jobs.cancel('second');
    await expect(second).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
    await new Promise(setImmediate);
    expect(ran).toEqual(['first']);
    go();
    await first;
    await expect.poll(() => ran).toEqual(['first', 'third']);
    go();
    await third;
  });

  it('of another kind does not wait', async () => {
    const { jobs } = jobsHeard();
    const waiting = jobs.run(name, 'a', () => new Promise(() => {}));
    expect(await jobs.run('paths:add', 'a', async () => 'done')).toBe('done');
    expect(waiting).toBeInstanceOf(Promise);
  });

  it('that is cancelled ends at once, and no other job does; its work ends at its next report', async () => {
    const { jobs } = jobsHeard();
    const { next, go } = steps();
    const word = vi.fn<(failure: unknown) => void>();
    const work = async (job: Job) => {
      await next();
      try {
        job.report(0.5, 'checking');
      } catch (failure) {
        word(failure);
        throw failure;
      }
    };
    const one = jobs.run(name, 'a', work, 'one');
    const two = jobs.run(name, 'a2', async () => 'two', 'two');
    await new Promise(setImmediate);
    expect([jobs.cancel('one'), jobs.cancel('one'), jobs.cancel('three')]).toEqual([true, false, false]);
    const again = jobs.run(name, 'a', async () => 'again');
    await expect(one).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
    expect(await two).toBe('two');
    expect(await again).toBe('again');
    expect(word).not.toHaveBeenCalled();
    go();
    await expect.poll(() => word.mock.calls).toMatchObject([[{ problem: { kind: 'cancelled' } }]]);
  });

  it('continues while another request waits for it', async () => {
    const { jobs } = jobsHeard();
    const { next, go } = steps();
    const work = async (job: Job) => {
      await next();
      job.report(0.5, 'checking');
      return 'done';
    };
    const [one, two] = ['one', 'two'].map((id) => jobs.run(name, 'a', work, id));
    await new Promise(setImmediate);
    expect(jobs.cancel('one')).toBe(true);
    await expect(one).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
    go();
    expect(await two).toBe('done');
  });

  it('can no longer be cancelled after it has reported 1', async () => {
    const { jobs } = jobsHeard();
    const { next, go } = steps();
    const work = async (job: Job) => {
      job.report(1, 'writing');
      await next();
      return 'saved';
    };
    const saving = jobs.run(name, 'a', work, 'one');
    await new Promise(setImmediate);
    expect(jobs.cancel('one')).toBe(false);
    go();
    expect(await saving).toBe('saved');
  });

  it('that fails does not block the next one', async () => {
    const { jobs } = jobsHeard();
    await expect(jobs.run(name, 'a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await jobs.run(name, 'a', async () => 'yes')).toBe('yes');
  });
});

it('a report requested again after a change is a new job, with its own dialog', async () => {
  const asked: ((file: string | null) => void)[] = [];
  const saveFile = () => new Promise<string | null>((settle) => asked.push(settle));
  const app = await openTestApp(await temporaryFolder(), { host: { ...noWindow, saveFile } });
  const save = () =>
    ask(app, 'reports:save', {
      choice: everything,
      format: 'md',
      paper: 'A4',
      language: 'en',
      locale: 'en',
    });
  const [first, same] = [save(), save()];
  await expect.poll(() => asked.length).toBe(1);
  await ask(app, 'progress:mark', { item: 'postgresql/read-query-plan', state: 'done' });
  const afterTick = save();
  await ask(app, 'settings:change', { name: 'Ada' });
  const afterName = save();
  asked[0]!(null);
  expect([await first, await same]).toEqual([null, null]);
  await expect.poll(() => asked.length).toBe(2);
  asked[1]!(null);
  await expect.poll(() => asked.length).toBe(3);
  asked[2]!(null);
  expect([await afterTick, await afterName]).toEqual([null, null]);
  await app.close();
});

it('reading many backups can be watched and cancelled, and closing does not wait for it', async () => {
  const folder = await temporaryFolder();
  await workspaceWithBackups(folder, 5);
  const app = await openTestApp(folder, { fs: slowBackups(40) });
  // Opening makes another backup in the background.
  await expect.poll(async () => (await ask(app, 'backups:list', {})).length).toBe(6);
  const heard = record(app);
  const { value } = (await app.handle('backups:list', {}, 'first')) as { value: Output<'backups:list'> };
  const { length } = value;
  const shares = heard
    .filter((event) => event.name === 'job:progress')
    .map(({ payload }) => (payload as Told).share);
  expect(shares.length).toBe(length + 1);
  expect(Math.max(...shares)).toBeLessThan(1);

  const answer = app.handle('backups:list', {}, 'second');
  await expect.poll(() => heard.length).toBeGreaterThan(shares.length + 1);
  expect(await ask(app, 'jobs:cancel', { job: 'second' })).toEqual({ cancelled: true });
  expect(await answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  expect(await ask(app, 'jobs:cancel', { job: 'second' })).toEqual({ cancelled: false });

  const last = app.handle('backups:list', {});
  await app.close();
  expect(await last).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
});
