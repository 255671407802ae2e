import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { WaymarkError } from '../../domain/base/result.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { takeLock } from '../../main/store/lock.ts';

export interface RaceTally {
  races: number;
  readonly violations: string[];
}

const dead = (token: string) =>
  JSON.stringify({ token: token.repeat(16), pid: 2 ** 22 + 1, host: hostname(), machine: '', start: 'x' });

/** What is in the way when the starters come. */
export const obstacles: Readonly<Record<string, (lock: string) => Promise<void>>> = {
  nothing: async () => {},
  'a dead lock': (lock) => writeFile(lock, dead('a')),
  'a dead claim on a dead lock': async (lock) => {
    await writeFile(lock, dead('a'));
    await writeFile(`${lock}.after-${'a'.repeat(16)}`, dead('b'));
  },
  'a lock that says nothing': (lock) => writeFile(lock, ''),
  'half a lock': (lock) => writeFile(lock, dead('a').slice(0, 40)),
  'a folder': async (lock) => void (await mkdir(lock)),
  'a dangling link': (lock) => symlink(`${lock}-nowhere`, lock),
};

/**
 * Lets five starters race for a lock over each obstacle, on a disk with random delays.
 * @param links whether the file system has hard links
 */
export async function raceForLocks(
  root: string,
  races: number,
  links: boolean,
  random: () => number,
): Promise<RaceTally> {
  const itemCounts: RaceTally = { races: 0, violations: [] };
  for (const [name, put] of Object.entries(obstacles)) {
    for (let race = 0; race < races; race++) {
      const folder = join(root, `race-${links}-${itemCounts.races}`);
      await mkdir(folder);
      const lock = join(folder, 'lock');
      await put(lock);
      const disk = fitfulDisk(links, random);
      let holders = 0;
      let wins = 0;
      await Promise.all(
        Array.from({ length: 5 }, async () => {
          try {
            const held = await takeLock(disk, lock);
            holders++;
            wins++;
            if (holders > 1) itemCounts.violations.push(`${name}: two holders`);
            await wait(random() * 4);
            if (!(await held.isHeld())) itemCounts.violations.push(`${name}: lost what it held`);
            holders--;
            await held.release();
          } catch (failure) {
            if (!(failure instanceof WaymarkError) || failure.problem.kind !== 'busy')
              itemCounts.violations.push(`${name}: ${String(failure)}`);
          }
        }),
      );
      if (wins === 0) {
        // By chance nobody may win, but not permanently.
        await takeLock(disk, lock).then(
          (held) => held.release(),
          (failure: unknown) => itemCounts.violations.push(`${name}: nobody can have it: ${String(failure)}`),
        );
      }
      const left = (await nodeFileSystem.list(folder)).filter((file) => file !== 'lock');
      if (left.length > 1) itemCounts.violations.push(`${name}: left ${left.join(' ')}`);
      itemCounts.races++;
      await rm(folder, { recursive: true });
    }
  }
  return itemCounts;
}

/** The real disk with a short delay in every call, so that the starters come in every order. */
function fitfulDisk(links: boolean, random: () => number): FileSystem {
  const late =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (random() < 0.3) await wait(random() * 2);
      else await Promise.resolve();
      return call(...args);
    };
  return {
    ...nodeFileSystem,
    async open(path, flags, mode) {
      const file = await late(nodeFileSystem.open)(path, flags, mode);
      return {
        write: late((bytes: Uint8Array, position: number) => file.write(bytes, position)),
        read: late(() => file.read()),
        datasync: () => file.datasync(),
        sync: () => file.sync(),
        identity: () => file.identity(),
        truncate: (length) => file.truncate(length),
        close: late(() => file.close()),
      };
    },
    link: links
      ? late(nodeFileSystem.link)
      : async () => {
          throw Object.assign(new Error('no links here'), { code: 'EPERM' });
        },
    rename: late(nodeFileSystem.rename),
    remove: late(nodeFileSystem.remove),
    identity: late(nodeFileSystem.identity),
    list: late(nodeFileSystem.list),
    pause: (ms) => wait(ms / 5),
  };
}
