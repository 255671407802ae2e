import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { announceSecondInstance } from '../../main/store/second-instance.ts';
import { takeLock } from '../../main/store/lock.ts';
import { append, marked, openStore } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process that holds `folder`, and the lines it prints. */
async function holder(
  folder: string,
): Promise<{ child: ChildProcess; lines: string[]; said: (count: number) => Promise<void> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../torture/holder.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines: string[] = [];
  let wake = () => {};
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  const said = async (count: number) => {
    while (lines.length < count) await new Promise<void>((resolve) => (wake = resolve));
  };
  await said(1);
  return { child, lines, said };
}

describe('D7 one process at a time', () => {
  it('refuses a second one 50 times, and notifies the first each time', async () => {
    const folder = await temporaryFolder();
    const first = await holder(folder);
    for (let i = 1; i <= 50; i++) {
      await expect(openStore(folder)).rejects.toMatchObject({
        problem: { kind: 'busy', detail: { pid: first.child.pid } },
      });
      await announceSecondInstance(folder);
      await first.said(i + 1);
    }
    expect(first.lines.filter((line) => line === 'second').length).toBeGreaterThanOrEqual(50);
  });

  it('takes over the lock of a killed process 50 times', async () => {
    const folder = await temporaryFolder();
    for (let i = 0; i < 50; i++) {
      const { child } = await holder(folder);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      expect(existsSync(join(folder, 'lock'))).toBe(true);
      const store = await openStore(folder);
      await append(store, marked(`round/i${i}`));
      await store.close();
    }
    expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  it('lets exactly one win of many that find a stale lock at once', async () => {
    const folder = await temporaryFolder();
    for (let round = 0; round < 20; round++) {
      const lock = join(folder, 'lock');
      await writeFile(
        lock,
        JSON.stringify({ token: '0123456789abcdef', pid: 2 ** 22 + 1, host: hostname(), start: '' }),
      );
      const attempts = await Promise.allSettled(
        Array.from({ length: 8 }, () => takeLock(nodeFileSystem, lock)),
      );
      const won = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
      expect(won).toHaveLength(1);
      await won[0]!.release();
    }
  });

  it.each(['', 'not json', '{"pid":1}', '{"token":"0123456789abcdef","pid":-4,"host":"x","start":""}'])(
    'takes over a lock that says nothing: %j',
    async (content) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'lock'), content);
      const store = await openStore(folder);
      expect(store.log.size).toBe(0);
      await store.close();
    },
  );

  it('respects the lock of another computer, and names it', async () => {
    const folder = await temporaryFolder();
    await writeFile(
      join(folder, 'lock'),
      JSON.stringify({ token: '0123456789abcdef', pid: 1, host: 'elsewhere', start: '' }),
    );
    await expect(openStore(folder)).rejects.toMatchObject({
      problem: { kind: 'busy', message: { code: 'lock.elsewhere', parameters: { computer: 'elsewhere' } } },
    });
  });
});
