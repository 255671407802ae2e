import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReviewArchive } from '../../main/reviews/archive.ts';
import { hashOfEnvelope, seal } from '../../main/keys/envelope.ts';
import { someKey } from '../support/shares.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const noon = Date.parse('2026-11-27T12:00:00.000Z');
const key = someKey();
const fileOf = (text: string) => Buffer.from(seal(key, 'share', Buffer.from(text)));
const hashOf = (file: Buffer) => hashOfEnvelope(file.toString())!;

let folder: string;
let kept: ReviewArchive;
beforeEach(async () => {
  folder = await temporaryFolder();
  kept = new ReviewArchive(folder);
});

const keep = (file: Buffer, now: number) => kept.store('opened', hashOf(file), file, now);

async function pathOf(file: Buffer): Promise<string> {
  const name = (await readdir(join(folder, 'exchange/opened'))).find((one) => one.includes(hashOf(file)));
  return join(folder, 'exchange/opened', name!);
}

describe('the files that are kept', () => {
  it('are listed latest first, even within one second', async () => {
    const [first, second, third] = ['first', 'second', 'third'].map(fileOf) as [Buffer, Buffer, Buffer];
    await keep(second, noon + 7);
    await keep(first, noon);
    await keep(third, noon + 450);
    expect(await kept.list('opened')).toMatchObject([
      { hash: hashOf(third), at: noon + 450 },
      { hash: hashOf(second), at: noon + 7 },
      { hash: hashOf(first), at: noon },
    ]);
    expect(await kept.read('opened', hashOf(second))).toEqual(second);
  });

  it('are kept once, under the first time, even if two arrive at once', async () => {
    const file = fileOf('once');
    await Promise.all([keep(file, noon), keep(file, noon + 1)]);
    await keep(file, noon + 5000);
    await writeFile(join(folder, 'exchange/opened/notes.txt'), 'mine');
    expect(await kept.list('opened')).toMatchObject([{ hash: hashOf(file), at: noon }]);
    expect(await readdir(join(folder, 'exchange/opened'))).toHaveLength(2);
    expect(await kept.has('sent', hashOf(file))).toBe(false);
  });

  it('are repaired by a good file: the damaged one moves to damaged/', async () => {
    const file = fileOf('once');
    await keep(file, noon);
    await writeFile(await pathOf(file), 'damaged');
    expect(await kept.read('opened', hashOf(file))).toBeUndefined();
    await keep(file, noon + 5000);
    expect(await kept.read('opened', hashOf(file))).toEqual(file);
    expect(await kept.list('opened')).toHaveLength(1);
    const [damaged] = await readdir(join(folder, 'damaged'));
    expect(await readFile(join(folder, 'damaged', damaged!), 'utf8')).toBe('damaged');
  });

  it('are never confused if their names are swapped', async () => {
    const [a, b] = [fileOf('of A'), fileOf('of B')];
    await keep(a, noon);
    await keep(b, noon);
    await writeFile(await pathOf(a), b);
    await writeFile(await pathOf(b), a);
    expect(await kept.read('opened', hashOf(a))).toBeUndefined();
    expect(await kept.read('opened', hashOf(b))).toBeUndefined();
    await keep(a, noon);
    expect(await kept.read('opened', hashOf(a))).toEqual(a);
  });
});
