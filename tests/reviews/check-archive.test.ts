import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { newDraft } from '../../domain/reviews/review-draft.ts';
import { translate } from '../../domain/messages/translator.ts';
import { checkWorkspace } from '../../main/workspace/check.ts';
import { archiveKinds } from '../../main/reviews/archive.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { flipped } from '../support/shares.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { mentorsWorkspace, reviewedWorkspace } from '../support/workspaces.ts';

let learner: string;
let mentor: string;

beforeEach(async () => {
  [learner, mentor] = [await temporaryFolder(), await temporaryFolder()];
  await reviewedWorkspace(learner);
  await mentorsWorkspace(mentor);
  const app = await openTestApp(mentor);
  const [{ hash } = { hash: '' }] = await ask(app, 'mentor:list', {});
  await ask(app, 'mentor:draft', { share: hash, draft: newDraft('Ada Mentor') });
  await app.close();
});

async function badIn(folder: string): Promise<string[]> {
  const { files } = await checkWorkspace(folder);
  return files.filter(({ ok }) => !ok).map(({ name, detail }) => `${name}: ${translate(detail)}`);
}

async function firstIn(...folder: string[]): Promise<string> {
  const [name] = await readdir(join(...folder));
  return join(...folder, name!);
}

describe('doctor', () => {
  it('checks every share, review, draft and key, and finds them sound', async () => {
    const names = [...(await checkWorkspace(learner)).files, ...(await checkWorkspace(mentor)).files].map(
      ({ name }) => name.replace(/[^/]+$/, ''),
    );
    const kept = Object.keys(archiveKinds).map((kind) => `exchange/${kind}/`);
    expect(names).toEqual(expect.arrayContaining([...kept, 'exchange/drafts/', 'keys/']));
    expect([await badIn(learner), await badIn(mentor)]).toEqual([[], []]);
  });

  it('reports a kept file with a flipped bit, and one that was swapped for another', async () => {
    const sent = await firstIn(learner, 'exchange/sent');
    await writeFile(sent, flipped(await readFile(sent, 'utf8')));
    expect(await badIn(learner)).toEqual([
      expect.stringMatching(/^exchange\/sent\/.*: not the file that was saved here/),
    ]);
    await writeFile(sent, await readFile(await firstIn(mentor, 'exchange/opened')));
    expect(await badIn(learner)).toHaveLength(1);
  });

  it('reports an unreadable draft, and a key file without a key', async () => {
    await writeFile(await firstIn(mentor, 'exchange/drafts'), '{');
    await writeFile(join(mentor, 'keys/signing-key.pem'), 'no key');
    expect(await badIn(mentor)).toEqual([
      expect.stringMatching(/^exchange\/drafts\/.*: cannot be read/),
      'keys/signing-key.pem: not a key that Waymark can sign with',
    ]);
  });

  it('reports a missing share that a review or a draft refers to', async () => {
    await rm(await firstIn(mentor, 'exchange/opened'));
    expect(await badIn(mentor)).toEqual([
      expect.stringMatching(
        /^exchange\/opened\/[0-9a-f]{64}: missing, although exchange\/(?:given|drafts)\/.* refers to it/,
      ),
    ]);
  });
});
