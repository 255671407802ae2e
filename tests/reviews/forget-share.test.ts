import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { newDraft } from '../../domain/reviews/review-draft.ts';
import { ReviewArchive } from '../../main/reviews/archive.ts';
import { forgetOldShares, forgetShare } from '../../main/reviews/forget-share.ts';
import { ReviewDrafts } from '../../main/reviews/review-drafts.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { workspaceFiles } from '../../main/store/files.ts';
import { openReview, openShare } from '../../main/reviews/open-sealed.ts';
import { seal } from '../../main/keys/envelope.ts';
import { openedShare, someReview } from '../support/reviews.ts';
import { someKey, someShare } from '../support/shares.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const daysAgo = (days: number) => now - days * 24 * 60 * 60 * 1000;
const learner = someKey();
const share = openedShare(learner);
const bytesOf = (type: 'share' | 'review', content: object, key = learner) =>
  Buffer.from(seal(key, type, Buffer.from(JSON.stringify(content))));

let folder: string;
let archive: ReviewArchive;
let drafts: ReviewDrafts;

beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(folder, { recursive: true });
  archive = new ReviewArchive(folder);
  drafts = await ReviewDrafts.open(nodeFileSystem, workspaceFiles(folder), archive);
});

const open = (at: number) => archive.store('opened', share.origin.hash, bytesOf('share', someShare()), at);
async function give(at: number): Promise<void> {
  const bytes = bytesOf('review', someReview(share), someKey());
  await archive.store('given', openReview(bytes).origin.hash, bytes, at);
}
const files = async () =>
  (await readdir(join(folder, 'exchange'), { recursive: true })).filter((name) =>
    /\.(?:waymark|json)/.test(name),
  );
const forget = (keep: 'always' | 'quarter' | 'year') => forgetOldShares({ archive, drafts }, keep, now);

describe('deleting a share of somebody else', () => {
  it('deletes its reviews and the unfinished one with it, and nothing of another share', async () => {
    await open(daysAgo(1));
    await give(daysAgo(1));
    await drafts.keep(share.origin.hash, newDraft('Ada'));
    const other = { ...someShare(), learner: { name: 'Kim' } };
    const bytes = bytesOf('share', other);
    await archive.store('opened', openedHash(bytes), bytes, daysAgo(1));
    expect(await files()).toHaveLength(4);
    await forgetShare({ archive, drafts }, share.origin.hash);
    expect(await files()).toEqual([expect.stringContaining(openedHash(bytes))]);
    expect(await drafts.get(share.origin.hash)).toBeNull();
    // Again, it does nothing.
    await forgetShare({ archive, drafts }, share.origin.hash);
  });
});

describe('shares that nobody has used for long', () => {
  it('are deleted only if the mentor chose so, and are counted in a notice', async () => {
    await open(daysAgo(400));
    expect(await forget('always')).toEqual([]);
    expect(await files()).toHaveLength(1);
    expect(await forget('year')).toMatchObject([
      { kind: 'cleaned', message: { code: 'notice.forgotten', parameters: { count: 1 } } },
    ]);
    expect(await files()).toEqual([]);
  });

  it('stay if they were opened, reviewed or written about since', async () => {
    await open(daysAgo(80));
    expect(await forget('quarter')).toEqual([]);
    await archive.remove('opened', share.origin.hash);
    await open(daysAgo(200));
    await give(daysAgo(20));
    expect(await forget('quarter')).toEqual([]);
    await archive.remove('given', (await archive.list('given'))[0]!.hash);
    await drafts.keep(share.origin.hash, newDraft('Ada'));
    expect(await forget('quarter')).toEqual([]);
    const draft = join(folder, 'exchange/drafts', `${share.origin.hash}.json`);
    await utimes(draft, new Date(daysAgo(150)), new Date(daysAgo(150)));
    expect(await forget('quarter')).toHaveLength(1);
    expect(await files()).toEqual([]);
  });
});

function openedHash(bytes: Buffer): string {
  return openShare(bytes).origin.hash;
}
