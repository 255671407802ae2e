import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openApp } from '../../main/app/app.ts';
import { noWindow } from '../support/no-window.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { ask, root, version } from '../support/apps.ts';
import { editJournal } from '../support/journals.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { nodeError } from '../support/node-error.ts';
import { slowDisk } from '../support/slow-file-system.ts';
import { append, marked, openStore, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { entriesIn } from '../support/slices.ts';
import type { Message } from '../../domain/messages/message.ts';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

async function damage(name: string): Promise<void> {
  const bytes = await readFile(join(folder, name));
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(join(folder, name), bytes);
}

const itemsOf = (store: Awaited<ReturnType<typeof openStore>>) =>
  [...store.log.all('items').keys()].toSorted();

describe.each([1, 2, 3, 4, 5])('a workspace of format %i', (format) => {
  const fixture = join(root, `tests/fixtures/format-${format}`);

  it('keeps every tick, note, rating and piece of evidence', async () => {
    await cp(join(fixture, 'workspace'), folder, { recursive: true });
    const app = await openApp({ folder, version, resources: join(root, 'resources'), host: noWindow });
    expect(app.notices).toEqual([]);
    const { progress } = await ask(app, 'workspace:open', {});
    const kept = JSON.parse(await readFile(join(fixture, 'progress.json'), 'utf8')) as unknown;
    const [items, skills, paths] = [
      entriesIn('items', progress),
      entriesIn('skills', progress),
      entriesIn('paths', progress),
    ];
    // Choices came with format 7, notes on skills with format 10.
    const old = skills.map(([key, { note, ...skill }]) => {
      expect(note).toBe('');
      return [key, skill];
    });
    const now = JSON.stringify({ items, skills: old, paths }).replaceAll(',"decided":{}', '');
    expect(JSON.parse(now)).toEqual({ paths: [], ...(kept as object) });
    await app.close();
    expect((await readdir(join(folder, 'backups'))).some((name) => name.includes('before-migration'))).toBe(
      true,
    );
  });

  it('keeps the journal if recovery and migration coincide', async () => {
    await cp(join(fixture, 'workspace'), folder, { recursive: true });
    await damage('waymark.json');
    const store = await openStore(folder);
    const progress = JSON.parse(await readFile(join(fixture, 'progress.json'), 'utf8')) as {
      items: [string, unknown][];
    };
    expect(itemsOf(store)).toEqual(progress.items.map(([key]) => key).toSorted());
    expect(store.notices.map(({ kind }) => kind)).toEqual(['recovered']);
    await store.close();
  });
});

describe('what is missing in one file', () => {
  it('comes from a backup that holds it', async () => {
    const store = await openStore(folder);
    for (let i = 0; i < 4; i++) await append(store, marked(`a/i${i}`));
    await store.backup('manual');
    await append(store, marked('a/last'));
    await store.close();
    // Two lines in the middle of the journal are missing; a backup has them.
    await editJournal(folder, (lines) => [...lines.slice(0, 4), ...lines.slice(6)]);
    const again = await openStore(folder);
    expect(itemsOf(again)).toEqual(['a/i0', 'a/i1', 'a/i2', 'a/i3', 'a/last']);
    expect(again.notices.map(({ kind }) => kind)).toEqual(['cleaned']);
    await again.close();
  });

  it('is assembled from several backups if no single one has everything', async () => {
    await workspaceWith(folder, 9);
    const store = await openStore(folder);
    await append(store, marked('b/one'));
    await store.backup('manual');
    await store.close();
    await damage('waymark.json');
    await rm(join(folder, 'journal.jsonl'));
    const again = await openStore(folder);
    expect(again.log.size).toBe(10);
    // Without the journal it is unknown whether there was more.
    expect(again.notices.map(({ kind }) => kind)).toEqual(['recovered', 'lost']);
    await again.close();
  });

  it('does not come from a backup of another workspace', async () => {
    const other = await temporaryFolder();
    await workspaceWith(other, 30);
    await workspaceWith(folder, 5);
    for (const name of await readdir(join(other, 'backups')))
      await cp(join(other, 'backups', name), join(folder, 'backups', name));
    await damage('waymark.json');
    const store = await openStore(folder);
    expect(store.log.size).toBe(5);
    await store.close();
  });
});

describe('restoring', () => {
  /** Five marks, with a backup of the first two. */
  async function prepared(options = {}) {
    const store = await openStore(folder, options);
    for (const name of ['one', 'two']) await append(store, marked(`kept/${name}`));
    const { name } = await store.backup('manual');
    for (const later of ['three', 'four']) await append(store, marked(`replaced/${later}`));
    return { store, name };
  }
  const kept = ['kept/one', 'kept/two'];

  it('survives a restart, and what it replaced stays out of a later recovery', async () => {
    const { store, name } = await prepared();
    const { before } = await store.restore(name);
    await append(store, marked('after/it'));
    await store.close();
    for (const broken of [[], ['waymark.json'], ['waymark.json', 'journal.jsonl']]) {
      for (const file of broken) await damage(file);
      const again = await openStore(folder);
      expect(itemsOf(again)).toEqual(['after/it', ...kept]);
      await again.close();
    }
    const back = await openStore(folder);
    await back.restore(before.name);
    expect(itemsOf(back)).toEqual([...kept, 'replaced/four', 'replaced/three']);
    await back.close();
  });

  it('backs up what it restores before it confirms', async () => {
    const { store, name } = await prepared();
    await store.restore(name);
    await store.close();
    await damage('waymark.json');
    await rm(join(folder, 'journal.jsonl'));
    const again = await openStore(folder);
    expect(itemsOf(again)).toEqual(kept);
    await again.close();
  });

  it('is not overtaken by a checkpoint that was under way', async () => {
    const { store, name } = await prepared({ fs: slowDisk(10) });
    const restoring = store.restore(name);
    const both = Promise.all([store.checkpoint(), restoring, store.checkpoint()]);
    await both;
    await store.close();
    const again = await openStore(folder);
    expect(itemsOf(again)).toEqual(kept);
    await again.close();
  });

  it('finishes before closing, so that it never writes to a workspace that another process holds', async () => {
    const { store, name } = await prepared({ fs: slowDisk(15) });
    let isRestored = false;
    const restoring = store.restore(name).then(() => (isRestored = true));
    await store.close();
    expect(isRestored).toBe(true);
    const other = await openStore(folder);
    await append(other, marked('other/process'));
    await restoring.catch(() => {});
    await other.close();
    const again = await openStore(folder);
    expect(itemsOf(again)).toContain('other/process');
    await again.close();
  });

  it('that is interrupted at any moment is there as a whole or not at all, and reported if the start finishes it', async () => {
    const disk = new MemoryFileSystem();
    const after: { readonly disk: MemoryFileSystem; readonly name: string }[] = [];
    const fs: FileSystem = new Proxy<FileSystem>(disk, {
      get:
        (target, key: keyof FileSystem) =>
        async (...given: string[]) => {
          const result: unknown = await (target[key] as (...all: string[]) => unknown).apply(target, given);
          if (key === 'rename') after.push({ disk: disk.copy(), name: given[1]!.slice(folder.length + 1) });
          return result;
        },
    });
    const { store, name } = await prepared({ fs });
    after.length = 0;
    await store.restore(name);
    const found: string[] = [];
    for (const cut of after) {
      await cut.disk.remove(join(folder, 'lock'));
      const again = await openStore(folder, { fs: cut.disk });
      found.push(
        [
          cut.name.replace(/.*-(g\d+)f.*-(auto|before-restore).json/, '$1 $2'),
          again.log.size === kept.length ? 'restored' : again.log.size,
          ...again.notices.map(({ message: { code } }) => code),
        ].join(' '),
      );
      await again.close();
    }
    expect(found).toEqual([
      'g0 before-restore 4',
      'journal.jsonl 4',
      'g1 auto restored notice.restoreFinished',
      'waymark.json restored',
      'journal.jsonl restored',
    ]);
  });

  it('that failed leaves no trace', async () => {
    let isFailing = false;
    const fs: FileSystem = {
      ...nodeFileSystem,
      rename: async (from, to) => {
        if (isFailing && to.endsWith('waymark.json')) throw nodeError('EIO');
        await nodeFileSystem.rename(from, to);
      },
    };
    const { store, name } = await prepared({ fs });
    isFailing = true;
    await expect(store.restore(name)).rejects.toMatchObject({ problem: { kind: 'disk' } });
    isFailing = false;
    await store.close();
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).not.toContain('"restore"');
    expect((await readdir(join(folder, 'backups'))).filter((one) => one.includes('-g1'))).toEqual([]);
  });
});

describe('backups that cannot be made', () => {
  it('are reported, keep the journal full, and are made later', async () => {
    const problems: (Message | null)[] = [];
    const store = await openStore(folder, { onBackupProblem: (problem) => problems.push(problem) });
    await append(store, marked('a/one'));
    await rm(join(folder, 'backups'), { recursive: true });
    await writeFile(join(folder, 'backups'), 'in the way');
    await expect(store.checkpoint()).rejects.toMatchObject({ problem: { kind: 'disk' } });
    expect(store.backupProblem).toMatchObject({ parameters: { kept: { code: 'kept.noBackup' } } });
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toContain('a/one');
    await rm(join(folder, 'backups'));
    await store.checkpoint();
    expect(problems).toEqual([expect.objectContaining({ code: 'disk.failed' }), null]);
    await store.close();
  });

  it('are not tried again with every change', async () => {
    const fs = new FaultyFileSystem();
    const store = await openStore(folder, { fs });
    await rm(join(folder, 'backups'), { recursive: true });
    await writeFile(join(folder, 'backups'), 'in the way');
    const long = 'n'.repeat(9000);
    for (let i = 0; i < 20; i++) await append(store, { type: 'item.noted', item: `a/i${i}`, text: long });
    await store.checkpoint().catch(() => {});
    const calls = fs.calls;
    for (let i = 0; i < 8; i++) await append(store, marked(`b/i${i}`));
    // A write, a sync and an ownership check each: no checkpoint among them.
    expect(fs.calls - calls).toBeLessThanOrEqual(8 * 8);
    await store.close();
  });
});
