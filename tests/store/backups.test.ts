import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../main/workspace/check.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { append, marked, openStore, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The real disk, but a file is removed at the `at`-th look at it, as thinning does. */
function vanishing(path: string, at: number): FileSystem {
  let looks = 0;
  return {
    ...nodeFileSystem,
    async info(file) {
      if (file === path && ++looks === at) await rm(path);
      return nodeFileSystem.info(file);
    },
  };
}

describe('a backup that is thinned while the backups are read', () => {
  for (const [when, look, damaged] of [
    ['before it is read', 1, false],
    ['after it is read', 2, true],
  ] as const) {
    it(`does not break a list if it disappears ${when}`, async () => {
      const folder = await temporaryFolder();
      await workspaceWith(folder, 9);
      const store = await openStore(folder);
      await store.backup('manual');
      await store.close();
      const all = await store.backups();
      const gone = all.find(({ name }) => name.includes('manual'))!.name;
      const path = join(folder, 'backups', gone);
      if (damaged) await writeFile(path, 'torn');

      const reopened = await openStore(folder, { fs: vanishing(path, look) });
      const listed = (await reopened.backups()).filter(({ ok }) => ok).map(({ name }) => name);
      await reopened.close();
      expect(listed).toEqual(all.map(({ name }) => name).filter((name) => name !== gone));
    });
  }

  it('is not reported by doctor', async () => {
    const folder = await temporaryFolder();
    await workspaceWith(folder, 9);
    const store = await openStore(folder);
    await store.backup('manual');
    const gone = (await store.backups()).find(({ name }) => name.includes('auto'));
    await store.close();
    const path = join(folder, 'backups', gone!.name);
    const before = await checkWorkspace(folder, nodeFileSystem);
    const during = await checkWorkspace(folder, vanishing(path, 1));
    expect(during.files).toEqual(before.files.filter(({ name }) => name !== `backups/${gone!.name}`));
  });
});

describe('thinning', () => {
  const day = 24 * 3600 * 1000;
  const start = Date.UTC(2026, 0, 1);

  /** A workspace with one backup a day. */
  async function daily(folder: string, days: number, device: string, first = 0): Promise<void> {
    for (let i = first; i < first + days; i++) {
      const store = await openStore(folder, { now: () => start + i * day, device });
      await append(store, marked(`${device}/item-${i}`));
      await store.checkpoint();
      await store.close();
    }
  }
  const backupsOf = async (folder: string, device: string) =>
    (await readdir(join(folder, 'backups'))).filter((name) => name.includes(`d${device}-auto`));

  it.each(['another workspace', 'a copy'])(
    'counts only backups of this history, not those of %s',
    async (of) => {
      const [folder, other] = [await temporaryFolder(), await temporaryFolder()];
      await daily(folder, 8, 'herehere');
      if (of === 'a copy') await cp(folder, other, { recursive: true });
      await daily(other, 40, 'therethe');
      const before = await backupsOf(folder, 'herehere');
      const theirs = await backupsOf(other, 'therethe');
      await cp(join(other, 'backups'), join(folder, 'backups'), { recursive: true });
      await daily(folder, 1, 'herehere', 8);
      expect(await backupsOf(folder, 'herehere')).toEqual(expect.arrayContaining(before));
      expect(await backupsOf(folder, 'therethe')).toEqual(theirs);
    },
  );

  it('counts backups of the same history from another device, or from before names contained one', async () => {
    const folder = await temporaryFolder();
    await daily(folder, 20, 'oneplace');
    const [first] = await backupsOf(folder, 'oneplace');
    await rename(join(folder, 'backups', first!), join(folder, 'backups', first!.replace('doneplace', '')));
    await daily(folder, 80, 'newplace');
    const left = await readdir(join(folder, 'backups'));
    expect(left.length).toBeLessThan(25);
  });
});
