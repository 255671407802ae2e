import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../main/workspace/check.ts';
import { readProgress } from '../../main/store/read-only.ts';
import { openStore, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

describe('a loss', () => {
  it('is reported at each start and by doctor until it is dismissed', async () => {
    await workspaceWith(folder, 9);
    await rm(join(folder, 'journal.jsonl'));
    for (let i = 0; i < 3; i++) {
      const store = await openStore(folder);
      // There is no file that could have been kept.
      expect(store.notices).toMatchObject([{ kind: 'lost', message: { code: 'notice.lostHelpedNoFile' } }]);
      const { ok, files } = await checkWorkspace(folder);
      expect([ok, files.filter(({ name }) => name === 'losses.json')]).toMatchObject([
        false,
        [{ detail: { code: 'check.lost' } }],
      ]);
      if (i === 2) await store.dismissNotices();
      await store.close();
    }
    const store = await openStore(folder);
    expect(store.notices).toEqual([]);
    await store.close();
    expect(await checkWorkspace(folder)).toMatchObject({ ok: true });
  });

  it('keeps each damaged file, even within the same second', async () => {
    await workspaceWith(folder, 9);
    const now = () => Date.UTC(2026, 10, 28);
    for (const content of ['one', 'two', 'three']) {
      await writeFile(join(folder, 'waymark.json'), content);
      await (await openStore(folder, { now })).close();
    }
    const damaged = await readdir(join(folder, 'damaged'));
    const texts = await Promise.all(damaged.map((name) => readFile(join(folder, 'damaged', name), 'utf8')));
    expect(texts.toSorted()).toEqual(['one', 'three', 'two']);
  });

  it('that was not dismissed and cannot be read any more is kept, and reported', async () => {
    await workspaceWith(folder, 9);
    await writeFile(join(folder, 'losses.json'), '[{"at"');
    const store = await openStore(folder);
    expect(store.notices).toMatchObject([{ message: { code: 'notice.losses' } }]);
    await store.close();
    const [kept] = await readdir(join(folder, 'damaged'));
    expect(await readFile(join(folder, 'damaged', kept!), 'utf8')).toBe('[{"at"');
  });

  it('is reported to a reader that changes nothing', async () => {
    await workspaceWith(folder, 9);
    await rm(join(folder, 'journal.jsonl'));
    await (await openStore(folder)).close();
    expect((await readProgress(folder)).notices).toMatchObject([{ kind: 'lost' }]);
  });

  it('is worded differently for a reader: nothing was repaired or kept', async () => {
    await workspaceWith(folder, 9);
    const journal = join(folder, 'journal.jsonl');
    await writeFile(journal, (await readFile(journal)).subarray(0, 700));
    const before = await readdir(folder);
    const { notices } = await readProgress(folder);
    expect(notices.map(({ message }) => message.code)).toEqual(['notice.lostNoFile']);
    expect(await readdir(folder)).toEqual(before);
  });
});
