import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { newDraft } from '../../domain/reviews/review-draft.ts';
import { ArchivedShares } from '../../main/reviews/archived-shares.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { ReviewArchive } from '../../main/reviews/archive.ts';
import { forgetOldShares, forgetShare } from '../../main/reviews/forget-share.ts';
import { ReviewDrafts } from '../../main/reviews/review-drafts.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { workspaceFiles } from '../../main/store/files.ts';
import { openReview, openShare } from '../../main/reviews/open-sealed.ts';
import { seal } from '../../main/keys/envelope.ts';
import { someReview } from '../support/reviews.ts';
import { someKey, someShare } from '../support/shares.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const daysAgo = (days: number) => now - days * 24 * 60 * 60 * 1000;
const learner = someKey();
const old = { ...someShare(), made: { at: '2024-01-01T10:00:00.000Z', waymark: '0.1.0' } };
const bytesOf = (type: 'share' | 'review', content: object, key = learner) =>
  Buffer.from(seal(key, type, Buffer.from(JSON.stringify(content))));
const share = openShare(bytesOf('share', old));
let folder: string;
let disk: FaultyFileSystem;
let archive: ReviewArchive;
let drafts: ReviewDrafts;
let remembered: (string | null)[];
const remember = async ({ claimed }: { readonly claimed: string | null }) => remembered.push(claimed);

beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(folder, { recursive: true });
  disk = new FaultyFileSystem();
  remembered = [];
  archive = new ReviewArchive(folder, disk);
  drafts = await ReviewDrafts.open(nodeFileSystem, workspaceFiles(folder), archive);
});

/** Opens a share that was made long ago, so that only what is done here counts. */
async function open(at: number): Promise<void> {
  await archive.store('opened', share.origin.hash, bytesOf('share', old), at);
  await usedOn('opened', share.origin.hash, at);
}
async function usedOn(kind: 'opened' | 'given', hash: string, at: number): Promise<void> {
  const { name } = (await archive.list(kind)).find((file) => file.hash === hash)!;
  await utimes(join(folder, 'exchange', kind, name), new Date(at), new Date(at));
}
async function give(at: number): Promise<void> {
  const bytes = bytesOf('review', someReview(share), someKey());
  const { hash } = openReview(bytes).origin;
  await archive.store('given', hash, bytes, at);
  await usedOn('given', hash, at);
}
const files = async () =>
  (await readdir(join(folder, 'exchange'), { recursive: true })).filter((name) =>
    /\.(?:waymark|json)/.test(name),
  );
const kept = () => ({ archive, drafts, opened: new ArchivedShares(archive, 'opened'), remember });
const forget = (keep: 'always' | 'quarter' | 'year', at = now, latest = now) =>
  forgetOldShares(kept(), keep, latest, at);

describe('deleting a share of somebody else', () => {
  it('deletes its reviews and the unfinished one with it, and nothing of another share', async () => {
    await open(daysAgo(1));
    await give(daysAgo(1));
    await drafts.keep(share.origin.hash, newDraft('Ada'));
    const other = { ...someShare(), learner: { name: 'Kim' } };
    const bytes = bytesOf('share', other);
    await archive.store('opened', openedHash(bytes), bytes, daysAgo(1));
    expect(await files()).toHaveLength(4);
    await forgetShare(kept(), share.origin.hash);
    expect(await files()).toEqual([expect.stringContaining(openedHash(bytes))]);
    expect(await drafts.get(share.origin.hash)).toBeNull();
    // Again, it does nothing.
    await forgetShare(kept(), share.origin.hash);
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

  it('stay if they were opened again, whenever they came', async () => {
    await open(daysAgo(400));
    await archive.touch('opened', share.origin.hash);
    expect(await forget('quarter', Date.now())).toEqual([]);
  });

  it('stay if the clock is far ahead of everything that happened, or was far behind when they came', async () => {
    await open(daysAgo(1));
    const in30Years = now + 30 * 365 * 24 * 60 * 60 * 1000;
    expect(await forget('year', in30Years)).toEqual([]);
    // It was opened in 1970, but made by the clock of somebody else.
    const bytes = bytesOf('share', someShare());
    await archive.store('opened', openedHash(bytes), bytes, 0);
    await usedOn('opened', openedHash(bytes), 0);
    expect(await forget('quarter')).toEqual([]);
    expect(await files()).toHaveLength(2);
  });

  it('are counted as far as the disk deleted them, and their people remembered', async () => {
    await open(daysAgo(400));
    const bytes = bytesOf('share', { ...old, learner: { name: 'Kim' } });
    await archive.store('opened', openedHash(bytes), bytes, daysAgo(390));
    await usedOn('opened', openedHash(bytes), daysAgo(390));
    const { remove } = disk;
    let calls = 0;
    disk.remove = (path) => (++calls === 1 ? Promise.reject(new Error('EBUSY')) : remove.call(disk, path));
    expect(await forget('year')).toMatchObject([{ message: { parameters: { count: 1 } } }]);
    expect(await files()).toHaveLength(1);
    expect(remembered.toSorted()).toEqual(['Kim', 'Robin Example']);
  });
});

function openedHash(bytes: Buffer): string {
  return openShare(bytes).origin.hash;
}
