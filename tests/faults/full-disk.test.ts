import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { fillDisks } from '../torture/full-disk.ts';

describe('D3 a full disk', () => {
  it('refuses the change with a message and loses nothing, 50 times on tmpfs and 50 on ext4', async (context) => {
    const results = await fillDisks(await temporaryFolder(tmpdir()), 50);
    expect(results.flatMap(({ violations }) => violations)).toEqual([]);
    const skipped = results.filter((result) => result.skipped);
    // Only root may mount small disks; the test reports which of them were unavailable.
    if (skipped.length > 0) context.skip(skipped.map(({ name, summary }) => `${name} ${summary}`).join('; '));
  });
});
