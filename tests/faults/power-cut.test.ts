import { describe, expect, it } from 'vitest';
import { layered } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { cutPower } from '../torture/power-cuts.ts';
import { seededRandom } from '../torture/random.ts';

/** A disk that claims to have synced a file, but has not. */
const lying = (disk: FileSystem): FileSystem =>
  layered(disk, {
    open: async (path, flags) => {
      const file = await disk.open(path, flags);
      return { ...file, datasync: async () => {}, sync: async () => {} };
    },
  });

describe('a power cut at any step, with blocks torn and dropped', () => {
  it.each([1, 2, 3])('loses nothing that was acknowledged, and reports no loss (seed %i)', async (seed) => {
    const { cuts, acknowledged, violations } = await cutPower(200, seededRandom(seed));
    expect(violations).toEqual([]);
    expect(cuts).toBeGreaterThanOrEqual(200);
    expect(acknowledged).toBeGreaterThan(2000);
  });

  it('does lose data if the disk lies about syncing, which shows that the test works', async () => {
    const { violations } = await cutPower(100, seededRandom(1), lying);
    expect(violations.join()).toContain('acknowledged changes are gone');
  });

  it('does lose data if the names of a folder are not synced', async () => {
    const noNames = (disk: FileSystem) => layered(disk, { syncFolder: async () => {} });
    const { violations } = await cutPower(100, seededRandom(1), noNames);
    expect(violations.length).toBeGreaterThan(0);
  });
});
