import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '../../main/app/app.ts';
import { noWindow } from '../support/no-window.ts';
import { saveFile } from '../../main/files/save-file.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const passphrase = 'a bridge over still water';
let outside: string;
/** The file that the learner chooses in the dialog. */
let file: string;
let apps: App[];

beforeEach(async () => {
  outside = await temporaryFolder();
  apps = [];
});
afterEach(() => Promise.all(apps.map((app) => app.close())));

async function openOne(): Promise<App> {
  const folder = await mkdtemp(join(outside, 'workspace-'));
  const app = await openTestApp(folder, {
    host: {
      ...noWindow,
      openFile: async () => file,
      async saveFile(name, make) {
        await saveFile(join(outside, name), await make(), folder);
        return join(outside, name);
      },
    },
  });
  apps.push(app);
  return app;
}
const own = async (app: App) => (await ask(app, 'people:list', {})).own;
const code = (name: string) => ({ problem: { message: { code: name } } });

it('moves the key of one workspace into another with a file and its passphrase', async () => {
  const [first, second] = [await openOne(), await openOne()];
  const saved = await ask(first, 'keys:save', { passphrase });
  expect(saved!.file).toMatch(/waymark-\d{5}-\d{5}\.waymark-key$/);
  file = saved!.file;
  await expect(ask(second, 'keys:look', { file })).rejects.toMatchObject(code('file.notChosen'));
  await ask(second, 'files:open', { kind: 'key' });
  expect(await ask(second, 'keys:look', { file })).toEqual({ ...(await own(first)), inPlace: 'none' });
  const shown = (await own(first))!.fingerprint;
  await expect(
    ask(second, 'keys:take', { file, shown: shown.replace(/.$/, 'x'), passphrase, replace: true }),
  ).rejects.toMatchObject(code('file.notShown'));
  await expect(
    ask(second, 'keys:take', { file, shown, passphrase: 'not the words', replace: true }),
  ).rejects.toMatchObject(code('key.wrongPassphrase'));
  expect(await own(second)).toBeNull();
  expect(await ask(second, 'keys:take', { file, shown, passphrase, replace: false })).toEqual({
    was: 'none',
    former: null,
  });
  expect(await own(second)).toEqual(await own(first));
  expect(await ask(second, 'keys:look', { file })).toMatchObject({ inPlace: 'same' });
});

it('keeps a replaced key', async () => {
  const [first, second] = [await openOne(), await openOne()];
  file = (await ask(first, 'keys:save', { passphrase }))!.file;
  await ask(second, 'keys:save', { passphrase });
  await ask(second, 'files:open', { kind: 'key' });
  expect(await ask(second, 'keys:look', { file })).toMatchObject({ inPlace: 'other' });
  const shown = (await own(first))!.fingerprint;
  await expect(ask(second, 'keys:take', { file, shown, passphrase, replace: false })).rejects.toMatchObject(
    code('key.other'),
  );
  const { former } = await ask(second, 'keys:take', { file, shown, passphrase, replace: true });
  expect(await readFile(former!, 'utf8')).toContain('PRIVATE KEY');
  expect(await own(second)).toEqual(await own(first));
});
