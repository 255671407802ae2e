import { execFileSync } from 'node:child_process';
import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, openTestApp, root } from '../support/apps.ts';
import { fingerprint } from '../support/stores.ts';
import { samplePath } from '../support/paths.ts';
import { run, terminalOn } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { translate } from '../../domain/messages/translator.ts';

const item = 'postgresql/read-query-plan';
let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

const waymark = (...argv: readonly string[]) => terminalOn(folder).waymark(...argv);
const json = (...argv: readonly string[]) => terminalOn(folder).json(...argv);

describe('the folder', () => {
  it('is never the usual one if the name after --workspace is empty', async () => {
    for (const name of ['', ' '])
      expect(await run(['mark', item, 'done', '--workspace', name])).toMatchObject({
        code: 2,
        err: [expect.stringContaining('--workspace needs a folder')],
      });
  });

  it('that a window has open is refused without bringing the window to the front', async () => {
    const app = await openTestApp(folder);
    const before = (await stat(join(folder, 'lock'))).mtimeMs;
    expect((await waymark('mark', item, 'done')).code).toBe(1);
    expect((await stat(join(folder, 'lock'))).mtimeMs).toBe(before);
    await app.close();
  });
});

describe('rechecks', () => {
  it('are listed by the day of the next question, and answered', async () => {
    await waymark('mark', item, 'done');
    expect(await json('recheck', 'list')).toMatchObject([
      {
        key: item,
        freshness: 'fresh',
        chance: 1,
        skill: 'postgresql',
        due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
    expect(await json('recheck', 'list', '--due')).toEqual([]);
    expect((await waymark('recheck', 'list', '--due')).out).toContain('Nothing to recheck today.');
    const answered = await waymark('recheck', item, '--answer', 'easy');
    expect(answered.out).toContain(`${item}, still known: easily. You are asked again on `);
    expect((await waymark('history')).out).toContain('Still known: easily');
    await waymark('undo');
    expect((await json('history'))[0]).toMatchObject({ type: 'event.undone' });
  });

  it('are refused for what is not done, for an unknown answer, and without one', async () => {
    expect(await waymark('recheck', item, '--answer', 'good')).toMatchObject({
      code: 1,
      err: [expect.stringContaining('is not done, so there is nothing to recheck')],
    });
    for (const wrong of [
      [item, '--answer', 'perhaps'],
      [item],
      ['list', '--answer', 'good'],
      [item, '--answer', 'good', '--due'],
    ])
      expect(await waymark('recheck', ...wrong)).toMatchObject({ code: 2 });
    expect(await json('history')).toEqual([]);
  });
});

describe('the time on an item', () => {
  it('runs, is stopped with what it was, and is logged', async () => {
    const item = 'http/read-a-request';
    expect((await waymark('time', 'show')).out).toContain('No time is running.');
    expect((await waymark('time', 'start', item)).code).toBe(0);
    expect(await json('time', 'show')).toMatchObject({ item });
    expect((await waymark('time', 'stop', '--hours', '1:30')).out).toContain('stopped');
    await waymark('time', 'log', item, '--hours', '0.5', '--on', '2026-11-01');
    expect(await json('history')).toMatchObject([{}, {}, {}]);
    for (const wrong of [
      ['time'],
      ['time', 'start'],
      ['time', 'log', item],
      ['time', 'log', item, '--hours', '25'],
      ['time', 'stop', '--hours', 'long'],
    ])
      expect(await waymark(...wrong)).toMatchObject({ code: 2 });
  });
});

describe('a plan and its forecast', () => {
  const set = ['plan', 'set', '--by', '2099-06-01', '--hours', '4.5'];

  it('are set, shown, undone and told; what is supposed changes nothing', async () => {
    expect((await waymark('plan', 'show')).out).toContain('There is no plan.');
    expect((await waymark(...set, '--off', '2099-01-07')).code).toBe(0);
    expect(await json('plan', 'show')).toEqual({ by: '2099-06-01', hours: 4.5, off: ['2099-01-05'] });
    const told = await json(
      'forecast',
      '--hours',
      '9',
      '--take',
      'language=python',
      '--without',
      'languages',
    );
    expect(told).toMatchObject({
      now: { forecast: { kind: 'too-early', weeks: 0 } },
      whatIf: { supposed: { hours: 9, take: { language: ['python'] }, without: ['languages'] } },
    });
    expect(told.whatIf.left.hours).toBeLessThan(told.now.left.hours);
    expect(told.whatIf.atPlan < told.now.atPlan).toBe(true);
    expect((await waymark('forecast')).out).toContain('too early for a forecast');
    await waymark(...set, '--evenings', 'thu,mon', '--at', '18:30');
    expect(await json('plan', 'show')).toMatchObject({ evenings: ['mon', 'thu'], from: '18:30' });
    const file = join(folder, '..', 'evenings.ics');
    expect(await json('plan', 'export', file)).toEqual({ file, evenings: ['mon', 'thu'], rechecks: 0 });
    expect(await readFile(file, 'utf8')).toContain('BYDAY=MO,TH');
    expect((await waymark('plan', 'export', '-')).bytes.toString()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    await waymark('undo');
    await waymark('undo');
    expect(await json('plan', 'show')).toBeNull();
    for (const typed of [
      ['--take', 'language=nope'],
      ['--take', 'nope=python'],
      ['--without', 'nope'],
    ])
      expect(await waymark('forecast', ...typed)).toMatchObject({ code: 1, out: '' });
    const report = ['report', '--format', 'md', '--out', '-', '--preset', 'since'];
    expect((await waymark(...report, '--with', 'forecast')).bytes.toString()).toContain('## Forecast');
    expect((await waymark(...report)).bytes.toString()).not.toContain('## Forecast');
  });

  it('are refused if they do not fit', async () => {
    for (const wrong of [
      ['plan'],
      ['plan', 'set', '--by', '2099-06-01'],
      [...set, '--area', 'x', '--skills', 'http'],
      ['plan', 'set', '--by', 'spring', '--hours', '4'],
      ['plan', 'set', '--by', '2099-06-01', '--hours', '0'],
      ['plan', 'show', '--hours', '4'],
      ['plan', 'set', '--by', '2099-06-01', '--hours', '4', '--evenings', 'someday'],
      ['plan', 'set', '--by', '2099-06-01', '--hours', '4', '--evenings', 'mon', '--at', '25:00'],
      ['plan', 'set', '--by', '2099-06-01', '--hours', '4', '--at', '19:00'],
      ['plan', 'export'],
      ['forecast', '--hours', '0'],
      ['plan', 'show', 'x.ics'],
      ['forecast', '--take', 'python'],
    ])
      expect(await waymark(...wrong)).toMatchObject({ code: 2 });
    for (const wrong of [
      ['plan', 'set', '--by', '2020-01-01', '--hours', '4'],
      [...set, '--area', 'no-such-area'],
      [...set, '--skills', 'no-such-skill'],
    ])
      expect(await waymark(...wrong)).toMatchObject({
        code: 1,
        err: [expect.stringContaining('Nothing was changed.')],
      });
    expect(await json('plan', 'show')).toBeNull();
  });
});

describe('waymark in the terminal', () => {
  it('marks an item, and status shows the changed fraction', async () => {
    const before = await json('status');
    expect(before).toMatchObject({
      path: { id: 'backend-engineer', title: 'Backend engineer' },
      done: 0,
      learning: 0,
      skipped: 0,
    });
    expect((await waymark('mark', item, 'done')).code).toBe(0);
    const after = await json('status');
    expect(after.done).toBe(1);
    expect(after.required).toBeGreaterThan(150);
    expect(after.responsibilities.map(({ id }: { id: string }) => id)).toEqual([
      'server-logic',
      'performance',
      'secure-apis',
      'collaboration',
      'maintenance',
    ]);
    expect(after.responsibilities.find(({ id }: { id: string }) => id === 'performance').done).toBe(1);
  });

  it('lists by state, responsibility and text', async () => {
    await waymark('mark', item, 'skipped', '--reason', 'no plans here');
    expect(await json('list', '--state', 'skipped')).toEqual([
      expect.objectContaining({
        key: item,
        state: 'skipped',
        skill: 'postgresql',
        area: 'databases',
        reason: 'no plans here',
      }),
    ]);
    const secure = await json('list', '--responsibility', 'secure-apis');
    expect(secure.length).toBeGreaterThan(45);
    expect(
      secure.every(({ responsibilities }: { responsibilities: string[] }) =>
        responsibilities.includes('secure-apis'),
      ),
    ).toBe(true);
    const found = await json('list', '--text', 'QUERY PLAN');
    expect(found.map(({ key }: { key: string }) => key)).toContain(item);
  });

  it('notes, undoes, redoes, and shows what happened', async () => {
    await waymark('mark', item, 'learning');
    await waymark('note', item, 'partial index');
    await waymark('undo');
    await waymark('redo');
    await waymark('undo');
    const events = await json('history');
    expect(events.map(({ type }: { type: string }) => type)).toEqual([
      'event.undone',
      'event.redone',
      'event.undone',
      'item.noted',
      'item.marked',
    ]);
    expect(await json('history', item)).toMatchObject([
      { type: 'item.noted', undone: true },
      { type: 'item.marked', undone: false },
    ]);
    expect((await waymark('undo')).out).toContain('Undone');
    expect((await waymark('undo')).out).toContain('nothing to undo');
  });

  it('makes, lists and restores backups', async () => {
    await waymark('mark', item, 'done');
    const { name, ok } = await json('backup', 'make');
    expect(ok).toBe(true);
    await waymark('mark', item, 'todo');
    const app = await openTestApp(folder);
    const listed = await ask(app, 'backups:list', {});
    await app.close();
    expect(listed.map((backup) => backup.name)).toContain(name);
    expect(await json('backup', 'list')).toEqual(
      listed.map((backup) => ({ ...backup, detail: translate(backup.detail) })),
    );
    expect((await waymark('backup', 'restore', name)).code).toBe(0);
    expect((await json('status')).done).toBe(1);
  });

  it('reads while a window has the workspace open, and refuses to write with the reason', async () => {
    const app = await openTestApp(folder);
    await app.handle('progress:mark', { item, state: 'done' });
    expect((await json('status')).done).toBe(1);
    const out = await temporaryFolder();
    for (const command of [
      ['next'],
      ['list', '--text', 'plan'],
      ['history'],
      ['path', 'list'],
      ['backup', 'list'],
      ['doctor'],
      ['key'],
      ['agenda'],
      ['report', '--format', 'md', '--out', join(out, 'report.md')],
      ['share', '--out', join(out, 'robin.waymark')],
      ['verify', join(out, 'robin.waymark')],
      ['key', 'export', join(out, 'own.waymark-key')],
    ])
      expect(await run([...command, '--workspace', folder], 'correct horse battery staple')).toMatchObject({
        code: 0,
        err: [],
      });
    const refused = await waymark('mark', item, 'todo');
    expect(refused).toMatchObject({
      code: 1,
      out: '',
      err: [expect.stringContaining('open in another Waymark')],
    });
    await app.close();
  });

  it('changes nothing by reading', async () => {
    await waymark('mark', item, 'done');
    const before = await fingerprint(folder);
    for (const command of [['status'], ['list'], ['history'], ['doctor'], ['backup', 'list']])
      await waymark(...command);
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('finds a damaged file with doctor, and exits with 1', async () => {
    await waymark('mark', item, 'done');
    expect(await json('doctor')).toMatchObject({
      ok: true,
      files: expect.arrayContaining([expect.objectContaining({ name: 'waymark.json', ok: true })]),
    });
    const file = join(folder, 'waymark.json');
    const bytes = await readFile(file);
    bytes[90]! ^= 1;
    await writeFile(file, bytes);
    const { code, err, out } = await waymark('doctor', '--json');
    expect(code).toBe(1);
    expect(err).toEqual([expect.stringContaining('waymark.json')]);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      files: expect.arrayContaining([expect.objectContaining({ name: 'waymark.json', ok: false })]),
    });
    expect((await json('status')).done).toBe(1);
  });

  it('lists what matches, by the same rules as the window', async () => {
    const keys = async (...options: string[]) =>
      ((await json('list', ...options)) as { key: string }[]).map(({ key }) => key);
    expect(await keys('--area', 'databases', '--text', 'query PLAN')).toContain('postgresql/read-query-plan');
    expect(await keys('--text', 'read-query-plan')).toContain('postgresql/read-query-plan');
    const all = await keys('--area', 'databases');
    const required = await keys('--area', 'databases', '--required');
    expect(required.length).toBeGreaterThan(0);
    expect(required.length).toBeLessThan(all.length);
    await waymark('mark', required[0]!, 'done');
    expect(await keys('--state', 'done', '--required')).toEqual([required[0]]);
  });

  it.each(['backend-engineer', 'api-platform-engineer'])('finds nothing wrong with %s', async (id) => {
    const good = await json('path', 'check', join(root, `resources/paths/${id}.yaml`));
    expect(good.findings).toEqual([]);
    expect(good.counts.items).toBeGreaterThan(150);
  });

  it('checks a path document, and names the line of a fault', async () => {
    const file = join(folder, 'bad.yaml');
    await writeFile(file, 'id: x\nversion: one\n');
    const bad = await waymark('path', 'check', file);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain(`${file}:2: version`);
  });

  it('finds a skill whose words differ from the library', async () => {
    const file = join(folder, 'own.json');
    const own = samplePath();
    await writeFile(file, JSON.stringify(own));
    const found = await waymark('path', 'check', file, '--json');
    expect(found.code).toBe(1);
    const faultsIn = (checked: { readonly findings: readonly { readonly kind: string }[] }) =>
      checked.findings.filter(({ kind }) => kind === 'fault');
    expect(faultsIn(JSON.parse(found.out) as Parameters<typeof faultsIn>[0])).toEqual([
      expect.objectContaining({ message: expect.stringContaining('"java" has different words here') }),
      expect.objectContaining({ message: expect.stringContaining('"ruby" has different words here') }),
    ]);
    const skills = own.skills.map((skill) => ({ ...skill, key: `my-${skill.key}`, prerequisites: [] }));
    await writeFile(file, JSON.stringify({ ...own, skills, choices: [] }));
    const sound = await json('path', 'check', file);
    expect(faultsIn(sound)).toEqual([]);
    // It is valid but could be better: the advice has its place and is no failure.
    expect(sound.findings).toContainEqual({
      file,
      line: 1,
      at: 'skills[0].items[0]',
      kind: 'advice',
      message: 'This item has no level.',
    });
  });

  it('lists the requested number of next items, and saves a choice', async () => {
    const keys = async (...argv: string[]) =>
      ((await json('next', ...argv)) as { key: string }[]).map(({ key }) => key);
    expect(await json('next', '--count', '1')).toEqual([
      {
        key: 'workstation/open-a-shell',
        text: expect.stringMatching(/^Open a terminal/),
        skill: 'workstation',
        level: 'foundational',
        hours: 1,
        reason: expect.stringMatching(/^Workstation, needed for .* and \d others$/),
      },
    ]);
    expect(await keys()).toHaveLength(3);
    expect(new Set(await keys('--count', '40')).size).toBe(40);
    for (const wrong of ['0', 'x', '1.5', '1001'])
      expect((await waymark('next', '--count', wrong)).code).toBe(2);
    expect(await json('path', 'choose', 'language', 'python')).toMatchObject({
      skills: ['python'],
      changed: true,
    });
    expect(await json('path', 'choose', 'language', 'python')).toMatchObject({ changed: false });
    expect(await json('path', 'choose', 'language', 'later')).toMatchObject({ skills: [], changed: true });
    expect((await waymark('path', 'choose', 'language', 'cobol')).code).toBe(1);
    expect((await waymark('path', 'choose', 'tea', 'python')).code).toBe(1);
  });

  it('lists the best match first, and names similar words and other paths', async () => {
    const found = (await json('list', '--text', 'jwt')) as { key: string }[];
    expect(found[0]!.key).toMatch(/^authentication\//);
    const nothing = await waymark('list', '--text', 'noisy neighbour');
    expect(nothing.out).toContain('The path api-platform-engineer (API platform engineer) has');
    expect((await waymark('list', '--text', 'dat')).out).toContain('Similar: data');
  });

  it.each([
    [[], 'No command given'],
    [['dance'], 'no command dance'],
    [['constructor'], 'no command constructor'],
    [['mark', item], 'Usage: mark'],
    [['mark', item, 'finished'], 'no state finished'],
    [['status', 'now'], 'Usage: status'],
    [['list', '--state', 'lost'], 'no state lost'],
    [['list', '--responsibility', 'coffee'], 'no responsibility coffee'],
    [['list', '--area', 'kitchen'], 'no area kitchen'],
    [['status', '--colour'], 'There is no option --colour. Usage: status'],
    [['status', '--path'], 'The option --path needs a value. Usage: status'],
    [['status', '--json=yes'], 'The option --json takes no value. Usage: status'],
    [['backup', 'eat'], 'Usage: backup'],
  ])('answers %j with exit code 2 and one line', async (argv, words) => {
    const { code, out, err } = await waymark(...argv);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err[0]).toContain(words);
  });

  it('helps', async () => {
    const { code, out } = await waymark('help');
    expect(code).toBe(0);
    for (const command of [
      'status',
      'list',
      'mark',
      'note',
      'undo',
      'redo',
      'history',
      'backup',
      'doctor',
      'path',
    ])
      expect(out).toContain(command);
    expect((await waymark('mark', '--help')).out).toContain('--reason');
  });
});

describe('a file that a person names', () => {
  it.each<[string, () => Promise<string>, RegExp]>([
    [
      'a named pipe',
      async () => {
        execFileSync('mkfifo', [join(folder, 'pipe')]);
        return join(folder, 'pipe');
      },
      /not a regular file/,
    ],
    ['a device', async () => '/dev/zero', /not a regular file/],
    ['a folder', async () => folder, /not a regular file/],
    [
      'a giant',
      async () => {
        await writeFile(join(folder, 'giant'), '');
        await truncate(join(folder, 'giant'), 20_000_000_000);
        return join(folder, 'giant');
      },
      /too large/,
    ],
    ['nothing', async () => join(folder, 'nothing'), /There is no file/],
  ])('is refused if it is %s', async (_, file, reason) => {
    const { code, err } = await waymark('path', 'check', await file());
    expect(code).toBe(1);
    expect(err.join()).toMatch(reason);
  });
});

describe('a sample', () => {
  it('is made in a new folder, marked as a sample, and never in a folder with files', async () => {
    const sample = join(folder, 'a sample');
    expect((await waymark('sample', sample)).out).toContain(JSON.stringify(sample));
    const status = await terminalOn(sample).json('status');
    expect(status.done).toBeGreaterThan(80);
    const before = await fingerprint(sample);
    expect((await waymark('sample', sample)).err[0]).toContain('is not empty');
    expect(await fingerprint(sample)).toEqual(before);
    const app = await openTestApp(sample);
    const opened = await ask(app, 'workspace:open', {});
    expect([opened.sample, opened.paths[0]!.done > 80]).toEqual(['workspace', true]);
    await app.close();
  });
});

describe('the language', () => {
  it('is that of --lang, for results, refusals and usage errors', async () => {
    const pseudo = /^⟦.*⟧$/s;
    expect((await waymark('help', '--lang', 'pseudo')).out).toMatch(pseudo);
    expect((await waymark('undo', '--lang=pseudo')).out).toMatch(pseudo);
    expect((await waymark('mark', 'no/such', 'done', '--lang', 'pseudo')).err[0]).toMatch(pseudo);
    expect((await waymark('--lang', 'pseudo', 'mark')).err[0]).toMatch(pseudo);
    expect(await waymark('status', '--lang', 'klingon')).toMatchObject({
      code: 2,
      err: ['The language klingon is not available. Choose from: en, de, pseudo.'],
    });
  });

  it('is that of the settings, unless --lang asks for another', async () => {
    await writeFile(join(folder, 'settings.json'), '{"language":"de"}');
    expect((await waymark('status')).out).toContain('erforderlich');
    expect((await waymark('mark', 'no/such', 'done')).err[0]).toMatch(/Punkt/);
    expect((await waymark('status', '--lang', 'de', '--lang', 'en')).out).toContain('required');
  });

  it('is German with --lang de, dates included; what programs read stays the same', async () => {
    await waymark('mark', 'postgresql/read-query-plan', 'done');
    expect((await waymark('next', '--lang', 'de')).out).toMatch(/Ein erster Schritt/);
    expect((await waymark('status', '--lang', 'de')).out).toContain('erforderlich');
    expect((await waymark('mark', 'no/such', 'done', '--lang', 'de')).err[0]).toMatch(/Punkt/);
    const month = (locale: string) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(new Date());
    expect((await waymark('history', '--lang', 'de')).out).toContain(month('de'));
    expect((await waymark('history')).out).toContain(month('en-GB'));
    for (const command of [['status'], ['next'], ['history'], ['list'], ['backup', 'list'], ['path', 'list']])
      expect(await json(...command, '--lang', 'de')).toEqual(await json(...command));
    expect(await json('doctor', '--lang', 'de')).toMatchObject({ ok: true });
    expect((await waymark('mark', '--lang', 'de')).code).toBe(2);
  });

  it('is that of the computer without --lang', async () => {
    vi.stubEnv('LC_ALL', 'de_AT.UTF-8');
    expect((await waymark('undo')).out).toMatch(/rückgängig/);
    expect((await waymark('undo', '--lang', 'en')).out).not.toMatch(/rückgängig/);
    vi.unstubAllEnvs();
  });
});
