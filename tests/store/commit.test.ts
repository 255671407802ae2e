import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { WaymarkError } from '../../domain/base/result.ts';
import { padToBlock } from '../../main/store/journal-lines.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { FaultyFileSystem } from '../support/faulty-file-system.ts';
import { slowDisk } from '../support/slow-file-system.ts';
import { append, marked, openStore, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { message } from '../../domain/messages/message.ts';

const item = 'postgresql/read-query-plan';
let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

const batchOf = (count: number) => Array.from({ length: count }, (_, i) => marked(`batch/i${i}`));

describe('a second change while the first is on its way to a slow disk', () => {
  it('is decided on top of the first', async () => {
    const app = await openTestApp(folder, { fs: slowDisk(60) });
    const answers = await Promise.all([
      ask(app, 'progress:mark', { item, state: 'done' }),
      ask(app, 'progress:mark', { item, state: 'todo' }),
      ask(app, 'progress:note', { item, text: 'x' }),
      ask(app, 'progress:note', { item, text: '' }),
    ]);
    expect(answers.map((change) => change?.events[0]?.type)).toEqual([
      'item.marked',
      'item.marked',
      'item.noted',
      'item.noted',
    ]);
    const { progress } = await ask(app, 'workspace:open', {});
    expect(progress).toMatchObject([['items', item, { state: 'todo', note: '' }]]);
    await app.close();
  });

  it('answers null if the first has done the same', async () => {
    const app = await openTestApp(folder, { fs: slowDisk(20) });
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask(app, 'progress:mark', { item, state: 'done' })),
    );
    expect(answers.map((change) => change?.events.length ?? 0)).toEqual([1, 0, 0]);
    await app.close();
  });

  it('undoes what is not on the disk yet', async () => {
    const app = await openTestApp(folder, { fs: slowDisk(20) });
    await Promise.all([
      ask(app, 'progress:mark', { item, state: 'done' }),
      ask(app, 'progress:undo', {}),
      ask(app, 'progress:redo', {}),
      ask(app, 'progress:undo', {}),
    ]);
    const { progress, undo, redo } = await ask(app, 'workspace:open', {});
    expect([progress, undo, redo?.count]).toEqual([[], null, 1]);
    await app.close();
  });

  it('is decided again if the disk has refused the first', async () => {
    await workspaceWith(folder, 3);
    const fs = new FaultyFileSystem();
    const store = await openStore(folder, { fs });
    await append(store, marked('warm/up'));
    fs.fail({ at: fs.calls + 2, fault: 'EIO', sticky: false });
    const first = append(store, marked('a/b'));
    await expect(first).rejects.toBeInstanceOf(WaymarkError);
    const seen: string[] = [];
    await store.commit((log) => {
      seen.push(log.at('items', 'a/b').state);
      return [];
    });
    expect(seen).toEqual(['todo']);
    await store.close();
  });
});

describe('several events in one change', () => {
  it.each([1, 2, 5000])('are saved, undone and redone as one: %i events', async (count) => {
    const store = await openStore(folder);
    await append(store, marked('before/it'));
    const events = await store.commit(() => batchOf(count));
    expect(events).toHaveLength(count);
    expect(new Set(events.map(({ batch }) => batch))).toEqual(
      new Set([count > 1 ? events[0]!.id : undefined]),
    );
    expect(store.log.all('items').size).toBe(count + 1);

    const step = store.log.nextUndo('testtest')!;
    expect(step.count).toBe(count);
    await append(store, { type: 'event.undone', target: step.id });
    expect([...store.log.all('items').keys()]).toEqual(['before/it']);
    await store.close();

    const again = await openStore(folder);
    expect([...again.log.all('items').keys()]).toEqual(['before/it']);
    await append(again, { type: 'event.redone', target: again.log.nextRedo('testtest')!.id });
    expect(again.log.all('items').size).toBe(count + 1);
    await again.close();
  });

  it.each([2, 300])('are there all or not at all, wherever the line is cut: %i events', async (count) => {
    const store = await openStore(folder);
    await append(store, marked('before/it'));
    await store.commit(() => batchOf(count));
    await store.close();
    const journal = await readFile(join(folder, 'journal.jsonl'));
    const [start, end] = [journal.indexOf('{"seq":2'), journal.indexOf('{"end"')];
    const cuts = Array.from({ length: 24 }, (_, i) => start + Math.floor(((end - start - 2) * i) / 23));
    for (const cut of cuts) {
      await writeFile(join(folder, 'journal.jsonl'), padToBlock(journal.toString('utf8', 0, cut), 0));
      const torn = await openStore(folder);
      expect([...torn.log.all('items').keys()]).toEqual(['before/it']);
      await torn.close();
      await writeFile(join(folder, 'journal.jsonl'), journal);
    }
  });

  it('is refused as a whole if `decide` refuses, and the next change is not held up', async () => {
    const store = await openStore(folder);
    const refused = store.commit(() => {
      throw new WaymarkError('not-found', message('progress.noEvidence'));
    });
    const kept = store.commit(() => batchOf(2));
    await expect(refused).rejects.toMatchObject({ problem: { kind: 'not-found' } });
    expect(await kept).toHaveLength(2);
    expect(store.log.size).toBe(2);
    await store.close();
  });
});

describe('the device', () => {
  it('stays the same on one installation, and differs for a copy of the folder', async () => {
    const installation = await temporaryFolder();
    const app = await openTestApp(folder, { installation });
    const made = await ask(app, 'progress:mark', { item, state: 'done' });
    await app.close();
    const again = await openTestApp(folder, { installation });
    const { undo } = await ask(again, 'workspace:open', {});
    expect(undo?.event.id).toBe(made!.events[0]!.id);
    await again.close();

    const elsewhere = await openTestApp(folder, { installation: await temporaryFolder() });
    expect((await ask(elsewhere, 'workspace:open', {})).undo).toBeNull();
    expect(await ask(elsewhere, 'progress:undo', {})).toBeNull();
    await elsewhere.close();
  });
});
