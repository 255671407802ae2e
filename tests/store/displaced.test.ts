import { cp, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { append, marked, openStore, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

/** What is there after closing and opening again. */
async function itemsAfter(store: Awaited<ReturnType<typeof openStore>>): Promise<string[]> {
  await store.close();
  const again = await openStore(folder);
  const items = [...again.log.all('items').keys()].toSorted();
  await again.close();
  return items;
}

describe('files that change under an open workspace', () => {
  it.each<[string, (copy: string) => Promise<void>]>([
    ['the journal is deleted', () => unlink(join(folder, 'journal.jsonl'))],
    [
      'the journal is replaced by an older one',
      async (copy) => {
        await cp(join(copy, 'journal.jsonl'), join(folder, 'incoming'));
        await rename(join(folder, 'incoming'), join(folder, 'journal.jsonl'));
      },
    ],
    [
      'the journal is replaced by nonsense',
      async () => {
        await unlink(join(folder, 'journal.jsonl'));
        await writeFile(join(folder, 'journal.jsonl'), 'nonsense');
      },
    ],
    ['the folder is deleted', () => rm(folder, { recursive: true })],
    ['the lock is deleted', () => unlink(join(folder, 'lock'))],
  ])('are noticed, and no change is lost: %s', async (_, change) => {
    const copy = await temporaryFolder();
    await workspaceWith(folder, 6);
    await cp(folder, copy, { recursive: true });
    let told = 0;
    const store = await openStore(folder, { onDisplaced: () => told++ });
    await append(store, marked('before/it'));
    await change(copy);
    await append(store, marked('after/it'));
    await append(store, marked('after/that'));
    expect(told).toBe(1);
    expect(store.notices.at(-1)?.message).toEqual({ code: 'notice.filesChanged' });
    const before = Array.from({ length: 6 }, (__, i) => `skill/item-${i}`);
    expect(await itemsAfter(store)).toEqual(['after/it', 'after/that', 'before/it', ...before]);
  });

  it('keep what another process added while the lock was gone', async () => {
    const store = await openStore(folder);
    await append(store, marked('ours/one'));
    await unlink(join(folder, 'lock'));
    const other = await openStore(folder, { device: 'otherdev' });
    await append(other, marked('theirs/one'));
    await expect(append(store, marked('ours/two'))).rejects.toMatchObject({ problem: { kind: 'busy' } });
    await append(other, marked('theirs/two'));
    await other.close();
    await append(store, marked('ours/three'));
    expect(await itemsAfter(store)).toEqual(['ours/one', 'ours/three', 'theirs/one', 'theirs/two']);
  });

  it('leave the journal that stood there in damaged/', async () => {
    await workspaceWith(folder, 3);
    const store = await openStore(folder);
    await append(store, marked('before/it'));
    await unlink(join(folder, 'journal.jsonl'));
    await writeFile(join(folder, 'journal.jsonl'), 'somebody else wrote this');
    await append(store, marked('after/it'));
    const kept = (await readdir(join(folder, 'damaged'))).find((name) => name.endsWith('journal.jsonl'));
    expect(await readFile(join(folder, 'damaged', kept!), 'utf8')).toBe('somebody else wrote this');
    await store.close();
  });
});
