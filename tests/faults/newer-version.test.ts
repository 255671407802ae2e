import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../domain/progress/events.ts';
import { encodeCheckpoint } from '../../main/store/checkpoint.ts';
import { encodeEnd, encodeEntry, encodeHead, padToBlock } from '../../main/store/journal-lines.ts';
import { readProgress } from '../../main/store/read-only.ts';
import { fingerprint, openStore, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const newer = {
  kind: 'newer-version',
  message: { code: 'workspace.newer', parameters: { version: '9.4.1' } },
  detail: { version: '9.4.1', format: 99 },
};

const stamp = { id: '0mwvtc50v-0000-sw28e4j2', at: '2026-11-25T07:39:31.567Z', device: 'sw28e4j2' };

const future = {
  seq: 5,
  clock: { time: 1, counter: 0 },
  workspace: 'abcd1234',
  generation: 0,
  events: [] as Event[],
  mood: 'bright',
};

/** What a future Waymark might leave: format 99, with fields unknown to this version. */
async function fromTheFuture(folder: string): Promise<void> {
  await workspaceWith(folder, 5);
  await writeFile(
    join(folder, 'waymark.json'),
    Buffer.concat(await encodeCheckpoint(future, { format: 99, version: '9.4.1' })),
  );
}

describe('D6 a store from a newer version', () => {
  it('is refused with its version, and stays byte for byte the same', async () => {
    const folder = await temporaryFolder();
    await fromTheFuture(folder);
    const before = await fingerprint(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ problem: newer });
    await expect(readProgress(folder)).rejects.toMatchObject({ problem: newer });
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('is not assumed if the format was raised and the checksum does not match: that is damage', async () => {
    const folder = await temporaryFolder();
    await workspaceWith(folder, 5);
    const file = join(folder, 'waymark.json');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace(
        `"format":${migrations.length}`,
        `"format":${migrations.length + 1}`,
      ),
    );
    const store = await openStore(folder);
    expect([store.log.size, store.notices.map(({ kind }) => kind)]).toEqual([5, ['recovered']]);
    await store.close();
  });

  it.each([
    ['its journal', 'journal.jsonl'],
    ['a backup', 'backups/2030-01-01T00-00-00Z-000000009-g0f7-auto.json'],
  ])('is recognized by %s if waymark.json is torn, and stays unchanged', async (_, name) => {
    const folder = await temporaryFolder();
    await workspaceWith(folder, 5);
    await writeFile(join(folder, 'waymark.json'), '{"sum":"12');
    const head = encodeHead({
      format: 99,
      waymark: '9.4.1',
      workspace: 'abcd1234',
      generation: 0,
      after: undefined,
    });
    const text = name.endsWith('l')
      ? padToBlock(`${head}${encodeEnd(0)}`, 0)
      : Buffer.concat(await encodeCheckpoint(future, { format: 99, version: '9.4.1' }));
    await writeFile(join(folder, name), text);
    const before = await fingerprint(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ problem: newer });
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('is recognized by an unknown event type, in the journal and in waymark.json', async () => {
    // This version does not have the type, hence the cast.
    const unknown = { ...stamp, type: 'item.praised', item: 'a/b' } as unknown as Event;
    const folder = await temporaryFolder();
    await workspaceWith(folder, 5);
    const journal = await readFile(join(folder, 'journal.jsonl'), 'utf8');
    const lines = journal.slice(0, journal.indexOf('{"end"'));
    await writeFile(
      join(folder, 'journal.jsonl'),
      padToBlock(`${lines}${encodeEntry(6, [unknown])}${encodeEnd(6)}`, 0),
    );
    const before = await fingerprint(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ problem: { kind: 'newer-version' } });
    expect(await fingerprint(folder)).toEqual(before);

    await writeFile(join(folder, 'journal.jsonl'), journal);
    const checkpoint = { ...future, mood: undefined, events: [unknown] };
    await writeFile(
      join(folder, 'waymark.json'),
      Buffer.concat(await encodeCheckpoint(checkpoint, { format: migrations.length, version: '0.2.0' })),
    );
    await expect(openStore(folder)).rejects.toMatchObject({
      problem: { kind: 'newer-version', detail: { version: '0.2.0' } },
    });
  });
});
