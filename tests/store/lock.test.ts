import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { isLocked, takeLock } from '../../main/store/lock.ts';
import { identityOn, processIdentity } from '../../main/store/process-identity.ts';
import { nodeError } from '../support/node-error.ts';
import { openStore } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { raceForLocks } from '../torture/lock-races.ts';
import { seededRandom } from '../torture/random.ts';

describe.each([
  ['with hard links', true],
  ['without hard links', false],
])('five starters at once, on a file system %s', (_, links) => {
  it('never have two holders, never none permanently, and leave nothing behind', async () => {
    const itemCounts = await raceForLocks(await temporaryFolder(), 20, links, seededRandom(11));
    expect(itemCounts.violations).toEqual([]);
    expect(itemCounts.races).toBe(140);
  });
});

describe('whose lock it is', () => {
  const here = processIdentity();
  const owner = {
    token: '0123456789abcdef',
    pid: here.pid,
    host: here.host,
    machine: here.machine,
    start: here.start,
  };
  async function lockBy(change: Partial<typeof owner>): Promise<string> {
    const lock = join(await temporaryFolder(), 'lock');
    await writeFile(lock, JSON.stringify({ ...owner, ...change }));
    return lock;
  }

  it('is identified by the computer, not by its name, which may change', async () => {
    expect(await isLocked(nodeFileSystem, await lockBy({ host: 'renamed', pid: 2 ** 22 + 1 }))).toBe(false);
    expect(await isLocked(nodeFileSystem, await lockBy({ host: 'renamed' }))).toBe(true);
    const foreign = { host: 'elsewhere', machine: 'ffffffffffffffff', pid: 2 ** 22 + 1 };
    expect(await isLocked(nodeFileSystem, await lockBy(foreign))).toBe(true);
  });

  it('is not that of a process that reuses the number', async () => {
    expect(await isLocked(nodeFileSystem, await lockBy({ start: 'another-boot/17' }))).toBe(false);
  });

  it('is not that of a zombie', async () => {
    // A child ends once its shell has become a `sleep`, which never waits for it: so it stays a zombie.
    const shell = spawn('sh', ['-c', 'cat <&3 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    });
    const pid = Number(String(await new Promise<Buffer>((resolve) => shell.stdout!.once('data', resolve))));
    await expect.poll(() => readFileSync(`/proc/${shell.pid}/comm`, 'latin1')).toBe('sleep\n');
    (shell.stdio[3] as Writable).end();
    await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'latin1')).toContain(') Z ');
    expect(process.kill(pid, 0)).toBe(true);
    expect(here.isRunning(pid, '')).toBe(false);
    shell.kill('SIGKILL');
  });

  it.each(['darwin', 'win32'] as const)('is told by the start of the process on %s', (platform) => {
    const begun = Math.round(performance.timeOrigin);
    const system = (at: number) =>
      identityOn(platform, (command) =>
        command === 'sysctl' || command === 'reg' ? 'GUID-1' : new Date(at).toISOString(),
      );
    expect(system(begun).machine).toMatch(/^[0-9a-f]{16}$/);
    expect(system(begun).isRunning(process.pid, String(begun))).toBe(true);
    expect(system(begun + 3_600_000).isRunning(process.pid, String(begun))).toBe(false);
    expect(identityOn(platform, () => '').isRunning(process.pid, String(begun))).toBe(true);
  });
});

describe('a starter that is refused', () => {
  it('gets the error that the workspace is busy, never that the disk failed', async () => {
    const folder = await temporaryFolder();
    for (let round = 0; round < 15; round++) {
      const started = await Promise.allSettled(Array.from({ length: 4 }, () => openStore(folder)));
      for (const one of started) {
        const refusal =
          one.status === 'rejected' ? (one.reason as { problem?: { kind?: string } }) : undefined;
        expect(refusal?.problem?.kind ?? 'busy').toBe('busy');
      }
      for (const one of started) if (one.status === 'fulfilled') await one.value.close();
    }
    expect((await readdir(folder)).filter((name) => name.includes('lock'))).toEqual([]);
    expect(hostname()).not.toBe('');
  });

  it('removes what it made', async () => {
    const folder = await temporaryFolder();
    const lock = await takeLock(nodeFileSystem, join(folder, 'lock'));
    await expect(takeLock(nodeFileSystem, join(folder, 'lock'))).rejects.toMatchObject({
      problem: { kind: 'busy' },
    });
    expect(await readdir(folder)).toEqual(['lock']);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });
});

it('a lock that the disk would not remove does not keep this process out', async () => {
  const file = join(await temporaryFolder(), 'lock');
  let isFailing = false;
  const disk: FileSystem = {
    ...nodeFileSystem,
    remove: (path) => (isFailing ? Promise.reject(nodeError('EIO')) : nodeFileSystem.remove(path)),
  };
  const lock = await takeLock(disk, file);
  isFailing = true;
  await lock.release();
  isFailing = false;
  const again = await takeLock(disk, file);
  expect(await again.isHeld()).toBe(true);
  await again.release();
});
