import { cp, mkdir, open, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeCheckpoint } from '../../main/store/checkpoint.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { migrations } from '../../main/store/migrations/index.ts';
import { onItsDrive } from '../../main/store/on-its-drive.ts';
import { append, marked, openStore, twoCopies, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

/** The items after closing and reopening. */
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

  it('keep the journal that was there in damaged/', async () => {
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

describe('everything in memory at a clean close is there afterwards', () => {
  const journal = () => join(folder, 'journal.jsonl');
  const overwrite = async (bytes: Uint8Array) => {
    const file = await open(journal(), 'r+');
    await file.truncate(bytes.length);
    await file.write(bytes, 0, bytes.length, 0);
    await file.close();
  };

  it.each<[string, (before: Buffer) => Promise<void>]>([
    ['older bytes', (before) => overwrite(before)],
    ['zeros', (before) => overwrite(Buffer.alloc(before.length))],
    ['nothing', () => overwrite(Buffer.alloc(0))],
    ['nonsense', (before) => overwrite(Buffer.concat([before.subarray(0, 13_000), Buffer.from('nonsense')]))],
  ])('even if the journal was overwritten in place with %s', async (_, change) => {
    await workspaceWith(folder, 6);
    const store = await openStore(folder);
    await append(store, marked('before/it'));
    const before = await readFile(journal());
    for (let i = 0; i < 5; i++) await append(store, marked(`after/it-${i}`));
    await change(before);
    expect(await itemsAfter(store)).toHaveLength(12);
  });

  it('even if waymark.json and all backups were deleted', async () => {
    const store = await openStore(folder);
    for (let i = 0; i < 5; i++) await append(store, marked(`before/it-${i}`));
    await store.checkpoint();
    await unlink(join(folder, 'waymark.json'));
    await rm(join(folder, 'backups'), { recursive: true });
    await append(store, marked('after/it'));
    expect(await itemsAfter(store)).toHaveLength(6);
  });

  it('without a notice if nothing was changed', async () => {
    await workspaceWith(folder, 6);
    const store = await openStore(folder);
    await append(store, marked('one/more'));
    await store.close();
    for (const mark of [false, true]) {
      const again = await openStore(folder);
      expect(again.notices).toEqual([]);
      if (mark) await append(again, marked('and/more'));
      await again.close();
    }
    expect((await openStore(folder)).notices).toEqual([]);
  });
});

describe('a waymark.json that another program puts there while the workspace is open', () => {
  it('from a copy is adopted and kept before it is rewritten, and no later change is lost', async () => {
    const copy = await temporaryFolder();
    await workspaceWith(folder, 6);
    const { there } = await twoCopies(folder, copy);
    const store = await openStore(folder, { device: 'herehere' });
    await append(store, marked('open/before'));
    await cp(join(copy, 'waymark.json'), join(folder, 'waymark.json'));
    await append(store, marked('open/after'));
    await store.checkpoint();
    expect(store.notices.at(-1)?.message).toEqual({ code: 'notice.filesChanged' });
    expect(await readdir(join(folder, 'damaged'))).toEqual([expect.stringMatching(/waymark\.json$/)]);
    await append(store, marked('open/later'));
    const items = await itemsAfter(store);
    expect(items).toEqual(
      expect.arrayContaining([...there.slice(0, 2), 'open/before', 'open/after', 'open/later']),
    );
  });

  it('right before closing: what was ticked meanwhile is there, and reported', async () => {
    const copy = await temporaryFolder();
    await workspaceWith(folder, 6);
    const { here, there } = await twoCopies(folder, copy);
    const store = await openStore(folder);
    await append(store, marked('open/before'));
    await cp(join(copy, 'waymark.json'), join(folder, 'waymark.json'));
    await append(store, marked('open/after'));
    await store.close();
    const again = await openStore(folder);
    expect([...again.log.all('items').keys()]).toEqual(
      expect.arrayContaining([...here, ...there.slice(0, 2), 'open/before', 'open/after']),
    );
    expect(again.notices.map(({ message }) => message.code)).toEqual(['notice.filesChanged']);
    await again.close();
  });

  it('of another workspace is kept', async () => {
    const other = await temporaryFolder();
    await workspaceWith(other, 9);
    await workspaceWith(folder, 6);
    const theirs = await readFile(join(other, 'waymark.json'));
    const store = await openStore(folder);
    await writeFile(join(folder, 'waymark.json'), theirs);
    await append(store, marked('open/after'));
    await store.checkpoint();
    const [kept] = await readdir(join(folder, 'damaged'));
    expect(await readFile(join(folder, 'damaged', kept!))).toEqual(theirs);
    expect(await itemsAfter(store)).toHaveLength(7);
  });

  it.each(['waymark.json', 'journal.jsonl'])(
    'from a newer Waymark (%s) stops all writing, stays unchanged, and all changes are in a backup',
    async (changed) => {
      await workspaceWith(folder, 6);
      const store = await openStore(folder);
      await append(store, marked('open/before'));
      const bytes = Buffer.concat(
        await encodeCheckpoint(
          { seq: 1, clock: { time: 0, counter: 0 }, workspace: 'aaaaaaaa', generation: 0, events: [] },
          { format: migrations.length + 1, version: '9.9.9' },
        ),
      );
      await writeFile(join(folder, 'waymark.json'), bytes);
      if (changed === 'journal.jsonl') await unlink(join(folder, 'journal.jsonl'));
      const write = changed === 'journal.jsonl' ? append(store, marked('open/after')) : store.checkpoint();
      await expect(write).rejects.toMatchObject({ problem: { kind: 'newer-version' } });
      await expect(append(store, marked('open/later'))).rejects.toMatchObject({
        problem: { kind: 'newer-version', message: { code: 'workspace.newerCame' } },
      });
      expect(await readFile(join(folder, 'waymark.json'))).toEqual(bytes);
      const manual = (await store.backups()).find(({ name }) => name.includes('manual'));
      expect(manual).toMatchObject({ ok: true, events: 7 });
      await store.close();
    },
  );
});

describe('a drive that disappears while the workspace is open', () => {
  it('gets nothing written in its place, and everything is there when it is back', async () => {
    await workspaceWith(folder, 6);
    const away = `${folder}-away`;
    let isAway = false;
    const disk: FileSystem = {
      ...nodeFileSystem,
      info: async (path) => {
        const info = await nodeFileSystem.info(path);
        return isAway ? { ...info, device: info.device + 1 } : info;
      },
    };
    const store = await openStore(folder, { fs: onItsDrive(disk, folder) });
    await append(store, marked('before/it'));
    for (const leaves of ['an empty folder', 'nothing']) {
      await rename(folder, away);
      if (leaves === 'an empty folder') await mkdir(folder);
      isAway = true;
      const refused = {
        problem: { kind: 'disk', message: { parameters: { what: { code: 'disk.ENODEV' } } } },
      };
      await expect(append(store, marked('while/gone'))).rejects.toMatchObject(refused);
      await expect(store.checkpoint()).rejects.toMatchObject(refused);
      const left = await readdir(folder).catch(() => 'nothing');
      expect(left).toEqual(leaves === 'nothing' ? leaves : []);
      await rm(folder, { recursive: true, force: true });
      await rename(away, folder);
      isAway = false;
      await append(store, marked(`back/after ${leaves}`.replaceAll(' ', '-')));
    }
    const items = await itemsAfter(store);
    expect(items.filter((item) => !item.startsWith('skill/'))).toEqual([
      'back/after-an-empty-folder',
      'back/after-nothing',
      'before/it',
    ]);
  });
});

it('a copy of an open workspace is not busy: a lock belongs to its folder', async () => {
  await workspaceWith(folder, 6);
  const store = await openStore(folder);
  const copy = await temporaryFolder();
  await cp(folder, copy, { recursive: true });
  const other = await openStore(copy, { device: 'otherdev' });
  await expect(openStore(copy)).rejects.toMatchObject({ problem: { kind: 'busy' } });
  await append(other, marked('copy/one'));
  await append(store, marked('here/one'));
  await other.close();
  expect(await itemsAfter(store)).toContain('here/one');
});
