import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { append, marked, openStore, twoCopies, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
let copy: string;
beforeEach(async () => {
  [folder, copy] = [await temporaryFolder(), await temporaryFolder()];
  await workspaceWith(folder, 6);
});

const common = Array.from({ length: 6 }, (_, i) => `skill/item-${i}`);

async function start(): Promise<{ items: string[]; told: string[] }> {
  const store = await openStore(folder);
  const items = [...store.log.all('items').keys()].toSorted();
  const told = store.notices.map(({ message: { code } }) => code);
  await store.close();
  return { items, told };
}

const bring = (name: string) => cp(join(copy, name), join(folder, name), { recursive: true });

describe('files of two copies of a workspace', () => {
  it('waymark.json of one with the journal of the other: every change of either is here, and reported', async () => {
    const { here, there } = await twoCopies(folder, copy);
    await bring('waymark.json');
    const { items, told } = await start();
    expect(items).toEqual([...common, ...here, ...there.slice(0, 2)].toSorted());
    expect(told).toEqual(['notice.mixed']);
    const damaged = await readdir(join(folder, 'damaged'));
    expect(damaged.map((name) => name.slice(21)).toSorted()).toEqual(['journal.jsonl', 'waymark.json']);
    expect(await start()).toEqual({ items, told: [] });
  });

  it('the journal of one with waymark.json of the other', async () => {
    const { here, there } = await twoCopies(folder, copy);
    await bring('journal.jsonl');
    await bring('backups');
    const { items, told } = await start();
    expect(items).toEqual([...common, ...here.slice(0, 2), ...there].toSorted());
    expect(told).toEqual(['notice.mixed']);
  });

  it('what no file here can prove is reported as unknown', async () => {
    const { here, there } = await twoCopies(folder, copy);
    await bring('journal.jsonl');
    const { items, told } = await start();
    expect(items).toEqual([...common, ...here.slice(0, 2), there[2]!].toSorted());
    expect(told).toEqual(['notice.mixed', 'notice.lostHelped']);
  });
});

describe('a restore that another copy made', () => {
  /** In the copy, the initial state is restored. */
  async function restoredInCopy() {
    const first = await openStore(folder);
    const { name } = await first.backup('manual');
    await first.close();
    const { here } = await twoCopies(folder, copy);
    const store = await openStore(copy);
    await store.restore(name);
    await append(store, marked('there/after'));
    await store.close();
    return here;
  }

  it('replaces nothing here by its backups', async () => {
    const here = await restoredInCopy();
    await bring('backups');
    expect(await start()).toEqual({ items: [...common, ...here].toSorted(), told: [] });
  });

  it.each(['waymark.json', 'journal.jsonl'])('replaces nothing here by its %s', async (name) => {
    const here = await restoredInCopy();
    await bring(name);
    const { items, told } = await start();
    const left = name === 'waymark.json' ? here.slice(2) : [...common, ...here.slice(0, 2)];
    expect(items).toEqual(expect.arrayContaining(left));
    expect(told).not.toEqual([]);
    const kept = (await readdir(join(folder, 'damaged'))).map((one) => one.slice(21));
    expect(kept).toContain(name);
  });

  it('never gets the generation of a later one made here', async () => {
    await restoredInCopy();
    await bring('backups');
    const store = await openStore(folder);
    const { name } = await store.backup('manual');
    await append(store, marked('here/later'));
    await store.restore(name);
    await store.close();
    await rm(join(folder, 'waymark.json'));
    const { items } = await start();
    expect(items).not.toContain('there/after');
    expect(items).not.toContain('here/later');
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toContain('"generation":2');
  });
});
