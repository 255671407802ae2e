import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../main/app/app.ts';
import type { ItemProgress } from '../../domain/progress/slices/items/slice.ts';
import { largestSharedFiles } from '../../domain/formats/share-sections.ts';
import type { ShareSection } from '../../domain/formats/share-sections.ts';
import { openShare } from '../../main/reviews/open-sealed.ts';
import { saveFile } from '../../main/files/save-file.ts';
import { largestEvidence } from '../../domain/base/patterns.ts';
import { checkWorkspace } from '../../main/workspace/check.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { noWindow } from '../support/no-window.ts';
import { nodeError } from '../support/node-error.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const subject = { item: 'postgresql/read-query-plan' };
let folder: string;
let workspace: string;
let app: App;
let shown: string[];

beforeEach(async () => {
  folder = await temporaryFolder();
  workspace = join(folder, 'workspace');
  shown = [];
  await open();
});
afterEach(() => app.close());

async function open(fs = nodeFileSystem): Promise<void> {
  app = await openTestApp(workspace, {
    fs,
    host: {
      ...noWindow,
      openFile: async () => join(folder, 'chosen.pdf'),
      async saveFile(name, make) {
        await saveFile(join(folder, name), await make(), workspace);
        return join(folder, name);
      },
      showFile: async (file) => {
        shown.push(file);
        return true;
      },
    },
  });
}

/** Attaches a file with these bytes. */
async function attach(bytes: string | Uint8Array, more = {}) {
  await writeFile(join(folder, 'chosen.pdf'), bytes);
  const chosen = await ask(app, 'files:open', { kind: 'evidence' });
  const change = await ask(app, 'evidence:attach', { subject, ...chosen!, ...more });
  return (change!.changes[0]![2] as ItemProgress).evidence;
}
const copies = () => readdir(join(workspace, 'evidence')).catch(() => []);

describe('a file as evidence', () => {
  it('is copied under its hash, with its name as the title, and shown in its folder after a question', async () => {
    const [one] = await attach('%PDF-1.7');
    expect(one).toMatchObject({ title: 'chosen.pdf', file: { name: 'chosen.pdf', bytes: 8 } });
    expect(await copies()).toEqual([`${one!.file!.hash}.pdf`]);
    // The original may go.
    await rm(join(folder, 'chosen.pdf'));
    expect(await ask(app, 'evidence:show', { subject, evidence: one!.id })).toEqual({ opened: true });
    expect(shown).toEqual([join(workspace, 'evidence', `${one!.file!.hash}.pdf`)]);
    expect(await readFile(shown[0]!, 'utf8')).toBe('%PDF-1.7');
  });

  it('is copied once, however often it is attached, and keeps its copy when it is changed or removed', async () => {
    await attach('the same');
    const [, two] = await attach('the same', { title: 'Again' });
    expect(two!.title).toBe('Again');
    expect(await copies()).toHaveLength(1);
    const changed = await ask(app, 'progress:changeEvidence', { subject, evidence: two!.id, title: 'Third' });
    expect((changed!.changes[0]![2] as ItemProgress).evidence[1]).toMatchObject({
      title: 'Third',
      file: two!.file,
    });
    await ask(app, 'progress:removeEvidence', { subject, evidence: two!.id });
    await ask(app, 'progress:undo', {});
    expect(await ask(app, 'evidence:show', { subject, evidence: two!.id })).toEqual({ opened: true });
  });

  it('is refused if nobody chose it, if it is a program, or if it is too large; nothing is copied then', async () => {
    const file = join(folder, 'other.pdf');
    await writeFile(file, 'x');
    await expect(ask(app, 'evidence:attach', { subject, file })).rejects.toMatchObject({
      problem: { kind: 'untrusted' },
    });
    await expect(attach('x', { name: 'virus.exe' })).rejects.toMatchObject({
      problem: { kind: 'invalid-input' },
    });
    await expect(attach(new Uint8Array(largestEvidence + 1))).rejects.toMatchObject({
      problem: { kind: 'invalid-input' },
    });
    await expect(ask(app, 'evidence:attach', { subject: { skill: 'none' }, file })).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(await copies()).toEqual([]);
  });

  it('has a name without tricks, whatever it was called', async () => {
    const [one] = await attach('x', { name: '../../a\u202Efdp\nb.PDF' });
    expect(one!.file!.name).not.toMatch(/[/\\\n\u202E]/);
    expect(await copies()).toEqual([`${one!.file!.hash}.pdf`]);
  });

  it('is not opened if its copy was changed or is gone, and the check says so', async () => {
    const [one] = await attach('as added');
    const copy = join(workspace, 'evidence', `${one!.file!.hash}.pdf`);
    await app.close();
    expect((await checkWorkspace(workspace)).ok).toBe(true);
    await open();
    await writeFile(copy, 'something else');
    await expect(ask(app, 'evidence:show', { subject, evidence: one!.id })).rejects.toMatchObject({
      problem: { kind: 'damaged' },
    });
    expect(shown).toEqual([]);
    const name = `evidence/${one!.file!.hash}.pdf`;
    await app.close();
    await open();
    await ask(app, 'progress:removeEvidence', { subject, evidence: one!.id });
    await app.close();
    // What was removed needs no copy.
    const all = await checkWorkspace(workspace);
    expect(all.files.find(({ detail }) => detail.code === 'evidence.missing')).toBeUndefined();
    await open();
    await ask(app, 'progress:undo', {});
    await app.close();
    const finding = async () => (await checkWorkspace(workspace)).files.find((one) => one.name === name);
    expect(await finding()).toMatchObject({ ok: false, detail: { code: 'evidence.changed' } });
    await rm(copy);
    expect(await finding()).toMatchObject({ ok: false, detail: { code: 'evidence.missing' } });
    await open();
    await expect(ask(app, 'evidence:show', { subject, evidence: one!.id })).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
    // Attaching the file again brings the copy back.
    await attach('as added');
    expect(await ask(app, 'evidence:show', { subject, evidence: one!.id })).toEqual({ opened: true });
  });

  it('adds nothing if the disk refuses the copy', async () => {
    await app.close();
    await mkdir(workspace, { recursive: true });
    await open({
      ...nodeFileSystem,
      async open(path, flags, mode) {
        if (path.includes('evidence')) throw nodeError('ENOSPC');
        return nodeFileSystem.open(path, flags, mode);
      },
    });
    await expect(attach('x')).rejects.toMatchObject({ problem: { kind: 'disk' } });
    expect(await copies()).toEqual([]);
    const { progress } = await ask(app, 'workspace:open', {});
    expect(progress).toEqual([]);
  });

  describe('in a share', () => {
    const prepare = (...sections: ShareSection[]) =>
      ask(app, 'reviews:prepare', {
        path: 'backend-engineer',
        choice: { sections, notes: [], answersTo: null, without: [] },
      });

    it('is there only if it is ticked with its evidence, and the window never gets its bytes', async () => {
      const [one] = await attach('a secret', { title: 'My plan' });
      const { share, files } = await prepare('evidence', 'history');
      expect(files).toEqual({ count: 1, bytes: 8 });
      const text = JSON.stringify(share);
      expect(text).toContain('My plan');
      expect(text).not.toContain('chosen.pdf');
      expect(text).not.toContain(one!.file!.hash);
      expect((await prepare('files')).share.sections).toEqual([]);

      const withFile = await prepare('evidence', 'files');
      expect(JSON.stringify(withFile.share)).toContain('chosen.pdf');
      expect(withFile.share).not.toHaveProperty('files');
      const saved = (await ask(app, 'reviews:save', { hash: withFile.hash }))!;
      expect(openShare(await readFile(saved.file)).content.files).toEqual([
        { hash: one!.file!.hash, data: Buffer.from('a secret').toString('base64') },
      ]);
    });

    it('is refused if its copy is gone or was changed, or if all together are too large', async () => {
      const [one] = await attach('as added');
      const copy = join(workspace, 'evidence', `${one!.file!.hash}.pdf`);
      await writeFile(copy, 'something else');
      await expect(prepare('evidence', 'files')).rejects.toMatchObject({ problem: { kind: 'damaged' } });
      await rm(copy);
      await expect(prepare('evidence', 'files')).rejects.toMatchObject({ problem: { kind: 'not-found' } });
      expect((await prepare('evidence')).share.sections).toEqual(['evidence']);
      await attach(new Uint8Array(largestSharedFiles + 1));
      await expect(prepare('evidence', 'files')).rejects.toMatchObject({ problem: { kind: 'too-large' } });
    });

    it('fits, as large as it may be', async () => {
      await attach(new Uint8Array(largestSharedFiles));
      expect((await prepare('evidence', 'files')).share.sections).toEqual(['evidence', 'files']);
    });
  });
});
