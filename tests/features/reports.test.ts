import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { longestPart } from '../../contract/file-kinds.ts';
import type { ReportChoice } from '../../domain/report/choice.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { noWindow } from '../support/no-window.ts';
import type { Host } from '../../main/kernel/host.ts';
import { largestDrop } from '../../main/files/drops.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { everything } from '../support/reports.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const choice: ReportChoice = everything;
const wanted = { choice, format: 'md', paper: 'A4', language: 'en', locale: 'en' } as const;
const item = 'postgresql/read-query-plan';

/** A host on which the learner accepts the suggested name, with the saved files and the shown folders. */
function savingHost() {
  const saved: { file: string; text: string }[] = [];
  const shown: string[] = [];
  const host: Host = {
    ...noWindow,
    async saveFile(name, make) {
      const file = `/home/ada/${name}`;
      saved.push({ file, text: Buffer.from(await make()).toString() });
      return file;
    },
    async showFolder(folder) {
      shown.push(folder);
      return true;
    },
  };
  return { host, saved, shown };
}

describe('reports', () => {
  it('show the current progress and name', async () => {
    const app = await openTestApp(await temporaryFolder());
    await ask(app, 'progress:mark', { item, state: 'done' });
    await ask(app, 'settings:change', { name: 'Ada' });
    const report = await ask(app, 'reports:preview', { choice, format: 'pdf' });
    expect([report.coverage.now.done, report.learner.name]).toEqual([1, 'Ada']);
    await app.close();
  });

  it('are saved where the learner chooses, and only the folder of a saved file can be shown', async () => {
    const { host, saved, shown } = savingHost();
    const app = await openTestApp(await temporaryFolder(), { host });
    const answer = await ask(app, 'reports:save', wanted);
    expect(saved).toMatchObject([
      { file: answer!.file, text: expect.stringContaining('# Progress towards') },
    ]);
    expect(answer!.file).toBe(`/home/ada/backend-engineer-${answer!.on}.md`);
    await ask(app, 'files:reveal', { file: answer!.file });
    expect(shown).toEqual(['/home/ada']);
    expect(await app.handle('files:reveal', { file: '/etc/passwd' })).toMatchObject({
      error: { kind: 'untrusted' },
    });
    await app.close();
  });

  it('that cannot be written say why; nothing is saved if the learner cancels', async () => {
    const refused = new WaymarkError('disk', message('disk.ENOSPC'));
    for (const [saveFile, answer] of [
      [async () => Promise.reject(refused), { ok: false, error: { kind: 'disk' } }],
      [async () => null, { ok: true, value: null }],
    ] as const) {
      const app = await openTestApp(await temporaryFolder(), { host: { ...noWindow, saveFile } });
      expect(await app.handle('reports:save', wanted)).toMatchObject(answer);
      await app.close();
    }
  });

  it('that are dropped part by part are checked; a file that nobody chose is not read', async () => {
    const { host, saved } = savingHost();
    const app = await openTestApp(await temporaryFolder(), { host });
    await ask(app, 'reports:save', { ...wanted, format: 'html' });
    const { text } = saved[0]!;
    const drop = async (content: string) => {
      const bytes = Buffer.from(content);
      const half = Math.floor(bytes.length / 2);
      const part = (from: number, to?: number) => bytes.subarray(from, to).toString('base64');
      const [drop, other] = [randomUUID(), randomUUID()];
      const first = { isFirst: true, isLast: false };
      await ask(app, 'files:drop', { drop, part: 'AAAA', ...first });
      expect(await ask(app, 'files:drop', { drop, part: part(0, half), ...first })).toBeNull();
      // Another file is dropped at the same time; the parts must not mix.
      await ask(app, 'files:drop', { drop: other, part: 'AAAA', ...first });
      const last = { isFirst: false, isLast: true };
      const taken = await ask(app, 'files:drop', { drop, part: part(half), ...last });
      expect(await app.handle('files:drop', { drop, part: 'AAAA', ...last })).toMatchObject({
        error: { kind: 'not-found' },
      });
      await ask(app, 'files:drop', { drop: other, part: 'AAAA', ...last });
      return { ...(await ask(app, 'files:verify', taken!)), ...taken! };
    };
    const first = await drop(text);
    expect(first).toMatchObject({ ok: true, type: 'report' });
    expect(await drop(text.replace('0 of 640', '9 of 640'))).toMatchObject({
      ok: false,
      foreign: [expect.stringContaining('9 of 640')],
    });
    expect(await ask(app, 'files:verify', { file: first.file })).toMatchObject({ ok: true });
    expect(await app.handle('files:verify', { file: `dropped:${randomUUID()}` })).toMatchObject({
      error: { kind: 'not-found', message: { code: 'file.droppedGone' } },
    });
    for (const file of ['/etc/passwd', saved[0]!.file])
      expect(await app.handle('files:verify', { file })).toMatchObject({ error: { kind: 'untrusted' } });
    await app.close();
  });

  it('that are too large are refused while they are being dropped', async () => {
    const app = await openTestApp(await temporaryFolder());
    const part = Buffer.alloc(longestPart).toString('base64');
    const most = Math.floor(largestDrop / longestPart);
    const drop = randomUUID();
    for (let i = 0; i < most; i++)
      await ask(app, 'files:drop', { drop, part, isFirst: i === 0, isLast: false });
    expect(await app.handle('files:drop', { drop, part, isFirst: false, isLast: true })).toMatchObject({
      error: { kind: 'too-large' },
    });
    const whole = { drop, isFirst: true, isLast: true };
    expect(await app.handle('files:drop', { ...whole, part: 'no base64' })).toMatchObject({
      error: { kind: 'invalid-input' },
    });
    await app.close();
  });

  it('have no PDF if there is nothing to print with', async () => {
    const app = await openTestApp(await temporaryFolder(), {
      host: { ...noWindow, saveFile: async (_name, make) => String(await make()) },
    });
    expect(await app.handle('reports:save', { ...wanted, format: 'pdf' })).toMatchObject({
      error: { kind: 'not-found', message: { code: 'window.noBrowser' } },
    });
    await app.close();
  });

  it.each([
    { choice: { ...choice, since: '2026-02-30' } },
    { choice: { ...choice, without: ['secrets'] } },
    { format: 'docx' },
    { locale: '../x' },
  ])('refuse %j', async (wrong) => {
    const app = await openTestApp(await temporaryFolder());
    expect(await app.handle('reports:save', { ...wanted, ...wrong })).toMatchObject({
      error: { kind: 'invalid-input' },
    });
    await app.close();
  });
});
