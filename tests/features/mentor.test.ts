import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Opened } from '../../contract/mentor.ts';
import { newDraft, withComment, withLevel, withStatement } from '../../domain/reviews/review-draft.ts';
import { withoutFiles } from '../../domain/formats/share-files.ts';
import type { App } from '../../main/app/app.ts';
import { noWindow } from '../support/no-window.ts';
import { WorkspaceKey } from '../../main/keys/workspace-key.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { ReviewArchive } from '../../main/reviews/archive.ts';
import { openReview, openShare } from '../../main/reviews/open-sealed.ts';
import { seal } from '../../main/keys/envelope.ts';
import { saveFile } from '../../main/files/save-file.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { filedShare } from '../support/reviews.ts';
import { bare, sharedFile, someKey, someShare } from '../support/shares.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const robin = someKey();
let folder: string;
let outside: string;
/** The file that the mentor chooses in the dialog. */
let chosen: string | null;
let app: App;

beforeEach(async () => {
  folder = await temporaryFolder();
  outside = await temporaryFolder();
  app = await openMentor();
});
afterEach(() => app.close());

const openMentor = () =>
  openTestApp(folder, {
    host: {
      ...noWindow,
      openFile: async () => chosen,
      async saveFile(name, make) {
        if (chosen === null) return null;
        await saveFile(join(outside, name), await make(), folder);
        return join(outside, name);
      },
    },
  });

async function choose(share: object, key = robin): Promise<string> {
  chosen = join(outside, 'share.waymark');
  await writeFile(chosen, seal(key, 'share', Buffer.from(JSON.stringify(share))));
  return (await ask(app, 'files:open', { kind: 'share' }))!.file;
}

async function open(share: object = someShare(), key = robin): Promise<Opened> {
  const answer = await ask(app, 'mentor:open', {
    share: { file: await choose(share, key) },
    compared: null,
  });
  if (answer.stopped) throw new Error('stopped');
  return answer.opened;
}

const draft = withStatement(
  withComment(
    withLevel(newDraft('Ada Mentor'), 'sql', 2),
    { item: 'sql/one' },
    { text: 'Show me.' },
    'a'.repeat(16),
  ),
  'sql',
  'Well done.',
);

describe('mentor:review', () => {
  it('shows a given review, with the titles of the shared path', async () => {
    const { hash } = await open();
    await ask(app, 'mentor:draft', { share: hash, draft });
    await ask(app, 'mentor:give', { share: hash });
    const [share] = await ask(app, 'mentor:list', {});
    expect(await ask(app, 'mentor:review', { hash: share!.given[0]!.hash })).toMatchObject({
      name: 'Ada Mentor',
      signer: null,
      ratings: [{ title: 'sql', level: 2 }],
      comments: [{ text: 'Show me.' }],
      endorsements: [{ title: 'sql', text: 'Well done.' }],
    });
  });
});

describe('mentor:saveFile', () => {
  it('saves a file of the share as it was attached; the window never gets its bytes', async () => {
    const { hash, share } = await open(filedShare());
    expect(share).not.toHaveProperty('files');
    const saved = await ask(app, 'mentor:saveFile', { share: hash, file: sharedFile.hash, name: 'plan.txt' });
    expect(saved).toEqual({ file: join(outside, 'plan.txt') });
    expect(await readFile(saved!.file, 'utf8')).toBe('A plan.');
    chosen = null;
    expect(
      await ask(app, 'mentor:saveFile', { share: hash, file: sharedFile.hash, name: 'plan.txt' }),
    ).toBeNull();
    await expect(
      ask(app, 'mentor:saveFile', { share: hash, file: 'a'.repeat(64), name: 'plan.txt' }),
    ).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
  });
});

describe('mentor:open', () => {
  it('shows a share, and does not change the mentor’s progress', async () => {
    const before = await ask(app, 'workspace:open', {});
    const opened = await open();
    expect(opened).toMatchObject({
      share: withoutFiles(someShare()),
      signer: { kind: 'new', claimed: 'Robin Example', fingerprint: robin.fingerprint },
      draft: null,
      given: [],
      before: null,
    });
    const after = await ask(app, 'workspace:open', {});
    expect([after.progress, after.revision]).toEqual([before.progress, before.revision]);
  });

  it('protects a name whose key was compared, even after the share is deleted', async () => {
    const { hash, signer } = await open();
    await ask(app, 'people:compare', { person: signer.key, compared: true });
    await ask(app, 'mentor:forget', { share: hash });
    expect((await ask(app, 'people:list', {})).people).toMatchObject([
      { key: signer.key, name: 'Robin Example', compared: true },
    ]);
    const forged = await choose(
      { ...someShare(), made: { at: '2026-12-01T10:00:00.000Z', waymark: '0.1.0' } },
      someKey(),
    );
    expect(await ask(app, 'mentor:open', { share: { file: forged }, compared: null })).toMatchObject({
      stopped: true,
    });
  });

  it('knows the learner the second time, and stops if the same name has another key', async () => {
    await open();
    expect((await open()).signer).toMatchObject({ kind: 'known' });
    const other = someKey();
    const file = await choose({ ...someShare(), learner: { name: 'robin exampIe' } }, other);
    const share = { file };
    expect(await ask(app, 'mentor:open', { share, compared: null })).toMatchObject({
      stopped: true,
      signer: { kind: 'changed', people: [{ fingerprint: robin.fingerprint }] },
    });
    await expect(ask(app, 'mentor:open', { share, compared: robin.fingerprint })).rejects.toMatchObject({
      problem: { kind: 'untrusted' },
    });
    expect(await ask(app, 'mentor:open', { share, compared: other.fingerprint })).toMatchObject({
      stopped: false,
    });
  });

  it('does not read a file that nobody chose', async () => {
    await expect(
      ask(app, 'mentor:open', { share: { file: '/etc/hostname' }, compared: null }),
    ).rejects.toMatchObject({ problem: { kind: 'untrusted' } });
  });

  it('refuses a share of the own workspace', async () => {
    const { hash } = await open();
    await ask(app, 'mentor:draft', { share: hash, draft });
    await ask(app, 'mentor:give', { share: hash });
    const own = (await new WorkspaceKey(folder, nodeFileSystem).ifAny())!;
    await expect(open(someShare(), own)).rejects.toMatchObject({
      problem: { message: { code: 'reviews.ownShare' } },
    });
  });

  it('refuses one that was signed with an earlier key', async () => {
    const file = await readFile(await choose(someShare()));
    await new ReviewArchive(folder).store('sent', openShare(file).origin.hash, file, Date.now());
    await expect(open()).rejects.toMatchObject({ problem: { message: { code: 'reviews.ownShare' } } });
  });

  it('includes the last review of an earlier share by the same learner', async () => {
    const first = await open();
    await ask(app, 'mentor:draft', { share: first.hash, draft });
    await ask(app, 'mentor:give', { share: first.hash });
    const made = { at: '2026-12-24T10:00:00.000Z', waymark: '0.1.0' };
    const { before } = await open({ ...someShare(bare), made });
    expect(before).toMatchObject({
      share: withoutFiles(someShare()),
      review: { ratings: [{ skill: 'sql', level: 2 }] },
    });
    expect((await open({ ...someShare(bare), made }, someKey())).before).toBeNull();
  });
});

describe('an unfinished review', () => {
  it('survives a restart, and is opened with its share', async () => {
    const { hash } = await open();
    void app.handle('mentor:draft', { share: hash, draft: newDraft('Ada') });
    void app.handle('mentor:draft', { share: hash, draft });
    await app.close();
    app = await openMentor();
    expect(await ask(app, 'mentor:open', { share: { kept: hash }, compared: null })).toMatchObject({
      opened: { draft },
    });
    expect(await ask(app, 'mentor:list', {})).toMatchObject([
      {
        hash,
        learner: 'Robin Example',
        title: 'Sample',
        draft: { ratings: 1, comments: 1, endorsements: 1 },
        given: [],
      },
    ]);
  });

  it('becomes a signed file without its empty fields; a later one has a later date', async () => {
    const { hash, share } = await open();
    const unfinished = withComment(
      { ...draft, endorsements: [...draft.endorsements, { skill: 'java', text: ' ' }] },
      { whole: true },
      { text: '  ' },
      'b'.repeat(16),
    );
    await ask(app, 'mentor:draft', { share: hash, draft: unfinished });
    const given = await ask(app, 'mentor:give', { share: hash });
    expect(given!.file).toMatch(/[\\/]review-of-robin-by-ada-\d{4}-\d\d-\d\d\.waymark-review$/);
    const review = openReview(await readFile(given!.file)).content;
    expect(review).toMatchObject({
      mentor: { name: 'Ada Mentor' },
      share: { hash, path: { id: share.path.id } },
      ratings: [{ skill: 'sql', level: 2 }],
      comments: [{ text: 'Show me.' }],
      endorsements: [{ skill: 'sql', text: 'Well done.' }],
    });
    await ask(app, 'mentor:give', { share: hash });
    const [listed] = await ask(app, 'mentor:list', {});
    expect(listed!.given).toHaveLength(2);
    expect(listed!.given[0]!.at > listed!.given[1]!.at).toBe(true);
  });

  it('starts from the last review of the same share, if there is no draft of it', async () => {
    const { hash, last } = await open();
    expect(last).toBeNull();
    await ask(app, 'mentor:give', { share: hash, draft: { ...draft, name: 'Ада 🎓' } });
    const again = await open();
    expect(again.draft).toBeNull();
    expect(again.last).toMatchObject({ mentor: { name: 'Ада 🎓' }, ratings: [{ skill: 'sql', level: 2 }] });
    expect(again.before).toBeNull();
  });

  it('of a learner without a name is named after the learner, and has only letters in the name', async () => {
    const { hash } = await open(someShare(bare));
    const given = await ask(app, 'mentor:give', { share: hash, draft: { ...draft, name: '../Ада 🎓' } });
    expect(given!.file).toMatch(/[\\/]review-of-the-learner-by-ада-[\d-]+\.waymark-review$/);
  });

  it('continues from a later review that was given in the terminal', async () => {
    const { hash } = await open();
    await ask(app, 'mentor:draft', { share: hash, draft });
    await ask(app, 'mentor:give', { share: hash });
    const later = withComment(
      withLevel(newDraft('Ada'), 'sql', 4),
      { whole: true },
      { text: 'Later.' },
      'c'.repeat(16),
    );
    await ask(app, 'mentor:give', { share: hash, draft: later });
    const again = (await open()).draft!;
    expect(again.ratings).toEqual([{ skill: 'sql', level: 4 }]);
    expect(again.comments.map(({ text }) => text)).toEqual(['Show me.', 'Later.']);
  });

  it('is not given if the mentor cancels, and an empty one is refused', async () => {
    const { hash } = await open();
    await ask(app, 'mentor:draft', { share: hash, draft });
    chosen = null;
    expect(await ask(app, 'mentor:give', { share: hash })).toBeNull();
    expect((await ask(app, 'mentor:list', {}))[0]!.given).toEqual([]);
    await ask(app, 'mentor:draft', { share: hash, draft: newDraft('Ada') });
    await expect(ask(app, 'mentor:give', { share: hash })).rejects.toMatchObject({
      problem: { message: { code: 'reviews.emptyReview' } },
    });
  });

  it('of a share that nobody opened is refused', async () => {
    await expect(ask(app, 'mentor:draft', { share: '0'.repeat(64), draft })).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
  });
});

describe('people', () => {
  it('have the name that the mentor gives them, and can be marked as compared', async () => {
    await open();
    const [person] = (await ask(app, 'people:list', {})).people;
    expect(person).toMatchObject({ name: 'Robin Example', compared: false });
    expect(person!.words).toHaveLength(10);
    await ask(app, 'people:name', { person: person!.key, name: 'Robin from work' });
    await ask(app, 'people:compare', { person: person!.key, compared: true });
    expect((await ask(app, 'people:list', {})).people).toMatchObject([
      { name: 'Robin from work', claimed: ['Robin Example'], compared: true },
    ]);
    expect(await ask(app, 'people:name', { person: person!.key, name: 'Robin from work' })).toBeNull();
    await ask(app, 'progress:undo', {});
    await ask(app, 'progress:undo', {});
    expect((await ask(app, 'people:list', {})).people).toMatchObject([{ name: 'Robin Example' }]);
  });
});
