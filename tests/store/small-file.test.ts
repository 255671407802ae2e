import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { SmallFile } from '../../main/store/small-file.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const open = async (disk: FaultyFileSystem) => {
  const path = join(await temporaryFolder(), 'small.json');
  const { file } = await SmallFile.open(disk, path, z.string(), 'none');
  return { file, onDisk: async () => JSON.parse(await readFile(path, 'utf8')) as unknown };
};
const ended = (writes: readonly Promise<void>[]) =>
  Promise.allSettled(writes).then((all) => all.map(({ status }) => status));

test('of values that wait together the last is written, and each write ends with it', async () => {
  const { file, onDisk } = await open(new FaultyFileSystem());
  const writes = ['one', 'two', 'three'].map((text) => file.write(text));
  await writes[0];
  expect(await onDisk()).toBe('three');
  expect(await ended(writes)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  expect(file.value).toBe('three');
});

test('no write is answered for that did not reach the disk, and what is remembered is what is there', async () => {
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

test('a value asked for while another is being written is a write of its own', async () => {
  const { file, onDisk } = await open(new FaultyFileSystem());
  const first = file.write('first');
  await new Promise((resolve) => setImmediate(resolve));
  const second = file.write('second');
  await first;
  await second;
  expect(await onDisk()).toBe('second');
});
