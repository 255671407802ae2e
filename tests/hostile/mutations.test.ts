import { describe, expect, it } from 'vitest';
import { openMutations } from '../torture/mutations.ts';

describe('H2 files changed at random', () => {
  // 2,000 here; `npm run torture -- --only H2` opens 100,000.
  it('are refused, or contain only what the format allows', () => {
    const seed = Date.now() % 1_000_000;
    const { files, accepted, violations } = openMutations(2000, seed);
    expect({ seed, violations }).toEqual({ seed, violations: [] });
    expect(files).toBe(2000);
    // Refusing all or accepting all would prove little.
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThan(1000);
  });
});
