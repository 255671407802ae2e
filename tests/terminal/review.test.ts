import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openReview } from '../../main/reviews/open-sealed.ts';
import { terminalOn } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { learnersWorkspace } from '../support/workspaces.ts';

let mentor: string;
let shared: string;
let out: string;

beforeEach(async () => {
  const learner = await temporaryFolder();
  await learnersWorkspace(learner);
  const outside = await temporaryFolder();
  shared = join(outside, 'robin.waymark');
  out = join(outside, 'ada.waymark-review');
  await terminalOn(learner).waymark('share', '--out', shared, '--without', 'java');
  // A mentor needs no workspace.
  mentor = join(outside, 'mentor');
});

const review = (...argv: readonly string[]) =>
  terminalOn(mentor).waymark('review', shared, '--out', out, '--as', 'Ada Mentor', ...argv);
const written = async () => openReview(await readFile(out)).content;

describe('waymark review', () => {
  it('refuses a share of the mentor’s own workspace, as the window does', async () => {
    const own = join(await temporaryFolder(), 'own.waymark');
    await terminalOn(mentor).waymark('share', '--out', own);
    const ran = await terminalOn(mentor).waymark(
      'review',
      own,
      '--out',
      out,
      '--as',
      'Me',
      '--rate',
      'sql-querying=5',
    );
    expect(ran).toMatchObject({ code: 1, err: [expect.stringContaining('made in this workspace')] });
    await expect(readFile(out)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('writes a signed review with everything that was given', async () => {
    const ran = await review(
      '--rate',
      'postgresql=2',
      '--rate',
      'sql-querying=4',
      '--aim',
      'postgresql=3@2027-03-01',
      '--aim',
      'sql-querying=5',
      '--comment',
      'postgresql/read-query-plan=Which node = the slow one?',
      '--comment',
      'whole=Good work.',
      '--ask',
      'indexing=',
      '--endorse',
      'sql-querying=I saw it.',
    );
    expect(ran).toMatchObject({
      code: 0,
      err: [],
      out: expect.stringContaining('2 ratings, 3 comments, 1 endorsement.'),
    });
    expect(await written()).toMatchObject({
      mentor: { name: 'Ada Mentor' },
      ratings: [
        { skill: 'postgresql', level: 2, aim: { level: 3, by: '2027-03-01' } },
        { skill: 'sql-querying', level: 4, aim: { level: 5 } },
      ],
      comments: [
        { on: { item: 'postgresql/read-query-plan' }, text: 'Which node = the slow one?', ask: false },
        { on: { whole: true }, text: 'Good work.' },
        { on: { skill: 'indexing' }, text: '', ask: true },
      ],
      endorsements: [{ skill: 'sql-querying', text: 'I saw it.' }],
    });
    expect(await terminalOn(mentor).json('verify', out)).toMatchObject({
      ok: true,
      type: 'review',
      reason: expect.stringContaining('"Ada Mentor"'),
    });
  });

  it.each([
    ['sql-querying=4', 'give the skill a level'],
    ['indexing=6', '1, 2, 3, 4, 5'],
    ['indexing=4@spring', '--aim'],
    ['indexing=4@2027-03-01@x', '--aim'],
  ])('refuses the aim %s', async (aim, words) => {
    const ran = await review('--rate', 'indexing=2', '--aim', aim);
    expect(ran.code).toBe(2);
    expect(ran.err.join('\n')).toContain(words);
  });

  it('sets an aim beside the rating of the last review, and keeps it with another rating', async () => {
    await review('--rate', 'indexing=2');
    await review('--aim', 'indexing=3');
    expect(await written()).toMatchObject({ ratings: [{ skill: 'indexing', level: 2, aim: { level: 3 } }] });
    await review('--rate', 'indexing=1');
    expect(await written()).toMatchObject({ ratings: [{ skill: 'indexing', level: 1, aim: { level: 3 } }] });
  });

  it('archives the share and the review for the mentor, and dates a second review after the first', async () => {
    await review('--rate', 'postgresql=2');
    const first = await written();
    await review('--rate', 'postgresql=3', '--comment', 'whole=Better.');
    const second = await written();
    expect(second.made.at > first.made.at).toBe(true);
    expect(await readdir(join(mentor, 'exchange/opened'))).toHaveLength(1);
    expect(await readdir(join(mentor, 'exchange/given'))).toHaveLength(2);
  });

  it('continues from the last review of the same share, and says so; --afresh starts without it', async () => {
    await review('--rate', 'postgresql=2', '--comment', 'whole=Good.', '--endorse', 'sql-querying=I saw it.');
    const ran = await review('--rate', 'postgresql=3', '--comment', 'postgresql=More.');
    expect(ran.out).toMatch(/It replaces your review of .* and still says what that one said/);
    expect(await written()).toMatchObject({
      ratings: [{ skill: 'postgresql', level: 3 }],
      comments: [{ text: 'Good.' }, { text: 'More.' }],
      endorsements: [{ skill: 'sql-querying' }],
    });
    const afresh = await review('--rate', 'java=1', '--afresh');
    expect(afresh.code).toBe(2);
    expect((await review('--rate', 'postgresql=4', '--afresh')).out).toMatch(
      /It replaces your review of [^.]*\.$/m,
    );
    expect(await written()).toMatchObject({ ratings: [{ level: 4 }], comments: [], endorsements: [] });
    expect(await review()).toMatchObject({ code: 1 });
  });

  it('gives the same comment the same id in every review', async () => {
    await review('--comment', 'whole=Good.', '--comment', 'postgresql=Other.');
    const ids = (await written()).comments.map(({ id }) => id);
    await review('--afresh', '--comment', 'whole=Good.');
    expect((await written()).comments.map(({ id }) => id)).toEqual([ids[0]]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it.each([
    [['--rate', 'postgresql=6'], 2],
    [['--rate', 'postgresql'], 2],
    [['--rate', 'cobol=1'], 2],
    [['--rate', 'java=1'], 2],
    [['--endorse', 'java=Good.'], 2],
    [['--comment', 'nothing=Good.'], 2],
    [['--rate', 'postgresql=1', '--rate', 'postgresql=2'], 1],
    [['--comment', 'whole= '], 1],
    [[], 1],
  ])('refuses %j and writes nothing', async (argv, code) => {
    expect(await review(...argv)).toMatchObject({ code });
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });

  it('refuses to review a review', async () => {
    await review('--rate', 'postgresql=2');
    expect(await terminalOn(mentor).waymark('review', out, '--out', out, '--as', 'Ada')).toMatchObject({
      code: 1,
      err: [expect.stringContaining('This is a review')],
    });
  });

  it('stops if a known name has another key, until its fingerprint is given', async () => {
    const argv = ['--out', out, '--as', 'Ada', '--rate', 'indexing=3'];
    const shareOf = async (folder: string): Promise<string> => {
      const file = join(folder, 'named.waymark');
      await learnersWorkspace(join(folder, 'learner'));
      await terminalOn(join(folder, 'learner')).waymark('share', '--out', file, '--with', 'name');
      return file;
    };
    const { waymark, json } = terminalOn(mentor);
    expect(await waymark('review', await shareOf(await temporaryFolder()), ...argv)).toMatchObject({
      code: 0,
    });
    const other = await shareOf(await temporaryFolder());
    const { fingerprint } = await json('verify', other);
    expect(await waymark('review', other, ...argv)).toMatchObject({
      code: 1,
      err: [expect.stringContaining(fingerprint)],
    });
    expect(await readdir(join(mentor, 'exchange/opened'))).toHaveLength(1);
    expect(await waymark('review', other, ...argv, '--compared', fingerprint)).toMatchObject({ code: 0 });
  });
});
