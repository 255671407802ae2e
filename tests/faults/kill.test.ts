import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { killRepeatedly } from '../torture/kills.ts';
import { seededRandom } from '../torture/random.ts';

describe('D1 kill -9 at random moments', () => {
  // 50 here; `npm run torture -- --only D1` does 2,000.
  it('loses nothing acknowledged in 50 kills', async () => {
    const seed = Date.now() % 1_000_000;
    const itemCounts = await killRepeatedly(await temporaryFolder(tmpdir()), 50, seededRandom(seed));
    expect({ seed, violations: itemCounts.violations }).toEqual({ seed, violations: [] });
    expect(itemCounts.kills).toBe(50);
    expect(itemCounts.acknowledged).toBeGreaterThan(50);
  });
});
