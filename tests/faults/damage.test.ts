import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceFiles } from '../../main/store/files.ts';
import { migrations } from '../../main/store/migrations/index.ts';
import { readWorkspace } from '../../main/store/read-workspace.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { openStore, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const held = 31;

describe('D5 a damaged store', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await temporaryFolder();
    await workspaceWith(folder, held);
  });

  /** The same workspace on a disk in memory, because it is read thousands of times. */
  async function inMemory(): Promise<MemoryFileSystem> {
    const disk = new MemoryFileSystem();
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      disk.put(path, await readFile(path));
    }
    return disk;
  }

  /**
   * Reads the workspace with `file` replaced.
   * @returns how many changes are there, and the notices that the learner sees
   */
  async function readWith(
    disk: MemoryFileSystem,
    file: string,
    bytes: Buffer,
  ): Promise<{ events: number; told: string[] }> {
    disk.put(join(folder, file), bytes);
    const { state, notices } = await readWorkspace(disk, workspaceFiles(folder), migrations);
    return { events: state.events.length, told: notices.map(({ kind }) => kind) };
  }

  /** Flips every byte that carries data, and one in 101 of the empty lines between. */
  function* flips(bytes: Buffer): Generator<{ name: string; damaged: Buffer }> {
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === 0x0a && bytes[at - 1] === 0x0a && at % 101 !== 0) continue;
      for (const mask of [1 << (at % 8), 0xff]) {
        const damaged = Buffer.from(bytes);
        damaged[at]! ^= mask;
        yield { name: `byte ${at} ^ ${mask}`, damaged };
      }
    }
  }

  /** Cuts at every byte that carries data, and at one in 101 of the empty lines after `used`. */
  function* cuts(bytes: Buffer, used = bytes.length): Generator<{ name: string; damaged: Buffer }> {
    for (let length = 0; length < bytes.length; length += length < used ? 1 : 101) {
      yield { name: `cut at ${length}`, damaged: bytes.subarray(0, length) };
    }
  }

  it('detects every flipped byte and every cut of a 4 KB checkpoint, and loses nothing', async () => {
    const disk = await inMemory();
    const bytes = await readFile(join(folder, 'waymark.json'));
    expect(bytes.length).toBeGreaterThan(4000);
    const wrong: string[] = [];
    for (const { name, damaged } of [...flips(bytes), ...cuts(bytes)]) {
      const { events, told } = await readWith(disk, 'waymark.json', damaged);
      if (told.join() !== 'recovered' || events !== held)
        wrong.push(`${name}: ${events} events, told ${told}`);
    }
    expect(wrong).toEqual([]);
  });

  it('detects every flipped byte and every cut of the journal, and never counts a lost change as kept', async () => {
    const disk = await inMemory();
    const bytes = await readFile(join(folder, 'journal.jsonl'));
    const used = bytes.lastIndexOf('}') + 2;
    const wrong: string[] = [];
    for (const { name, damaged } of [...flips(bytes.subarray(0, used)), ...cuts(bytes, used)]) {
      const padded = name.startsWith('cut') ? damaged : Buffer.concat([damaged, bytes.subarray(used)]);
      const { events, told } = await readWith(disk, 'journal.jsonl', padded);
      if (told.length !== 1) wrong.push(`${name}: told ${told}`);
      // A flipped end mark looks like a write that was cut off: the line before it may never have been
      // confirmed.
      const mayBeTorn = name.startsWith('byte') && isEndMark(bytes, name);
      if (events < held - 3 || (events < held && told[0] !== 'lost' && !mayBeTorn))
        wrong.push(`${name}: ${events} events, told ${told}`);
      if (name.startsWith('byte') && events === held && told[0] === 'lost')
        wrong.push(`${name}: told lost, but nothing is`);
    }
    expect(wrong).toEqual([]);
  });

  /** Whether the flip with this name hit the last line, or the line break before it. */
  function isEndMark(bytes: Buffer, name: string): boolean {
    return Number(/\d+/.exec(name)![0]) >= bytes.lastIndexOf('{"end"') - 1;
  }

  it('keeps the damaged file unchanged, opens the newest good backup, and says so', async () => {
    const file = join(folder, 'waymark.json');
    const bytes = await readFile(file);
    bytes[2000]! ^= 4;
    await writeFile(file, bytes);
    const store = await openStore(folder);
    expect(store.log.size).toBe(held);
    expect(store.notices).toEqual([
      { kind: 'recovered', message: expect.objectContaining({ code: 'notice.recoveredKept' }) },
    ]);
    await store.close();
    const [kept] = await readdir(join(folder, 'damaged'));
    expect(await readFile(join(folder, 'damaged', kept!))).toEqual(bytes);
    const again = await openStore(folder);
    expect(again.notices).toEqual([]);
    expect(again.log.size).toBe(held);
    await again.close();
  });

  it('uses an older backup if the newest is damaged too', async () => {
    const store = await openStore(folder);
    const newest = await store.backup('manual');
    await store.close();
    await writeFile(join(folder, 'backups', newest.name), 'not a backup');
    await writeFile(join(folder, 'waymark.json'), '');
    const again = await openStore(folder);
    expect(again.log.size).toBe(held);
    await again.close();
  });

  it('opens nothing, changes nothing and says so if no backup is left', async () => {
    await rm(join(folder, 'backups'), { recursive: true });
    await writeFile(join(folder, 'waymark.json'), '{"sum":');
    await expect(openStore(folder)).rejects.toMatchObject({
      problem: { kind: 'damaged', message: { code: 'workspace.damaged' } },
    });
    expect(await readFile(join(folder, 'waymark.json'), 'utf8')).toBe('{"sum":');
    expect(await readdir(folder)).not.toContain('lock');
  });

  it.each(['null', '0', '[]', '{}', '{"events":[]}'])(
    'treats %s as damage, not as an empty workspace',
    async (content) => {
      const { told, events } = await readWith(await inMemory(), 'waymark.json', Buffer.from(content));
      expect({ told, events }).toEqual({ told: ['recovered'], events: held });
    },
  );

  it('treats a missing checkpoint beside a backup as damage', async () => {
    await rm(join(folder, 'waymark.json'));
    const store = await openStore(folder);
    expect(store.notices.map(({ kind }) => kind)).toEqual(['recovered']);
    expect(store.log.size).toBe(held);
    await store.close();
  });
});
