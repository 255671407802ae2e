import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeCheckpoint } from '../../main/store/checkpoint.ts';
import { readProgress } from '../../main/store/read-only.ts';
import { fingerprint, openStore, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const newer = {
  kind: 'newer-version',
  message: expect.stringContaining('9.4.1'),
  detail: { version: '9.4.1', format: 7 },
};

/** What a Waymark of the future might leave: format 7, with fields that this one does not know. */
async function fromTheFuture(folder: string): Promise<void> {
  await workspaceWith(folder, 5);
  const checkpoint = {
    seq: 5,
    clock: { time: 1, counter: 0 },
    device: 'abcd1234',
    events: [],
    mood: 'bright',
  };
  await writeFile(
    join(folder, 'waymark.json'),
    Buffer.concat(await encodeCheckpoint(checkpoint, { format: 7, version: '9.4.1' })),
  );
}

describe('D6 a store from a newer version', () => {
  it('is refused with the version named, and stays byte for byte as it was', async () => {
    const folder = await temporaryFolder();
    await fromTheFuture(folder);
    const before = await fingerprint(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ problem: newer });
    await expect(readProgress(folder)).rejects.toMatchObject({ problem: newer });
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('is refused also where only its format was raised and the checksum does not follow', async () => {
    const folder = await temporaryFolder();
    await workspaceWith(folder, 5);
    const file = join(folder, 'waymark.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"format":1', '"format":99'));
    const before = await fingerprint(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ problem: { kind: 'newer-version' } });
    expect(await fingerprint(folder)).toEqual(before);
  });
});
