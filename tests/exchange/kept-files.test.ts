import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeptFiles } from '../../main/exchange/kept-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const noon = Date.parse('2026-11-27T12:00:00.000Z');
const hashOf = (digit: string) => digit.repeat(64);

describe('the files that are kept', () => {
  it('are listed latest first, also those of one second', async () => {
    const kept = new KeptFiles(await temporaryFolder());
    await kept.keep('sent', hashOf('5'), Buffer.from('second'), noon + 7);
    await kept.keep('sent', hashOf('9'), Buffer.from('first'), noon);
    await kept.keep('sent', hashOf('1'), Buffer.from('third'), noon + 450);
    expect(await kept.list('sent')).toMatchObject([
      { hash: hashOf('1'), at: noon + 450 },
      { hash: hashOf('5'), at: noon + 7 },
      { hash: hashOf('9'), at: noon },
    ]);
    expect(String(await kept.read('sent', hashOf('5')))).toBe('second');
  });

  it('are kept once, under the time of the first', async () => {
    const folder = await temporaryFolder();
    const kept = new KeptFiles(folder);
    await kept.keep('given', hashOf('a'), Buffer.from('once'), noon);
    await kept.keep('given', hashOf('a'), Buffer.from('once'), noon + 5000);
    await writeFile(join(folder, 'exchange', 'given', 'notes.txt'), 'mine');
    expect(await kept.list('given')).toMatchObject([{ hash: hashOf('a'), at: noon }]);
    expect(await readdir(join(folder, 'exchange', 'given'))).toHaveLength(2);
    expect(await kept.has('sent', hashOf('a'))).toBe(false);
  });
});
