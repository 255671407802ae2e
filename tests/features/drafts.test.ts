import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { draftsFileSchema } from '../../contract/drafts.ts';
import type { App } from '../../main/app/app.ts';
import type { AppOptions } from '../../main/kernel/options.ts';
import { ask, openTestApp, record } from '../support/apps.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { slowDisk } from '../support/slow-file-system.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const item = 'postgresql/read-query-plan';
const field = `note:${item}`;

let folder: string;
let app: App;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => app.close());

const open = async (options: Partial<AppOptions> = {}) => (app = await openTestApp(folder, options));
const keep = (text: string | null, where = field) => ask(app, 'drafts:keep', { field: where, text });
const drafts = async () => (await ask(app, 'workspace:open', {})).drafts;
const onDisk = async () => {
  const file = draftsFileSchema.parse(JSON.parse(await readFile(join(folder, 'drafts.json'), 'utf8')).value);
  return Object.fromEntries(
    Object.entries(file).map(([name, draft]) => [name, typeof draft === 'string' ? draft : draft.text]),
  );
};
const note = async () => {
  const { progress } = await ask(app, 'workspace:open', {});
  const found = progress.find(([slice, key]) => slice === 'items' && key === item);
  return found?.[0] === 'items' ? found[2].note : '';
};
const notesInHistory = async () =>
  (await ask(app, 'progress:history', { subject: { item } })).map(
    ({ event }) => 'text' in event && event.text,
  );

describe('a draft', () => {
  test('is on the disk when the request is answered, and is not part of the progress', async () => {
    await open();
    await keep('one');
    expect(await onDisk()).toEqual({ [field]: 'one' });
    expect(await note()).toBe('');
    expect(await drafts()).toEqual({ [field]: 'one' });
    await keep(null);
    expect(await onDisk()).toEqual({});
  });

  test('is written once for many key presses, with the latest text, and shown as saving until then', async () => {
    await open({ fs: slowDisk(60) });
    const heard = record(app);
    const words = 'one two three four five six seven eight';
    await Promise.all(Array.from(words, (_, i) => keep(words.slice(0, i + 1))));
    expect(await onDisk()).toEqual({ [field]: words });
    const states = heard.flatMap(({ name, payload }) =>
      name === 'store:state' ? [(payload as { state: string }).state] : [],
    );
    expect(states[0]).toBe('saving');
    expect(states.indexOf('saved')).toBe(states.length - 1);
  });

  test('of anything but a note is still a draft after a restart', async () => {
    await open();
    await keep('Pull req', `evidence:${item}`);
    await keep('https://exa', 'link:postgresql');
    await app.close();
    await open();
    expect(await drafts()).toEqual({ [`evidence:${item}`]: 'Pull req', 'link:postgresql': 'https://exa' });
  });

  test.each(['note', 'note:../x', 'note:A/b', '__proto__', 'note:a/b/c'])(
    'of the field %j is refused',
    async (where) => {
      await open();
      await expect(keep('x', where)).rejects.toMatchObject({ problem: { kind: 'invalid-input' } });
    },
  );
});

describe('the draft of a note', () => {
  test('becomes one note when the window closes', async () => {
    await open();
    for (const text of ['o', 'on', 'one']) await keep(text);
    void keep('one more').catch(() => {});
    await app.close();
    await open();
    expect(await note()).toBe('one more');
    expect(await notesInHistory()).toEqual(['one more']);
    expect(await drafts()).toEqual({});
    await ask(app, 'progress:undo', {});
    expect(await note()).toBe('');
  });

  test('becomes a note after a crash', async () => {
    await writeFile(join(folder, 'drafts.json'), JSON.stringify({ [field]: 'before the crash' }));
    await open();
    expect(await note()).toBe('before the crash');
    expect(await onDisk()).toEqual({});
  });

  test('that equals the note makes no event', async () => {
    await open();
    await ask(app, 'progress:note', { item, text: 'the same' });
    await keep('the same');
    await app.close();
    await open();
    expect(await notesInHistory()).toEqual(['the same']);
  });

  test.each(['x'.repeat(20_001), 'hidden \u202e text'])(
    'with text that no note may contain stays a draft',
    async (text) => {
      await open();
      await keep(text);
      await app.close();
      await open();
      expect(await note()).toBe('');
      expect(await drafts()).toEqual({ [field]: text });
    },
  );

  test('on a full disk is reported, is held in memory, and is written when there is room again', async () => {
    const disk = new FaultyFileSystem();
    await open({ fs: disk });
    disk.fail({ at: disk.calls + 1, fault: 'ENOSPC', sticky: true });
    await expect(keep('kept in spite of it')).rejects.toMatchObject({ problem: { kind: 'disk' } });
    expect(await drafts()).toEqual({ [field]: 'kept in spite of it' });
    disk.fail(undefined);
    await keep('kept in spite of it');
    expect(await onDisk()).toEqual({ [field]: 'kept in spite of it' });
    await app.close();
    await open();
    expect(await note()).toBe('kept in spite of it');
  });
});

test('drafts that cannot be read are moved to the folder "damaged", with a notice', async () => {
  await writeFile(join(folder, 'drafts.json'), '{"note:a/b": 7}');
  await open();
  expect(await drafts()).toEqual({});
  const { notices } = await ask(app, 'workspace:open', {});
  expect(notices).toMatchObject([{ message: { code: 'notice.draftsKept' } }]);
  expect(await ask(app, 'workspace:check', {})).toMatchObject({ ok: true });
});

describe('an older draft never replaces what is saved', () => {
  const file = () => readFile(join(folder, 'drafts.json'), 'utf8');
  /** Restarts with the drafts that the disk had at an earlier moment, as after a crash. */
  const crashWith = async (text: string) => {
    await app.close();
    await writeFile(join(folder, 'drafts.json'), text);
    await open();
  };
  const told = async () => (await ask(app, 'workspace:open', {})).notices.map(({ message }) => message.code);
  const beside = `old${field}`;

  test('if a note was saved after the draft was written', async () => {
    await open();
    await keep('half a thou');
    const before = await file();
    await ask(app, 'progress:note', { item, text: 'another thought' });
    await keep(null);
    await crashWith(before);
    expect(await note()).toBe('another thought');
    expect(await drafts()).toEqual({ [beside]: 'half a thou' });
    expect(await told()).toEqual(['notice.olderNote']);
    // It stays until it is discarded; the notice appears once.
    await app.close();
    await open();
    expect(await drafts()).toEqual({ [beside]: 'half a thou' });
    expect(await told()).toEqual([]);
    await keep(null, beside);
    expect(await onDisk()).toEqual({});
  });

  test('if the note was undone after the draft was written', async () => {
    await open();
    await keep('the whole thought');
    const before = await file();
    await ask(app, 'progress:note', { item, text: 'the whole thought' });
    await keep(null);
    await ask(app, 'progress:undo', {});
    await crashWith(before);
    expect(await note()).toBe('');
    expect(await notesInHistory()).toEqual(['the whole thought']);
    expect(await drafts()).toEqual({ [beside]: 'the whole thought' });
  });

  test('and is dropped if the note contains all of it', async () => {
    await open();
    await keep('the whole th');
    const before = await file();
    await ask(app, 'progress:note', { item, text: 'the whole thought' });
    await keep(null);
    await crashWith(before);
    expect(await drafts()).toEqual({});
    expect(await told()).toEqual([]);
    expect(await note()).toBe('the whole thought');
  });

  test('and is kept beside the note together with another older draft', async () => {
    await open();
    for (const text of ['first', 'second']) {
      await keep(text);
      const before = await file();
      await ask(app, 'progress:note', { item, text: `not ${text}` });
      await keep(null);
      await crashWith(before);
      expect(await note()).toBe(`not ${text}`);
    }
    expect(await drafts()).toEqual({ [beside]: 'first\n\nsecond' });
  });

  test('but text typed while the note is saved is not older', async () => {
    await open();
    await keep('one');
    await ask(app, 'progress:note', { item, text: 'one' });
    await keep('one two');
    await app.close();
    await open();
    expect(await note()).toBe('one two');
    expect(await drafts()).toEqual({});
  });

  test('if it comes from an earlier Waymark, which did not record its basis', async () => {
    await open();
    await ask(app, 'progress:note', { item, text: 'saved' });
    await crashWith(JSON.stringify({ [field]: 'from before' }));
    expect(await note()).toBe('saved');
    expect(await drafts()).toEqual({ [beside]: 'from before' });
  });

  test('and is dropped, with its link, if its evidence was already added', async () => {
    await open();
    const typed = { [`evidence:${item}`]: 'Pull request', [`link:${item}`]: 'https://example.org/1' };
    await ask(app, 'progress:addEvidence', {
      subject: { item },
      title: 'Pull request',
      url: 'https://example.org/1',
    });
    await crashWith(JSON.stringify(typed));
    expect(await drafts()).toEqual({});
    const other = { [`evidence:${item}`]: 'Another', [`link:${item}`]: 'https://example.org/1' };
    await crashWith(JSON.stringify(other));
    expect(await drafts()).toEqual(other);
  });
});

test('a draft of evidence stays even if the previous piece has the same title', async () => {
  await open();
  const subject = { item };
  await ask(app, 'progress:addEvidence', { subject, title: 'Certificate', url: 'https://example.org/2025' });
  await keep('Certificate', `evidence:${item}`);
  await keep('https://example.org/2026', `link:${item}`);
  await app.close();
  await open();
  const typed = { [`evidence:${item}`]: 'Certificate', [`link:${item}`]: 'https://example.org/2026' };
  expect(await drafts()).toEqual(typed);
  // It was added, and a crash came before its drafts were dropped.
  const file = await readFile(join(folder, 'drafts.json'), 'utf8');
  await ask(app, 'progress:addEvidence', { subject, title: 'Certificate', url: 'https://example.org/2026' });
  await app.close();
  await writeFile(join(folder, 'drafts.json'), file);
  await open();
  expect(await drafts()).toEqual({});
});

test('several drafts beside one note can be read again, together with all other drafts', async () => {
  await open();
  for (const text of ['x', 'y']) {
    await ask(app, 'progress:note', { item, text: 'saved' });
    await keep(text.repeat(110_000));
    await ask(app, 'progress:undo', {});
    await app.close();
    await open();
  }
  await keep('half a title', `evidence:${item}`);
  await app.close();
  await open();
  expect((await ask(app, 'workspace:open', {})).notices).toEqual([]);
  const there = await drafts();
  expect([there[`old${field}`]?.length, there[`evidence:${item}`]]).toEqual([220_002, 'half a title']);
});

test('if drafts.json was changed, its drafts do not become notes automatically, and a notice says so', async () => {
  await open();
  await keep('Zurück');
  // As after a crash: the draft is there, but no note.
  const whole = await readFile(join(folder, 'drafts.json'), 'utf8');
  await app.close();
  await ask((app = await openTestApp(folder)), 'progress:undo', {});
  await app.close();
  await writeFile(join(folder, 'drafts.json'), whole.replace('Zurück', 'Ztrück'));
  await open();
  expect(await note()).toBe('');
  expect(await drafts()).toMatchObject({ [`old${field}`]: 'Ztrück' });
  expect((await ask(app, 'workspace:open', {})).notices).toMatchObject([
    { message: { code: 'notice.draftsChanged' } },
    { message: { code: 'notice.olderNote' } },
  ]);
  const [kept] = await readdir(join(folder, 'damaged'));
  expect(await readFile(join(folder, 'damaged', kept!), 'utf8')).toContain('Ztrück');
});

test('drafts far above 2 MB can be written and read again; more than the limit is refused', async () => {
  await open();
  const long = 'x'.repeat(200_000);
  const names = Array.from({ length: 90 }, (_, i) => `answer:${'a'.repeat(40)}/c${i}`);
  for (const name of names.slice(0, 75)) void keep(long, name).catch(() => {});
  await keep(long, names[75]!);
  await app.close();
  await open();
  expect(Object.keys(await drafts())).toHaveLength(76);
  for (const name of names.slice(76, 89)) void keep(long, name).catch(() => {});
  await expect(keep(long, names[89]!)).rejects.toMatchObject({ problem: { kind: 'too-large' } });
  expect(Object.keys(await onDisk())).toHaveLength(76);
});
