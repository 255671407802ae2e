import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FileDialogRequest } from '../../contract/files.ts';
import { unheard } from '../../main/kernel/jobs.ts';
import { FileDialog } from '../../main/hosts/window/file-dialog.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
let downloads: string;
let exports: string;
let shown: FileDialogRequest[];
let mayReplace: boolean;
let answerOf: () => Promise<boolean>;
let asked: string[];
let dialog: FileDialog;
beforeEach(async () => {
  folder = await temporaryFolder();
  downloads = join(folder, 'downloads');
  exports = join(folder, 'workspace', 'exports');
  await mkdir(join(downloads, 'courses'), { recursive: true });
  shown = [];
  asked = [];
  answerOf = async () => mayReplace;
  mayReplace = false;
  dialog = new FileDialog(
    { downloads, exports },
    (request) => void shown.push(request),
    async (name) => {
      asked.push(name);
      return answerOf();
    },
  );
});

const put = (file: string, text = 'x') => writeFile(join(downloads, file), text);
const at = (...steps: string[]) => ({ place: 'downloads' as const, folder: steps });
const list = (...steps: string[]) => dialog.list({ dialog: shown.at(-1)!.dialog, ...at(...steps) }, unheard);
const choose = (name: string, ...steps: string[]) =>
  dialog.answer({ dialog: shown.at(-1)!.dialog, choice: { ...at(...steps), name } }, unheard);

describe('opening', () => {
  test('returns the chosen file, from a folder within its place', async () => {
    await put('courses/mine.yaml');
    const file = dialog.openFile('path');
    expect(shown).toEqual([{ dialog: 1, mode: 'open', name: '', endings: ['yaml', 'yml', 'json'] }]);
    expect(await choose('mine.yaml', 'courses')).toEqual({ taken: true });
    expect(await file).toBe(join(downloads, 'courses', 'mine.yaml'));
  });

  test('cancelling gives null', async () => {
    const file = dialog.openFile('path');
    expect(await dialog.answer({ dialog: 1, choice: null }, unheard)).toEqual({ taken: true });
    expect(await file).toBeNull();
  });

  test('lists folders and files of the requested kind, newest first; nothing hidden, no links', async () => {
    await put('old.YAML');
    await put('new.json');
    await utimes(join(downloads, 'old.YAML'), 1000, 1000);
    await put('secret.txt');
    await put('.hidden.yaml');
    await writeFile(join(folder, 'outside.yaml'), 'x');
    await symlink(join(folder, 'outside.yaml'), join(downloads, 'link.yaml'));
    await symlink(folder, join(downloads, 'way-out'));
    void dialog.openFile('path');
    const { path, entries, more } = await list();
    expect(path).toBe(downloads);
    expect(more).toBe(0);
    expect(entries.map(({ name, kind }) => [name, kind])).toEqual([
      ['courses', 'folder'],
      ['new.json', 'file'],
      ['old.YAML', 'file'],
    ]);
    expect(entries[2]).toMatchObject({ bytes: 1, at: 1_000_000 });
  });

  test('a missing place is empty; a missing folder is an error', async () => {
    void dialog.openFile('path');
    expect(await dialog.list({ dialog: 1, place: 'exports', folder: [] }, unheard)).toEqual({
      path: exports,
      entries: [],
      more: 0,
    });
    await expect(list('gone')).rejects.toMatchObject({ problem: { kind: 'not-found' } });
  });

  test('does not leave its places', async () => {
    await symlink(folder, join(downloads, 'way-out'));
    await writeFile(join(folder, 'outside.yaml'), 'x');
    await symlink(join(folder, 'outside.yaml'), join(downloads, 'link.yaml'));
    await put('secret.txt');
    await mkdir(join(downloads, 'folder.yaml'));
    void dialog.openFile('path');
    await expect(list('way-out')).rejects.toMatchObject({ problem: { kind: 'not-found' } });
    await expect(list('..')).rejects.toMatchObject({ problem: { kind: 'not-found' } });
    await expect(choose('outside.yaml', 'way-out')).rejects.toMatchObject({ problem: { kind: 'not-found' } });
    await expect(choose('outside.yaml', '..')).rejects.toMatchObject({ problem: { kind: 'not-found' } });
    for (const name of ['link.yaml', 'secret.txt', 'folder.yaml', 'gone.yaml'])
      await expect(choose(name)).rejects.toMatchObject({ problem: { kind: 'invalid-input' } });
  });

  test('answers only while it is open, and only the last one asked for', async () => {
    await put('a.yaml');
    await expect(dialog.list({ dialog: 1, ...at() }, unheard)).rejects.toMatchObject({
      problem: { kind: 'invalid-input' },
    });
    const first = dialog.openFile('path');
    const second = dialog.openFile('path');
    expect(await first).toBeNull();
    await expect(
      dialog.answer({ dialog: 1, choice: { ...at(), name: 'a.yaml' } }, unheard),
    ).rejects.toMatchObject({ problem: { kind: 'invalid-input' } });
    await choose('a.yaml');
    expect(await second).toBe(join(downloads, 'a.yaml'));
    await expect(list()).rejects.toMatchObject({ problem: { kind: 'invalid-input' } });
  });

  test('a folder of thousands lists the first, and says how many more', async () => {
    await Promise.all(Array.from({ length: 510 }, (_, n) => put(`${n}.json`)));
    void dialog.openFile('path');
    const { entries, more } = await list();
    expect([entries.length, more]).toEqual([500, 11]);
  });
});

describe('a closed dialog', () => {
  test('returns nothing, and the next one can open', async () => {
    const first = dialog.placeFor('report.pdf');
    dialog.end();
    expect(await first).toBeNull();
    const second = dialog.placeFor('report.pdf');
    await choose('report.pdf');
    expect(await second).toBe(join(downloads, 'report.pdf'));
    dialog.end();
  });

  test('does not affect one that opened while the learner was asked whether to replace a file', async () => {
    await put('report.pdf');
    const first = dialog.placeFor('report.pdf');
    let translate = (_yes: boolean) => {};
    answerOf = () => new Promise((settle) => (translate = settle));
    const choosing = choose('report.pdf');
    await expect.poll(() => asked).toEqual(['report.pdf']);
    const second = dialog.placeFor('agenda.pdf');
    expect(await first).toBeNull();
    translate(true);
    await expect(choosing).rejects.toMatchObject({ problem: { message: { code: 'file.noDialog' } } });
    await choose('agenda.pdf');
    expect(await second).toBe(join(downloads, 'agenda.pdf'));
  });
});

describe('saving', () => {
  test('returns the path, with the right extension', async () => {
    const file = dialog.placeFor('report.pdf');
    expect(shown).toEqual([{ dialog: 1, mode: 'save', name: 'report.pdf', endings: ['pdf'] }]);
    await choose('my report');
    expect(await file).toBe(join(downloads, 'my report.pdf'));
    expect(asked).toEqual([]);
  });

  test('an existing file is replaced only after a yes, and the dialog stays open after a no', async () => {
    await put('report.pdf');
    const file = dialog.placeFor('report.pdf');
    expect(await choose('report.pdf')).toEqual({ taken: false });
    expect(asked).toEqual(['report.pdf']);
    mayReplace = true;
    expect(await choose('report')).toEqual({ taken: true });
    expect(await file).toBe(join(downloads, 'report.pdf'));
  });

  test.each(['.hidden', 'a:b', 'nothing\u0000', 'what?', 'x\u202efdp', 'x'.repeat(90), 'folder'])(
    'refuses the name %j',
    async (name) => {
      await mkdir(join(downloads, 'folder.pdf'));
      void dialog.placeFor('report.pdf');
      await expect(choose(name)).rejects.toMatchObject({ problem: { kind: 'invalid-input' } });
    },
  );
});
