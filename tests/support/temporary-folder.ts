import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

// In memory if the system offers that: thousands of syncs then take no time. How a real disk behaves when it
// is full or cut off is tested on real file systems, in tests/faults/full-disk.test.ts.
const fastRoot = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const made: string[] = [];

/** An empty folder that is removed after the test. */
export async function temporaryFolder(root = fastRoot): Promise<string> {
  const folder = await mkdtemp(join(root, 'waymark-test-'));
  made.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});
