import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { linesFrom, pageBytes } from '../../main/store/journal-lines.ts';
import { readJournal } from '../../main/store/read-journal.ts';
import { editJournal, journalLines, journalOf } from '../support/journals.ts';
import { append, marked, openStore, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const file = () => join(folder, 'journal.jsonl');

/**
 * Starts once.
 * @returns the number of changes, and the codes of the notices about missing ones
 */
async function afterStart(): Promise<[number, ...string[]]> {
  const store = await openStore(folder);
  const told = store.notices.map(({ message: { code, parameters } }) => {
    const { what } = (parameters ?? {}) as { what?: { code: string } };
    return what?.code ?? code;
  });
  const { size } = store.log;
  await store.close();
  return [size, ...told];
}

const held = 40;

describe('the end of a journal', () => {
  it.each([0, 1, 2, 3])('shows how far it went: a write is known by its own mark (%i more)', async (more) => {
    await workspaceWith(folder, 5);
    const store = await openStore(folder);
    for (let i = 0; i < more; i++) await append(store, marked(`more/item-${i}`));
    await store.close();
    const { reach, faults } = readJournal(await readFile(file()));
    expect({ reach, faults }).toEqual({ reach: { confirmed: 5 + more, begun: 5 + more }, faults: [] });
  });

  it('that is zeros from any sector on is reported as confirmed and lost, except for the last write', async () => {
    await workspaceWith(folder, 5);
    const writing = await openStore(folder);
    for (let i = 0; i < held; i++) await append(writing, marked(`more/item-${i}`));
    await writing.close();
    const whole = await readFile(file());
    const used = whole.lastIndexOf('}');
    const wrong: string[] = [];
    for (let from = linesFrom; from < used; from += 512) {
      const bytes = Buffer.from(whole);
      bytes.fill(0, from);
      const { reach, entries } = readJournal(bytes);
      const last = entries.at(-1)?.seq ?? 2;
      if (reach?.confirmed !== 4 + held || reach.begun !== 5 + held || last >= 5 + held)
        wrong.push(`${from}: ${last} ${JSON.stringify(reach)}`);
    }
    expect(wrong).toEqual([]);
    const bytes = Buffer.from(whole);
    bytes.fill(0, linesFrom + 512);
    await writeFile(file(), bytes);
    const [there, told] = await afterStart();
    expect([there < held, told]).toEqual([true, 'notice.lostBoth']);
  });

  it.each(['newlines', 'what stood there before'])('that is a lost page (%s) is told so too', async (how) => {
    await workspaceWith(folder, 5);
    const store = await openStore(folder);
    await append(store, marked('more/first'));
    const before = await readFile(file());
    for (let i = 0; i < 3; i++) await append(store, marked(`more/item-${i}`));
    await store.close();
    const bytes = await readFile(file());
    if (how === 'newlines') bytes.fill('\n', linesFrom, linesFrom + pageBytes);
    else before.copy(bytes, linesFrom, linesFrom, linesFrom + pageBytes);
    await writeFile(file(), bytes);
    const [there, told] = await afterStart();
    expect([there, told]).toEqual(how === 'newlines' ? [2, 'notice.lostBoth'] : [6, 'notice.lostBoth']);
  });

  it('that is an interrupted write is reported as never confirmed, whatever part of it reached the disk', async () => {
    await workspaceWith(folder, 9);
    const whole = await readFile(file());
    const at = whole.indexOf('{"end"');
    const torn = '{"seq":10,"events":[{"id":"0mwz';
    for (const written of [3, 10, torn.length]) {
      const bytes = Buffer.from(whole);
      bytes.write(torn.slice(0, written), at);
      await writeFile(file(), bytes);
      expect(await afterStart()).toEqual([9, 'notice.journalMended']);
      await writeFile(file(), whole);
    }
  });

  it('is unknown for a write of which only the mark reached the disk', async () => {
    await workspaceWith(folder, 9);
    const before = await readFile(file());
    const store = await openStore(folder);
    await append(store, marked('more/item'));
    await store.close();
    const bytes = await readFile(file());
    before.copy(bytes, linesFrom, linesFrom);
    await writeFile(file(), bytes);
    expect(await afterStart()).toEqual([9, 'notice.lostDoubtful']);
  });

  it('is the last sound line: none after an old end mark is dropped', async () => {
    await workspaceWith(folder, 9);
    await editJournal(folder, ([head, one, other, first, ...lines]) => [
      head!,
      one!,
      other!,
      first!,
      ...journalLines(Buffer.from('{"end":7,"sum":"00000000"}')),
      ...lines,
    ]);
    expect(await afterStart()).toEqual([9, 'notice.journalMended']);
  });

  it('is unknown if a mark is lost too', async () => {
    await workspaceWith(folder, 9);
    const whole = await readFile(file());
    const lines = journalLines(whole);
    await writeFile(file(), journalOf([...lines.slice(0, 2), '{"mark":9', ...lines.slice(3, -2)]));
    expect(await afterStart()).toEqual([8, 'notice.lostUnknown']);
  });

  it('that was set back as a whole is reported: waymark.json holds more', async () => {
    await workspaceWith(folder, 9);
    const before = await readFile(file());
    const store = await openStore(folder);
    await append(store, marked('more/item'));
    await store.checkpoint();
    await append(store, marked('more/lost'));
    await store.close();
    await writeFile(file(), before);
    expect(await afterStart()).toEqual([10, 'notice.lostUnknown']);
  });
});
