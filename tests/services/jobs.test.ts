import { describe, expect, it } from 'vitest';
import type { Payload } from '../../domain/contract/index.ts';
import { Jobs } from '../../main/jobs.ts';
import { ask, openTestApp, record } from '../support/apps.ts';
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

/** Work that goes on when it is told to. */
function steps() {
  let go = () => {};
  const next = () => new Promise<void>((resolve) => (go = resolve));
  return { next, go: () => go() };
}

describe('a job', () => {
  it('tells its progress, at most once for each hundredth', async () => {
    const { jobs, told } = jobsHeard();
    await jobs.run(name, {}, async (job) => {
      for (let i = 0; i <= 1000; i++) job.report(i / 1000, 'checking');
    });
    expect(told[0]).toEqual({ job: name, share: 0, word: 'reading' });
    expect(told.length).toBe(102);
    expect(told.map(({ share }) => share)).toEqual(told.map(({ share }) => share).toSorted((a, b) => a - b));
  });

  it('runs once for whoever asks for the same, and after the one before for another', async () => {
    const { jobs } = jobsHeard();
    const { next, go } = steps();
    const ran: string[] = [];
    const work = (what: string) => async () => {
      ran.push(what);
      await next();
      return what;
    };
    const one = jobs.run(name, { a: 1 }, work('one'));
    const same = jobs.run(name, { a: 1 }, work('same'));
    const two = jobs.run(name, { a: 2 }, work('two'));
    await expect.poll(() => ran).toEqual(['one']);
    go();
    expect([await one, await same]).toEqual(['one', 'one']);
    await expect.poll(() => ran).toEqual(['one', 'two']);
    go();
    expect(await two).toBe('two');
  });

  it('of another kind need not wait', async () => {
    const { jobs } = jobsHeard();
    const waiting = jobs.run(name, {}, () => new Promise(() => {}));
    expect(await jobs.run('paths:add', {}, async () => 'done')).toBe('done');
    expect(waiting).toBeInstanceOf(Promise);
  });

  it('that is cancelled ends at its next word, with all that wait; asked for again it runs again', async () => {
    const { jobs } = jobsHeard();
    const { next, go } = steps();
    const one = jobs.run(name, {}, async (job) => {
      await next();
      job.report(0.5, 'checking');
    });
    const two = jobs.run(name, { a: 2 }, async () => 'never');
    await Promise.resolve();
    expect([jobs.cancel(name), jobs.cancel('paths:add')]).toEqual([true, false]);
    const again = jobs.run(name, {}, async () => 'again');
    go();
    await expect(one).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
    await expect(two).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
    expect(await again).toBe('again');
  });

  it('that fails leaves the way free', async () => {
    const { jobs } = jobsHeard();
    await expect(jobs.run(name, {}, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await jobs.run(name, {}, async () => 'yes')).toBe('yes');
  });
});

it('reading many backups can be watched and cancelled, and closing does not wait for it', async () => {
  const folder = await temporaryFolder();
  await workspaceWithBackups(folder, 5);
  const app = await openTestApp(folder, { fs: slowBackups(40) });
  const heard = record(app);
  const { length } = await ask(app, 'backups:list', {});
  expect(length).toBeGreaterThanOrEqual(5);
  const shares = heard
    .filter((event) => event.name === 'job:progress')
    .map(({ payload }) => (payload as Told).share);
  expect(shares.length).toBe(length + 1);
  expect(Math.max(...shares)).toBeLessThan(1);

  const answer = app.handle('backups:list', {});
  await expect.poll(() => heard.length).toBeGreaterThan(shares.length + 1);
  expect(await ask(app, 'jobs:cancel', { job: 'backups:list' })).toEqual({ cancelled: true });
  expect(await answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  expect(await ask(app, 'jobs:cancel', { job: 'backups:list' })).toEqual({ cancelled: false });

  const last = app.handle('backups:list', {});
  await app.close();
  expect(await last).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
});
