import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ItemProgress } from '../../domain/progress/slices/items/slice.ts';
import { longest } from '../../domain/base/patterns.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
beforeEach(async () => {
  app = await openTestApp(await temporaryFolder());
});
afterEach(() => app.close());

const item = 'postgresql/read-query-plan';
const list = async (filter = {}) => {
  const { entries } = await ask(app, 'journal:entries', {
    until: null,
    kinds: [],
    skill: null,
    text: '',
    limit: 10,
    ...filter,
  });
  return entries;
};

describe('the journal', () => {
  it('names what each entry is about, and finds entries by words, kind and skill', async () => {
    await ask(app, 'progress:mark', { item, state: 'skipped', reason: 'No database here' });
    await ask(app, 'progress:noteSkill', { skill: 'sql-querying', text: 'Window functions are next.' });
    const [noted, skipped] = await list();
    expect(skipped).toMatchObject({ kind: 'skipped', subject: item, skill: 'PostgreSQL' });
    expect(noted).toMatchObject({ kind: 'written', subject: 'sql-querying', title: 'SQL', skill: null });
    expect(await list({ text: 'DATABASE no' })).toHaveLength(1);
    expect(await list({ text: 'query plan' })).toEqual([skipped]);
    expect(await list({ skill: 'sql-querying' })).toEqual([noted]);
    expect(await list({ kinds: ['rated'] })).toEqual([]);
    const limited = await ask(app, 'journal:entries', {
      until: null,
      kinds: [],
      skill: null,
      text: '',
      limit: 1,
    });
    expect([limited.entries.length, limited.more]).toEqual([1, true]);
  });

  it('undoes one step by itself, whatever came after it; undo brings nothing else back', async () => {
    await ask(app, 'progress:mark', { item, state: 'done' });
    await ask(app, 'progress:rate', { skill: 'postgresql', level: 2 });
    const [, done] = await list();
    await ask(app, 'progress:undoStep', { step: done!.step });
    expect((await list()).map(({ kind }) => kind)).toEqual(['rated']);
    expect(await ask(app, 'progress:undoStep', { step: done!.step })).toBeNull();
    await expect(ask(app, 'progress:undoStep', { step: '000000000-0000-aaaaaaaa' })).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
  });

  it('adds to the note of a day', async () => {
    await ask(app, 'journal:addToDay', { day: '2026-11-28', text: 'Read a chapter.' });
    const change = await ask(app, 'journal:addToDay', { day: '2026-11-28', text: 'And another.' });
    expect(change!.changes).toEqual([['days', '2026-11-28', { note: 'Read a chapter.\nAnd another.' }]]);
    expect(await ask(app, 'journal:addToDay', { day: '2026-11-28', text: '  ' })).toBeNull();
    // Each can be undone by itself.
    const [, first] = await list();
    const left = await ask(app, 'progress:undoStep', { step: first!.step });
    expect(left!.changes).toEqual([['days', '2026-11-28', { note: 'And another.' }]]);
  });

  it('refuses what would make the note of a day too long, and keeps what is there', async () => {
    const text = 'x'.repeat(longest.note - 10);
    await ask(app, 'journal:addToDay', { day: '2026-11-28', text });
    await expect(
      ask(app, 'journal:addToDay', { day: '2026-11-28', text: 'More than ten.' }),
    ).rejects.toMatchObject({ problem: { kind: 'invalid-input', message: { code: 'progress.dayFull' } } });
    expect(await list()).toHaveLength(1);
    await ask(app, 'journal:addToDay', { day: '2026-11-29', text });
  });

  it('names several changes by their skill', async () => {
    const change = await ask(app, 'progress:markAll', {
      items: [item, 'postgresql/dead-rows'],
      state: 'done',
    });
    expect(change!.undo).toMatchObject({ count: 2, skill: 'postgresql' });
    expect((await list())[0]).toMatchObject({ subject: 'postgresql', title: 'PostgreSQL', skill: null });
  });

  it('does not have a change of evidence that was never added', async () => {
    const subject = { item };
    const added = await ask(app, 'progress:addEvidence', { subject, title: 'Notes' });
    const { id } = (added!.changes[0]![2] as ItemProgress).evidence[0]!;
    await ask(app, 'progress:changeEvidence', { subject, evidence: id, title: 'My notes' });
    const [, adding] = await list();
    await ask(app, 'progress:undoStep', { step: adding!.step });
    expect(await list()).toEqual([]);
  });

  it('refuses a period that is reversed or too long', async () => {
    for (const [from, to] of [
      ['2026-02-01', '2026-01-01'],
      ['2020-01-01', '2026-01-01'],
    ])
      await expect(ask(app, 'journal:days', { from: from!, to: to! })).rejects.toMatchObject({
        problem: { kind: 'invalid-input' },
      });
  });
});

describe('placing', () => {
  it('is one step: the level, and the items that could be done before', async () => {
    await ask(app, 'progress:mark', { item: 'sql/select-rows', state: 'done' }).catch(() => {});
    const change = await ask(app, 'progress:place', {
      skill: 'postgresql',
      level: 3,
      items: [item],
      withdrawn: [],
    });
    expect(change!.undo!.count).toBe(2);
    expect(change!.changes).toContainEqual([
      'items',
      item,
      expect.objectContaining({ state: 'done', placed: true }),
    ]);
    expect(
      await ask(app, 'progress:place', { skill: 'postgresql', level: 3, items: [item], withdrawn: [] }),
    ).toBeNull();
    const [placed] = await list();
    expect(placed).toMatchObject({ kind: 'placed', count: 2 });
    // It is to do after all, if it is unticked.
    const back = await ask(app, 'progress:place', {
      skill: 'postgresql',
      level: 2,
      items: [],
      withdrawn: [item, 'postgresql/dead-rows'],
    });
    expect(back!.undo).toMatchObject({ count: 2, skill: 'postgresql' });
    expect(back!.changes).toContainEqual(['items', item, expect.objectContaining({ state: 'todo' })]);
    await ask(app, 'progress:undo', {});
    // Doing it again later counts as done on that day.
    await ask(app, 'progress:mark', { item, state: 'todo' });
    const again = await ask(app, 'progress:mark', { item, state: 'done' });
    expect(again!.changes[0]![2]).not.toHaveProperty('placed');
  });
});

describe('evidence', () => {
  it('can be changed and dated, and keeps its place', async () => {
    const subject = { item };
    const added = await ask(app, 'progress:addEvidence', { subject, title: 'Notes', on: '2026-05-01' });
    const [first] = (added!.changes[0]![2] as ItemProgress).evidence;
    await ask(app, 'progress:addEvidence', { subject, title: 'A talk' });
    const evidence = first!.id;
    const changed = await ask(app, 'progress:changeEvidence', {
      subject,
      evidence,
      title: 'My notes',
      url: 'https://example.org/notes',
    });
    expect((changed!.changes[0]![2] as ItemProgress).evidence).toEqual([
      { id: evidence, at: expect.any(String), title: 'My notes', url: 'https://example.org/notes' },
      expect.objectContaining({ title: 'A talk' }),
    ]);
    expect(
      await ask(app, 'progress:changeEvidence', {
        subject,
        evidence,
        title: 'My notes',
        url: 'https://example.org/notes',
      }),
    ).toBeNull();
    await ask(app, 'progress:removeEvidence', { subject, evidence });
    await expect(
      ask(app, 'progress:changeEvidence', { subject, evidence, title: 'Gone' }),
    ).rejects.toMatchObject({ problem: { kind: 'not-found' } });
  });
});
