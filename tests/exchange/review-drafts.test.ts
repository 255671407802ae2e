import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { newDraft } from '../../domain/exchange/review-draft.ts';
import { KeptFiles } from '../../main/exchange/kept-files.ts';
import { ReviewDrafts } from '../../main/exchange/review-drafts.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { workspaceFiles } from '../../main/store/files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const share = '1'.repeat(64);

/** A disk that takes its time with the first look, so that what came later would be written earlier. */
class SlowAtFirst extends KeptFiles {
  #looks = 0;
  override async has(): Promise<boolean> {
    this.#looks += 1;
    await pause(this.#looks === 1 ? 100 : 0);
    return true;
  }
}

test('what came last is on the disk when all has settled, however long the disk takes', async () => {
  const folder = await temporaryFolder();
  const open = (kept: KeptFiles) => new ReviewDrafts(nodeFileSystem, workspaceFiles(folder), kept);
  const drafts = open(new SlowAtFirst(folder));
  const names = ['A', 'Ad', 'Ada'];
  const kept = names.map((name) => drafts.keep(share, newDraft(name)));
  await drafts.settled();
  expect(await open(new KeptFiles(folder)).get(share)).toEqual(newDraft('Ada'));
  expect(await Promise.all(kept)).toHaveLength(3);
});
