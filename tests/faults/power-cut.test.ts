import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../main/store/file-system.ts';
import { cutPower } from '../torture/power-cuts.ts';
import { seededRandom } from '../torture/random.ts';

/** A disk that says it has synced a file, and has not. */
const lying = (disk: FileSystem): FileSystem => ({
  ...withMethods(disk),
  open: async (path, flags) => {
    const file = await disk.open(path, flags);
    return { ...file, datasync: async () => {}, sync: async () => {} };
  },
});

function withMethods(disk: FileSystem): FileSystem {
  return {
    open: (path, flags) => disk.open(path, flags),
    rename: (from, to) => disk.rename(from, to),
    link: (from, to) => disk.link(from, to),
    remove: (path) => disk.remove(path),
    makeFolder: (path) => disk.makeFolder(path),
    list: (folder) => disk.list(folder),
    info: (path) => disk.info(path),
    identity: (path) => disk.identity(path),
    syncFolder: (path) => disk.syncFolder(path),
    touch: (path) => disk.touch(path),
    pause: (ms) => disk.pause(ms),
  };
}

describe('a power cut at any step, with blocks torn and dropped', () => {
  it.each([1, 2, 3])(
    'loses nothing that was acknowledged, and nobody is told that it did (seed %i)',
    async (seed) => {
      const { cuts, acknowledged, violations } = await cutPower(200, seededRandom(seed));
      expect(violations).toEqual([]);
      expect(cuts).toBeGreaterThanOrEqual(200);
      expect(acknowledged).toBeGreaterThan(2000);
    },
  );

  it('does lose it where the disk does not sync what it says, so that this is a test', async () => {
    const { violations } = await cutPower(100, seededRandom(1), lying);
    expect(violations.join()).toContain('acknowledged changes are gone');
  });

  it('does lose it where the names of a folder are not synced', async () => {
    const noNames = (disk: FileSystem) => ({ ...withMethods(disk), syncFolder: async () => {} });
    const { violations } = await cutPower(100, seededRandom(1), noNames);
    expect(violations.length).toBeGreaterThan(0);
  });
});
