import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { checkWorkspace } from '../../main/workspace/check.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { SmallFile } from '../../main/store/small-file.ts';
import { openTestApp } from '../support/apps.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const open = async (disk: FaultyFileSystem) => {
  const path = join(await temporaryFolder(), 'small.json');
  const { file } = await SmallFile.open(disk, path, z.string(), 'none');
  return { file, onDisk: async () => (JSON.parse(await readFile(path, 'utf8')) as { value: unknown }).value };
};
const ended = (writes: readonly Promise<void>[]) =>
  Promise.allSettled(writes).then((all) => all.map(({ status }) => status));

test('of several waiting values only the last is written, and each write resolves with it', async () => {
  const { file, onDisk } = await open(new FaultyFileSystem());
  const writes = ['one', 'two', 'three'].map((text) => file.write(text));
  await writes[0];
  expect(await onDisk()).toBe('three');
  expect(await ended(writes)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  expect(file.value).toBe('three');
});

test('no write succeeds that did not reach the disk, and the value is what is there', async () => {
  const disk = new FaultyFileSystem();
  const { file, onDisk } = await open(disk);
  await file.write('kept');
  disk.fail({ at: disk.calls + 1, fault: 'ENOSPC', sticky: true });
  const writes = ['one', 'two', 'three'].map((text) => file.write(text));
  expect(await ended(writes)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(file.value).toBe('kept');
  expect(await onDisk()).toBe('kept');
  disk.fail(undefined);
  await file.write('again');
  expect([file.value, await onDisk()]).toEqual(['again', 'again']);
});

test('a value set during a write gets its own write', async () => {
  const { file, onDisk } = await open(new FaultyFileSystem());
  const first = file.write('first');
  await new Promise((resolve) => setImmediate(resolve));
  const second = file.write('second');
  await first;
  await second;
  expect(await onDisk()).toBe('second');
});

describe('obstacles', () => {
  it.each(['EACCES', 'EBUSY', 'EIO', 'ELOOP', 'ENOTDIR', 'ENAMETOOLONG'])(
    'a small file that cannot be read (%s) does not lock the workspace',
    async (code) => {
      const folder = await temporaryFolder();
      await workspaceWith(folder, 4);
      for (const name of ['settings.json', 'drafts.json', 'window.json', 'losses.json'])
        await writeFile(join(folder, name), '{}');
      const fs: FileSystem = {
        ...nodeFileSystem,
        open: async (path, flags, mode) => {
          const isOne = /(?:settings|drafts|window|losses)\.json$/.test(path);
          if (isOne && flags === 'r') throw Object.assign(new Error(code), { code });
          return nodeFileSystem.open(path, flags, mode);
        },
      };
      const app = await openTestApp(folder, { fs });
      expect(app.problem).toBeUndefined();
      expect(app.notices.map(({ message }) => message.code)).toEqual([
        'notice.losses',
        'notice.settingsKept',
        'notice.draftsKept',
      ]);
      await app.close();
    },
  );

  it.each(['exchange', 'paths', 'backups', 'damaged'])(
    'doctor reports a file in the place of the folder %s',
    async (name) => {
      const folder = await temporaryFolder();
      await workspaceWith(folder, 4);
      await rm(join(folder, name), { recursive: true, force: true });
      await writeFile(join(folder, name), 'in the way');
      const app = await openTestApp(folder);
      expect(app.problem).toBeUndefined();
      await app.close();
      const { files } = await checkWorkspace(folder);
      expect(files).toContainEqual({ name, ok: false, detail: { code: 'check.fileInTheWay' } });
    },
  );

  it('a folder that cannot be synced is not a failure', async () => {
    const folder = await temporaryFolder();
    const fs: FileSystem = {
      ...nodeFileSystem,
      syncFolder: () => Promise.reject(Object.assign(new Error('EINVAL'), { code: 'EINVAL' })),
    };
    await workspaceWith(folder, 4, { fs });
    expect(await checkWorkspace(folder)).toMatchObject({ ok: true });
  });
});

test('a file without a checksum, from an earlier version, is read; one with a wrong checksum is used and reported', async () => {
  const path = join(await temporaryFolder(), 'small.json');
  const read = async (text: string | Buffer) => {
    await writeFile(path, text);
    const { file, ...found } = await SmallFile.open(nodeFileSystem, path, z.string(), 'none');
    return { value: file.value, ...found };
  };
  expect(await read('"old"')).toEqual({ value: 'old', damaged: false, changed: false });
  await (await SmallFile.open(nodeFileSystem, path, z.string(), 'none')).file.write('new');
  const written = await readFile(path, 'utf8');
  expect(await read(written)).toEqual({ value: 'new', damaged: false, changed: false });
  expect(await read(written.replace('new', 'now'))).toEqual({ value: 'now', damaged: false, changed: true });
  expect(await read(`\uFEFF${written}`)).toEqual({ value: 'new', damaged: false, changed: true });
  expect(await read('{"value":"bare"}')).toEqual({ value: 'bare', damaged: false, changed: true });
  expect(await read(Buffer.from('"Zo\xeb"', 'latin1'))).toEqual({
    value: 'none',
    damaged: true,
    changed: false,
  });
  expect(await read(written.replace('"new"', '7'))).toEqual({ value: 'none', damaged: true, changed: false });
});
