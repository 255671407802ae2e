import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Received } from '../../contract/received.ts';
import type { App } from '../../main/app/app.ts';
import { makeReview } from '../../domain/reviews/make-review.ts';
import { ReviewArchive } from '../../main/reviews/archive.ts';
import { openShare } from '../../main/reviews/open-sealed.ts';
import { noWindow } from '../support/no-window.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { reviewedWorkspace } from '../support/workspaces.ts';
import { someKey } from '../support/shares.ts';
import { sealed } from '../hostile/exchange-fixtures.ts';

let folder: string;
let newer: string;
let app: App;

beforeEach(async () => {
  folder = await temporaryFolder();
  newer = await reviewedWorkspace(folder);
  app = await openTestApp(folder);
});
afterEach(() => app.close());

const received = () => ask(app, 'reviews:received', {});
const bytes = () => ({ bytes: Buffer.from(newer).toString('base64') });
const questionIn = ({ comments }: Received) => comments.find(({ ask: isAsked }) => isAsked)!;

describe('reviews:received', () => {
  it('has names and titles, and says whether each endorsement is still valid', async () => {
    expect(await received()).toMatchObject({
      reviews: [{ mentor: { name: 'Ada Mentor' }, path: 'Backend engineer', counting: true }],
      points: [{ skill: 'postgresql', title: 'PostgreSQL', level: 1 }],
      comments: [
        { on: { whole: true }, title: null },
        { on: { item: 'postgresql/read-query-plan' }, title: expect.stringContaining('query plan') },
      ],
      endorsements: [
        { skill: 'sql-querying', current: true },
        { skill: 'nodejs', current: false },
      ],
    });
  });

  it('has comments that can be answered, resolved and planned, each as one step', async () => {
    const { key } = questionIn(await received());
    await ask(app, 'reviews:answer', { comment: key, text: 'The scan.' });
    await ask(app, 'reviews:plan', { comment: key, planned: true });
    await ask(app, 'reviews:resolve', { comment: key, resolved: true });
    expect(await ask(app, 'reviews:resolve', { comment: key, resolved: true })).toBeNull();
    expect(questionIn(await received()).progress).toEqual({
      answer: 'The scan.',
      planned: true,
      resolved: true,
      agreed: null,
    });
    await ask(app, 'progress:undo', {});
    expect(questionIn(await received()).progress).toMatchObject({ resolved: false, planned: true });
  });

  it('keeps the answer to a comment that a newer review also has', async () => {
    const whole = (await received()).comments.find(({ on }) => 'whole' in on)!;
    await ask(app, 'reviews:answer', { comment: whole.key, text: 'I will.' });
    await ask(app, 'reviews:import', { review: bytes(), shown: null, compared: null });
    expect((await received()).comments).toMatchObject([{ key: whole.key, progress: { answer: 'I will.' } }]);
  });

  it('keeps the answer to a comment that a newer review no longer has, and what was agreed', async () => {
    const { key } = questionIn(await received());
    await ask(app, 'reviews:answer', { comment: key, text: 'The scan.' });
    await ask(app, 'reviews:agree', { comment: key, text: 'Robin measures it.', until: '2026-12-24' });
    expect(
      await ask(app, 'reviews:agree', { comment: key, text: 'Robin measures it.', until: '2026-12-24' }),
    ).toBeNull();
    expect((await received()).goneComments).toEqual([]);
    await ask(app, 'reviews:import', { review: bytes(), shown: null, compared: null });
    expect((await received()).goneComments).toMatchObject([
      {
        key,
        text: expect.stringContaining('Which node'),
        progress: { answer: 'The scan.', agreed: { text: 'Robin measures it.', until: '2026-12-24' } },
      },
    ]);
    expect(await ask(app, 'reviews:agenda', {})).toMatchObject({
      agreements: [{ comment: key, agreed: 'Robin measures it.', until: '2026-12-24' }],
    });
  });

  it('lets the learner change what they said of a comment that is gone', async () => {
    const { key } = questionIn(await received());
    await ask(app, 'reviews:agree', { comment: key, text: 'Robin measures it.', until: null });
    await ask(app, 'reviews:import', { review: bytes(), shown: null, compared: null });
    await ask(app, 'reviews:resolve', { comment: key, resolved: true });
    expect((await ask(app, 'reviews:agenda', {})).agreements).toEqual([]);
    await ask(app, 'reviews:agree', { comment: key, text: ' \n', until: null });
    expect((await received()).goneComments).toEqual([]);
  });

  it('takes what was agreed out of the open questions, and puts it back if it is removed', async () => {
    const { key } = questionIn(await received());
    const agenda = async () => {
      const { questions, agreements } = await ask(app, 'reviews:agenda', {});
      return [questions.length, agreements.length];
    };
    expect(await agenda()).toEqual([1, 0]);
    await ask(app, 'reviews:agree', { comment: key, text: 'Robin measures it.', until: null });
    expect(await agenda()).toEqual([0, 1]);
    await ask(app, 'reviews:resolve', { comment: key, resolved: true });
    expect(await agenda()).toEqual([0, 0]);
    await ask(app, 'reviews:resolve', { comment: key, resolved: false });
    await ask(app, 'reviews:agree', { comment: key, text: '', until: null });
    expect(await agenda()).toEqual([1, 0]);
  });

  it('refuses a comment that no review has', async () => {
    const { key } = questionIn(await received());
    const wrong = key.replace(/.{16}$/, '0'.repeat(16));
    await expect(ask(app, 'reviews:answer', { comment: wrong, text: 'x' })).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
    await ask(app, 'reviews:import', { review: bytes(), shown: null, compared: null });
    await expect(ask(app, 'reviews:plan', { comment: key, planned: true })).rejects.toMatchObject({
      problem: { message: { code: 'reviews.noComment' } },
    });
  });
});

describe('reviews:opinions', () => {
  const about = (subject: { item: string } | { skill: string }) => ask(app, 'reviews:opinions', { subject });
  const ada = { name: 'Ada Mentor' };

  it('has the ratings and endorsements of a skill, and the comments on its items', async () => {
    expect(await about({ skill: 'postgresql' })).toMatchObject({
      ratings: [{ mentor: ada, level: 1 }],
      comments: [{ on: { item: 'postgresql/read-query-plan' }, mentor: ada }],
      endorsements: [],
    });
    expect(await about({ skill: 'nodejs' })).toMatchObject({
      ratings: [],
      comments: [],
      endorsements: [{ text: 'Solid work.', current: false }],
    });
  });

  it('has the comments on an item alone, and the ratings of its skill', async () => {
    expect(await about({ item: 'postgresql/read-query-plan' })).toMatchObject({
      ratings: [{ level: 1 }],
      comments: [{ ask: true }],
    });
    const other = (await ask(app, 'workspace:open', {})).path.skills
      .find(({ key }) => key === 'postgresql')!
      .items.find(({ id }) => id !== 'read-query-plan')!;
    expect(await about({ item: `postgresql/${other.id}` })).toMatchObject({
      ratings: [{ level: 1 }],
      comments: [],
    });
  });

  it('has nothing for an item that no path has', async () => {
    expect(await about({ item: 'gone/item' })).toEqual({ ratings: [], comments: [], endorsements: [] });
  });
});

describe('reviews:look', () => {
  it('says what an import would change, and changes nothing', async () => {
    const before = await ask(app, 'workspace:open', {});
    expect(await ask(app, 'reviews:look', { review: bytes() })).toMatchObject({
      signer: { kind: 'known', people: [{ name: 'Ada Mentor' }] },
      plan: {
        kind: 'newer',
        changed: { ratings: 1 },
        added: { ratings: 1 },
        removed: { ratings: 1, comments: 1, endorsements: 1 },
      },
    });
    expect((await ask(app, 'workspace:open', {})).revision).toBe(before.revision);
  });

  it('binds the import to the review that was shown', async () => {
    const shown = '0'.repeat(64);
    await expect(
      ask(app, 'reviews:import', { review: bytes(), shown, compared: null }),
    ).rejects.toMatchObject({ problem: { kind: 'untrusted', message: { code: 'file.notShown' } } });
    const { hash } = await ask(app, 'reviews:look', { review: bytes() });
    expect((await ask(app, 'reviews:import', { review: bytes(), shown: hash, compared: null })).review).toBe(
      hash,
    );
  });

  it('is what the import then does', async () => {
    const { plan } = await ask(app, 'reviews:look', { review: bytes() });
    const done = await ask(app, 'reviews:import', { review: bytes(), shown: null, compared: null });
    expect(done.plan).toEqual(plan);
    expect(done.change!.events).toHaveLength(1);
    expect((await ask(app, 'reviews:look', { review: bytes() })).plan.kind).toBe('known');
    expect((await received()).reviews.map(({ counting }) => counting)).toEqual([true, false]);
  });
});

describe('a review whose share is gone', () => {
  const imported = (more: object) =>
    ask(app, 'reviews:import', { review: bytes(), shown: null, compared: null, ...more });

  it('is imported only if the learner says so, and is marked', async () => {
    await rm(join(folder, 'exchange/sent'), { recursive: true });
    expect(await ask(app, 'reviews:look', { review: bytes() })).toMatchObject({ share: 'gone' });
    await expect(imported({})).rejects.toMatchObject({
      problem: { kind: 'untrusted', message: { code: 'reviews.unchecked' } },
    });
    await imported({ unchecked: true });
    expect((await received()).reviews.map(({ unchecked }) => unchecked)).toEqual([true, false]);
  });

  it('is like any other while the share is there', async () => {
    expect(await ask(app, 'reviews:look', { review: bytes() })).toMatchObject({ share: 'checked' });
    await imported({ unchecked: true });
    expect((await received()).reviews.map(({ unchecked }) => unchecked)).toEqual([false, false]);
  });
});

describe('the name of a mentor', () => {
  const mentor = someKey();
  /** A review of the sent share, by this key. */
  async function reviewAs(name: string, at = new Date().toISOString()) {
    const [sent] = await ask(app, 'reviews:sent', {});
    const archived = await new ReviewArchive(folder).read('sent', sent!.hash);
    const ratings = [{ skill: 'indexing', level: 2 }];
    const review = makeReview(
      openShare(archived!),
      { name, ratings, comments: [], endorsements: [] },
      { at, waymark: '0.1.0' },
    );
    return { bytes: sealed(mentor, 'review', review).toString('base64') };
  }
  const imported = (review: { bytes: string }, more: object = {}) =>
    ask(app, 'reviews:import', { review, shown: null, compared: null, ...more });

  it('may change only if the learner accepts it', async () => {
    await imported(await reviewAs('Grace'));
    const again = await reviewAs('Hopper');
    expect(await ask(app, 'reviews:look', { review: again })).toMatchObject({ signer: { kind: 'renamed' } });
    await expect(imported(again)).rejects.toMatchObject({
      problem: { message: { code: 'reviews.renamed' } },
    });
    await imported(again, { renamed: true });
    const { people } = await ask(app, 'people:list', {});
    expect(people.find(({ name }) => name === 'Hopper')).toMatchObject({ claimed: ['Hopper', 'Grace'] });
  });

  it.each(['Ada Mentor\u3164'.trim(), 'Аda Mentor', 'Robin Example', 'R0bin Example'])(
    'cannot be that of somebody else: %s',
    async (name) => {
      await expect(imported(await reviewAs(name))).rejects.toMatchObject({ problem: { kind: 'untrusted' } });
    },
  );
});

describe('the review that counts', () => {
  const counting = async () => (await received()).reviews.map(({ counting: counts }) => counts);

  it('is the latest, unless the learner chooses another', async () => {
    const [first] = (await received()).reviews;
    await ask(app, 'reviews:import', { review: bytes(), shown: null, compared: null });
    const levels = async () =>
      (await ask(app, 'reviews:opinions', { subject: { skill: 'postgresql' } })).ratings.map(
        ({ level }) => level,
      );
    expect([await counting(), await levels()]).toEqual([[true, false], [2]]);
    await ask(app, 'reviews:choose', { review: first!.hash });
    expect([await counting(), await levels()]).toEqual([[false, true], [1]]);
    expect(await ask(app, 'reviews:choose', { review: first!.hash })).toBeNull();
    await ask(app, 'progress:undo', {});
    expect([await counting(), await levels()]).toEqual([[true, false], [2]]);
  });

  it('cannot be one that is not there', async () => {
    await expect(ask(app, 'reviews:choose', { review: '0'.repeat(64) })).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
  });
});

describe('reviews:forget', () => {
  it('deletes the file of a review; what it said stays, and can still be read', async () => {
    const [first] = (await received()).reviews;
    const before = await ask(app, 'reviews:review', { hash: first!.hash });
    await ask(app, 'reviews:forget', { kind: 'received', hash: first!.hash });
    expect(await new ReviewArchive(folder).list('received')).toEqual([]);
    const after = await received();
    expect(after.reviews).toMatchObject([{ hash: first!.hash, hasFile: false }]);
    expect(after.endorsements).toMatchObject([{ current: true }, { current: false }]);
    expect(await ask(app, 'reviews:review', { hash: first!.hash })).toEqual(before);
  });

  it('deletes a share that was sent; a review of it is then a question', async () => {
    const [sent] = await ask(app, 'reviews:sent', {});
    await ask(app, 'reviews:forget', { kind: 'sent', hash: sent!.hash });
    expect(await ask(app, 'reviews:sent', {})).toEqual([]);
    expect(await ask(app, 'reviews:look', { review: bytes() })).toMatchObject({ share: 'gone' });
    await ask(app, 'reviews:forget', { kind: 'sent', hash: sent!.hash });
  });
});

describe('a received review', () => {
  it('can be opened unchanged even if a newer one counts', async () => {
    const [first] = (await received()).reviews;
    await ask(app, 'reviews:import', { review: bytes(), shown: null, compared: null });
    const shown = await ask(app, 'reviews:review', { hash: first!.hash });
    expect(shown).toMatchObject({
      name: 'Ada Mentor',
      signer: { kind: 'known' },
      ratings: expect.arrayContaining([{ title: 'PostgreSQL', level: 1 }]),
      comments: expect.arrayContaining([expect.objectContaining({ title: null, ask: false })]),
      endorsements: expect.arrayContaining([expect.objectContaining({ title: 'Node.js' })]),
    });
    await expect(ask(app, 'reviews:review', { hash: '0'.repeat(64) })).rejects.toMatchObject({
      problem: { kind: 'not-found', message: { code: 'reviews.reviewGone' } },
    });
  });
});

describe('the agenda', () => {
  it('is printed with its topics, and saved under its day', async () => {
    await app.close();
    let printed = '';
    app = await openTestApp(folder, {
      host: {
        ...noWindow,
        async printToPdf(html, size) {
          printed = html;
          return Buffer.from(size);
        },
        saveFile: async (name, make) => `/mail/${name} ${String(Buffer.from(await make()))}`,
      },
    });
    const saved = await ask(app, 'reviews:saveAgenda', { paper: 'Letter', language: 'en', locale: 'en' });
    expect(saved!.file).toMatch(/^\/mail\/agenda-\d{4}-\d\d-\d\d\.pdf Letter$/);
    for (const part of ['Robin Example', 'PostgreSQL', 'Ada Mentor', 'Which node was the slow one'])
      expect(printed).toContain(part);
    expect(printed).not.toContain('You are well on the way');
  });
});

describe('a prepared share', () => {
  const choice = {
    sections: ['notes', 'name'],
    notes: ['nodejs/event-loop-order'],
    answersTo: null,
    without: ['java'],
  } as const;
  let saved: { name: string; bytes: Buffer } | undefined;

  beforeEach(async () => {
    await app.close();
    saved = undefined;
    app = await openTestApp(folder, {
      host: {
        ...noWindow,
        async saveFile(name, make) {
          saved = { name, bytes: Buffer.from(await make()) };
          return `/mail/${name}`;
        },
      },
    });
  });

  it('shows the content of the file, and every note that could be included', async () => {
    const made = await ask(app, 'reviews:prepare', { path: 'backend-engineer', choice });
    expect(made.notes.length).toBeGreaterThan(5);
    const notes = made.share.skills.flatMap(({ items }) => items.filter(({ note }) => note !== undefined));
    expect(notes.map(({ item }) => item)).toEqual(['nodejs/event-loop-order']);
    expect(made.share).toMatchObject({ learner: { name: 'Robin Example' }, sections: ['notes', 'name'] });
    expect(made.share.skills.some(({ skill }) => skill === 'java')).toBe(false);
  });

  it('is saved and archived byte for byte', async () => {
    const { hash, share, bytes } = await ask(app, 'reviews:prepare', { path: 'backend-engineer', choice });
    expect(await ask(app, 'reviews:save', { hash })).toEqual({ file: `/mail/${saved!.name}` });
    expect(saved!.bytes).toHaveLength(bytes);
    expect(openShare(saved!.bytes)).toMatchObject({ content: share, origin: { hash } });
    // The first one was made in the terminal.
    expect(await ask(app, 'reviews:sent', {})).toMatchObject([{ hash, sections: ['notes', 'name'] }, {}]);
    await ask(app, 'progress:mark', { item: 'nodejs/event-loop-order', state: 'done' });
    expect(await ask(app, 'reviews:show', { hash })).toMatchObject({ share });
  });

  it('is reported as saved if only archiving it failed', async () => {
    await app.close();
    const fs = new FaultyFileSystem();
    app = await openTestApp(folder, { fs, host: { ...noWindow, saveFile: async () => '/mail/it.waymark' } });
    const { hash } = await ask(app, 'reviews:prepare', { path: 'backend-engineer', choice });
    fs.fail({ at: fs.calls + 1, fault: 'ENOSPC', sticky: true });
    const saving = ask(app, 'reviews:save', { hash });
    await expect(saving).rejects.toMatchObject({
      problem: {
        kind: 'disk',
        message: {
          parameters: { kept: { code: 'kept.savedOnly', parameters: { file: '/mail/it.waymark' } } },
        },
      },
    });
    fs.fail(undefined);
  });

  it('is not saved after another one was prepared', async () => {
    const { hash } = await ask(app, 'reviews:prepare', { path: 'backend-engineer', choice });
    await ask(app, 'reviews:prepare', { path: 'backend-engineer', choice: { ...choice, sections: [] } });
    await expect(ask(app, 'reviews:save', { hash })).rejects.toMatchObject({
      problem: { message: { code: 'reviews.notPrepared' } },
    });
    expect(saved).toBeUndefined();
  });

  it('needs an existing path', async () => {
    await expect(ask(app, 'reviews:prepare', { path: 'none', choice })).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
  });
});
