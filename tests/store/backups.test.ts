import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../main/checkup.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { openStore, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The real disk, on which a file is removed at the `at`-th look at it, as thinning does. */
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
    it(`harms no list where it goes ${when}`, async () => {
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

  it('is no finding of doctor', async () => {
    const folder = await temporaryFolder();
    await workspaceWith(folder, 9);
    const store = await openStore(folder);
    const [first] = await store.backups();
    await store.close();
    const path = join(folder, 'backups', first!.name);
    const before = await checkWorkspace(folder, nodeFileSystem);
    const during = await checkWorkspace(folder, vanishing(path, 1));
    expect(during.files).toEqual(before.files.filter(({ name }) => name !== `backups/${first!.name}`));
  });
});
