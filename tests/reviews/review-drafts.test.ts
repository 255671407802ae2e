import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { newDraft } from '../../domain/reviews/review-draft.ts';
import { ReviewArchive } from '../../main/reviews/archive.ts';
import { ReviewDrafts } from '../../main/reviews/review-drafts.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { workspaceFiles } from '../../main/store/files.ts';
import { message } from '../../domain/messages/message.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const share = '1'.repeat(64);

/** A disk whose first check is slow, so that a later draft could be written earlier. */
class SlowAtFirst extends ReviewArchive {
  #looks = 0;
  override async has(): Promise<boolean> {
    this.#looks += 1;
    await pause(this.#looks === 1 ? 100 : 0);
    return true;
  }
}

test('the last draft is on the disk once everything has settled, however slow the disk', async () => {
  const folder = await temporaryFolder();
  const open = (kept: ReviewArchive) => ReviewDrafts.open(nodeFileSystem, workspaceFiles(folder), kept);
  const drafts = await open(new SlowAtFirst(folder));
  const names = ['A', 'Ad', 'Ada'];
  const kept = names.map((name) => drafts.keep(share, newDraft(name)));
  await drafts.settled();
  expect(await (await open(new ReviewArchive(folder))).get(share)).toEqual(newDraft('Ada'));
  expect(await Promise.all(kept)).toHaveLength(3);
});

test('a draft that cannot be read is kept in the folder "damaged", and the next start tells the mentor', async () => {
  const folder = await temporaryFolder();
  const drafts = join(folder, 'exchange', 'drafts');
  await mkdir(drafts, { recursive: true });
  await writeFile(join(drafts, `${share}.json`), '{"name":7}');
  const app = await openTestApp(folder);
  expect((await ask(app, 'workspace:open', {})).notices).toEqual([
    { kind: 'cleaned', message: message('notice.reviewDraftsKept', { count: 1 }) },
  ]);
  await app.close();
  const [kept] = await readdir(join(folder, 'damaged'));
  expect(await readFile(join(folder, 'damaged', kept!), 'utf8')).toBe('{"name":7}');
  const again = await openTestApp(folder);
  expect(again.notices).toEqual([]);
  await again.close();
});
