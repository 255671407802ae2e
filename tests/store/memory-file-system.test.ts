import { join } from 'node:path';
import { expect, it } from 'vitest';
import { errorCode, nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What a disk answers to a series of calls: values, or error codes. */
async function answersOf(fs: FileSystem, at: string): Promise<unknown[]> {
  const [a, b, c] = [join(at, 'a'), join(at, 'folder/b'), join(at, 'folder')];
  const answers: unknown[] = [];
  const ask = async (call: () => Promise<unknown>) =>
    answers.push(await call().catch((failure: unknown) => errorCode(failure)));
  const content = (path: string) => async () => {
    const file = await fs.open(path, 'r');
    const bytes = await file.read();
    await file.close();
    return bytes.toString();
  };
  await ask(() => fs.open(a, 'r'));
  await ask(() => fs.open(b, 'wx'));
  await ask(() => fs.list(c));
  await ask(() => fs.makeFolder(c));
  await ask(() => fs.makeFolder(c));
  await ask(() => fs.open(c, 'wx'));
  const file = await fs.open(a, 'wx');
  await ask(() => fs.open(a, 'wx'));
  await ask(() => file.write(Buffer.from('hello'), 0));
  await ask(() => file.write(Buffer.from('!'), 7));
  await ask(content(a));
  await ask(() => file.truncate(3));
  await ask(() => file.truncate(5));
  await ask(content(a));
  await ask(() => fs.link(a, b));
  await ask(() => fs.link(a, b));
  await ask(() => fs.link(join(at, 'none'), join(at, 'other')));
  await ask(async () => (await fs.identity(a)) === (await fs.identity(b)));
  await ask(async () => (await fs.identity(a)) === (await file.identity()));
  await ask(() => fs.identity(join(at, 'none')));
  await ask(() => fs.remove(a));
  await ask(() => fs.remove(a));
  await ask(() => file.write(Buffer.from('late'), 0));
  await ask(content(b));
  await ask(async () => (await fs.list(at)).toSorted());
  await ask(() => fs.rename(b, a));
  await ask(() => fs.rename(b, a));
  await ask(() => fs.rename(a, join(at, 'none/x')));
  await ask(() => fs.makeFolder(join(a, 'below')));
  await ask(async () => (await fs.info(a)).bytes);
  await ask(async () => (await fs.info(c)).kind);
  await ask(() => fs.info(join(at, 'none')));
  await ask(() => fs.list(a));
  await ask(() => fs.touch(join(at, 'none')));
  await ask(() => fs.syncFolder(c));
  await ask(() => fs.syncFolder(join(at, 'none')));
  await file.close();
  return answers;
}

it('answers every call as the real disk does', async () => {
  const memory = new MemoryFileSystem();
  await memory.makeFolder('/at');
  expect(await answersOf(memory, '/at')).toEqual(await answersOf(nodeFileSystem, await temporaryFolder()));
});

it('can be copied, and changes to the copy do not affect it', async () => {
  const memory = new MemoryFileSystem();
  memory.put('/w/a', 'one');
  const copy = memory.copy();
  const file = await copy.open('/w/a', 'r+');
  await file.write(Buffer.from('two'), 0);
  expect([String(memory.read('/w/a')), String(copy.read('/w/a')), copy.below('/w')]).toEqual([
    'one',
    'two',
    ['a'],
  ]);
});
