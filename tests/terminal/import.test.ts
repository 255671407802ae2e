import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openShare } from '../../main/reviews/open-sealed.ts';
import { readPdf } from '../support/pdf.ts';
import { terminalOn } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { learnersWorkspace } from '../support/workspaces.ts';

let outside: string;
let learner: string;
let shared: string;
/** The learner's own rating of PostgreSQL, and a mentor's very different one. */
let self: number;
let far: number;

beforeEach(async () => {
  learner = await temporaryFolder();
  await learnersWorkspace(learner);
  outside = await temporaryFolder();
  shared = join(outside, 'robin.waymark');
  await terminalOn(learner).waymark('share', '--out', shared);
  const { skills } = openShare(await readFile(shared)).content;
  self = skills.find(({ skill }) => skill === 'postgresql')!.level!;
  far = self > 3 ? 1 : 5;
});

/** A review by the mentor whose workspace has this name. @returns its file */
async function review(mentor: string, ...argv: readonly string[]): Promise<string> {
  const out = join(outside, `${mentor}-${(await readdir(outside)).length}.waymark-review`);
  const ran = await terminalOn(join(outside, mentor)).waymark('review', shared, '--out', out, ...argv);
  expect(ran).toMatchObject({ code: 0, err: [] });
  return out;
}

const importing = (file: string, ...argv: readonly string[]) =>
  terminalOn(learner).json('import', file, ...argv);
const agenda = () => terminalOn(learner).json('agenda');
const counts = (ratings: number, comments: number, endorsements: number) => ({
  ratings,
  comments,
  endorsements,
});

describe('import --dry-run', () => {
  it('says what an import would bring and what would go, and changes nothing', async () => {
    const first = await review('ada', '--as', 'Ada', '--rate', 'indexing=3', '--comment', 'whole=Good work.');
    expect(await importing(first, '--dry-run')).toMatchObject({
      ok: true,
      dryRun: true,
      kind: 'new',
      share: 'checked',
    });
    expect(await agenda()).toEqual({ points: [], questions: [], agreements: [] });
    await importing(first);
    const second = await review('ada', '--as', 'Ada', '--rate', 'indexing=4', '--afresh');
    expect(await importing(second, '--dry-run')).toMatchObject({
      kind: 'newer',
      changed: counts(1, 0, 0),
      removed: counts(0, 1, 0),
      diff: { comments: [{ was: { text: 'Good work.' }, is: null }] },
    });
    const { out } = await terminalOn(learner).waymark('import', second, '--dry-run');
    expect(out).toContain('gone: Everything shared: Good work.');
  });

  it('says that the share is gone, and the import then needs --unchecked', async () => {
    const file = await review('ada', '--as', 'Ada', '--rate', 'indexing=3');
    await rm(join(learner, 'exchange/sent'), { recursive: true });
    for (const argv of [[], ['--dry-run']])
      expect(await importing(file, ...argv)).toMatchObject({
        ok: false,
        reason: expect.stringContaining('--unchecked'),
      });
    expect(await importing(file, '--dry-run', '--unchecked')).toMatchObject({ ok: true, share: 'gone' });
    expect(await importing(file, '--unchecked')).toMatchObject({ ok: true, added: counts(1, 0, 0) });
  });
});

describe('a share, a review and its import, by the terminal alone', () => {
  it('gives the learner the ratings, comments, endorsements and the agenda', async () => {
    const file = await review(
      'ada',
      '--as',
      'Ada Mentor',
      '--rate',
      `postgresql=${far}`,
      '--rate',
      'indexing=3',
      '--comment',
      'whole=Good work.',
      '--ask',
      'transactions=Which level, and why?',
      '--endorse',
      'sql-querying=I watched it.',
    );
    expect(await importing(file)).toMatchObject({
      ok: true,
      added: counts(2, 2, 1),
      unchanged: counts(0, 0, 0),
    });
    expect(await agenda()).toMatchObject({
      points: [{ skill: 'postgresql', self, level: far, mentor: { name: 'Ada Mentor' } }],
      questions: [{ on: { skill: 'transactions' }, text: 'Which level, and why?' }],
    });
    const { out } = await terminalOn(learner).waymark('agenda');
    expect(out).toContain(
      far === 5 ? 'Ada Mentor (key not compared): Expert' : 'Ada Mentor (key not compared): Awareness',
    );
    expect(await readdir(join(learner, 'exchange/received'))).toHaveLength(1);
    const printed = join(outside, 'agenda.pdf');
    expect(await terminalOn(learner).json('agenda', '--out', printed)).toMatchObject({
      file: printed,
      points: 1,
    });
    const { lines } = await readPdf(await readFile(printed));
    const words = lines
      .flat()
      .map((line) => line.text)
      .join(' ');
    for (const part of ['PostgreSQL', 'Ada Mentor', 'Which level, and why?']) expect(words).toContain(part);
  });

  it('changes nothing the second time, and is undone in one step', async () => {
    const file = await review(
      'ada',
      '--as',
      'Ada',
      '--rate',
      `postgresql=${far}`,
      '--comment',
      'whole=Good.',
    );
    await importing(file);
    const before = await terminalOn(learner).json('history');
    expect(await importing(file)).toMatchObject({
      ok: true,
      kind: 'known',
      added: counts(0, 0, 0),
      unchanged: counts(1, 1, 0),
    });
    expect(await terminalOn(learner).json('history')).toEqual(before);
    await terminalOn(learner).waymark('undo');
    expect(await agenda()).toEqual({ points: [], questions: [], agreements: [] });
    await terminalOn(learner).waymark('redo');
    expect((await agenda()).points).toHaveLength(1);
  });

  it('refuses on a dry run what the import would refuse', async () => {
    const [far] = [2];
    await importing(await review('ada', '--as', 'Ada Mentor', '--rate', `postgresql=${far}`));
    const forged = await review('mallory', '--as', 'Ada Mentor', '--rate', 'postgresql=5');
    for (const argv of [[], ['--dry-run']])
      expect(await terminalOn(learner).waymark('import', forged, ...argv)).toMatchObject({
        code: 1,
        err: [expect.stringContaining('--compared')],
      });
    const wrong = ['--dry-run', '--compared', '00000'];
    expect((await terminalOn(learner).waymark('import', forged, ...wrong)).code).toBe(1);
  });

  it('lists comments and endorsements, each with how far the mentor is known', async () => {
    const { waymark, json } = terminalOn(learner);
    expect((await waymark('comments')).out).toBe('There are no comments.');
    expect((await waymark('endorsements')).out).toBe('There are no endorsements.');
    const said = [
      '--comment',
      'whole=Good work.\nGo on.',
      '--ask',
      'indexing=',
      '--endorse',
      'nodejs=I saw it.',
    ];
    await importing(await review('ada', '--as', 'Ada', ...said));
    expect((await waymark('comments')).out).toMatch(
      /^Everything shared\n {2}Ada \(key not compared\), .*\n {2}Good work\.\n {2}Go on\.\n\nIndexes.*\n.*\n {2}to talk about$/,
    );
    expect((await waymark('endorsements')).out).toMatch(
      /^Node\.js\n {2}Ada \(key not compared\), .*\n {2}I saw it\.\n {2}Matches your current state\.$/,
    );
    expect(await json('comments', '--open')).toMatchObject([
      {
        on: { whole: true },
        text: 'Good work.\nGo on.',
        ask: false,
        answer: '',
        resolved: false,
        gone: false,
      },
      { on: { skill: 'indexing' }, ask: true },
    ]);
    expect(await json('endorsements')).toMatchObject([{ skill: 'nodejs', current: true }]);
  });

  it('replaces an older review with a newer one of the same share', async () => {
    const first = await review('ada', '--as', 'Ada', '--rate', `postgresql=${far}`, '--ask', 'indexing=Why?');
    const second = await review('ada', '--as', 'Ada', '--rate', `postgresql=${self}`, '--afresh');
    await importing(second);
    expect(await importing(first)).toMatchObject({ ok: true, kind: 'older', added: counts(0, 0, 0) });
    expect(await agenda()).toEqual({ points: [], questions: [], agreements: [] });
  });

  it('refuses a review with one changed bit, and a review of another learner’s share, with the reason', async () => {
    const file = await review('ada', '--as', 'Ada', '--rate', `postgresql=${far}`);
    const bytes = await readFile(file);
    for (const at of [20, bytes.length >> 1, bytes.length - 20]) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1;
      await writeFile(join(outside, 'flipped'), flipped);
      expect(await importing(join(outside, 'flipped'))).toMatchObject({ ok: false, added: counts(0, 0, 0) });
    }
    const other = await temporaryFolder();
    await learnersWorkspace(other);
    const ran = await terminalOn(other).waymark('import', file, '--json');
    expect(ran).toMatchObject({ code: 1, err: [expect.stringContaining('another learner')] });
    expect(JSON.parse(ran.out)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('another learner'),
    });
    expect(await readdir(other)).not.toContain('keys');
    expect(await readdir(other)).not.toContain('exchange');
    expect(await agenda()).toEqual({ points: [], questions: [], agreements: [] });
  });

  it('refuses a share, a review signed with the learner’s own key, and any other file', async () => {
    expect(await importing(shared)).toMatchObject({ ok: false, reason: expect.stringContaining('a share') });
    const own = await review('other', '--as', 'Me', '--rate', 'indexing=5');
    const key = join(outside, 'other.waymark-key');
    const words = 'correct horse battery staple';
    await terminalOn(join(outside, 'other')).withPassphrase(words, 'key', 'export', key);
    await terminalOn(learner).withPassphrase(words, 'key', 'import', key, '--replace');
    expect(await importing(own)).toMatchObject({ ok: false, reason: expect.stringContaining('your own') });
    expect(await importing(join(outside, 'none'))).toMatchObject({ ok: false });
    await mkdir(join(outside, 'folder'));
    expect(await importing(join(outside, 'folder'))).toMatchObject({ ok: false });
  });

  it('stops if a known name has another key, until its fingerprint is given', async () => {
    await importing(await review('ada', '--as', 'Ada Mentor', '--rate', `postgresql=${self}`));
    const file = await review('mallory', '--as', 'ADA МENTOR', '--rate', `postgresql=${far}`);
    const { fingerprint } = await terminalOn(learner).json('verify', file);
    expect(await importing(file)).toMatchObject({
      ok: false,
      added: counts(0, 0, 0),
      reason: expect.stringContaining(fingerprint),
    });
    expect(await importing(file, '--compared', '00000 00000 00000 00000 00000 00000')).toMatchObject({
      ok: false,
    });
    expect((await agenda()).points).toEqual([]);
    expect(await importing(file, '--compared', fingerprint.replaceAll(' ', ''))).toMatchObject({ ok: true });
    expect((await agenda()).points).toHaveLength(1);
    // From then on the key is known.
    const again = await review('mallory', '--as', 'Ada Mentor', '--rate', `postgresql=${self}`);
    expect(await importing(again)).toMatchObject({ ok: true });
  });
});
