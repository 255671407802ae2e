import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../main/app/app.ts';
import { noWindow } from '../support/no-window.ts';
import { ask, openTestApp, record } from '../support/apps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { eventually } from '../support/eventually.ts';

/** A host with a window: a second app brings the open window to the front. */
const windowHost = { ...noWindow, name: 'chromium' } as const;

let folder: string;
let app: App;

beforeEach(async () => {
  folder = await temporaryFolder();
  app = await openTestApp(folder);
});
afterEach(() => app.close());

describe('a second app on a workspace', () => {
  it('answers with the problem if the workspace is open elsewhere', async () => {
    const second = await openTestApp(folder);
    expect(second.problem).toMatchObject({ kind: 'busy' });
    expect(await second.handle('workspace:open', {})).toMatchObject({ ok: false, error: { kind: 'busy' } });
    await second.close();
    expect(await app.handle('workspace:check', {})).toMatchObject({ ok: true });
  });

  it('passes its file to the app that has the workspace open', async () => {
    const share = join(folder, 'robin.waymark');
    await writeFile(share, 'a share');
    const heard = record(app);
    const second = await openTestApp(folder, { host: windowHost, files: [share] });
    await second.close();
    await eventually(() => expect(heard.map(({ name }) => name)).toContain('files:pending'));
    expect(await ask(app, 'files:next', {})).toMatchObject({ name: 'robin.waymark' });
    expect(await ask(app, 'files:next', {})).toBeNull();
    expect((await readdir(folder)).filter((name) => name.startsWith('handed-'))).toEqual([]);
  });

  it('opens files that were passed while it was starting, each once', async () => {
    await app.close();
    const names = ['a.waymark', 'b.waymark'];
    for (const [i, name] of names.entries())
      await writeFile(join(folder, `handed-${String(i).repeat(16)}`), join(folder, name));
    app = await openTestApp(folder);
    const arrived: (string | undefined)[] = [];
    await eventually(async () => {
      const next = await ask(app, 'files:next', {});
      if (next) arrived.push(next.name);
      expect(arrived.toSorted()).toEqual(names);
    });
    const second = await openTestApp(folder, {
      host: windowHost,
      files: names.map((name) => join(folder, name)),
    });
    await second.close();
    await eventually(async () => {
      const next = await ask(app, 'files:next', {});
      if (next) arrived.push(next.name);
      expect(arrived).toHaveLength(4);
    });
    expect(await ask(app, 'files:next', {})).toBeNull();
  });

  it('ignores a passed text that is not a full path, or is too long', async () => {
    const heard = record(app);
    for (const [i, text] of ['robin.waymark', '', `/${'x'.repeat(5000)}`, '/a\0b'].entries())
      await writeFile(join(folder, `handed-${String(i).repeat(16)}`), text);
    const second = await openTestApp(folder, { host: windowHost });
    await second.close();
    await eventually(async () =>
      expect((await readdir(folder)).filter((name) => name.startsWith('handed-'))).toEqual([]),
    );
    expect(heard.map(({ name }) => name)).not.toContain('files:pending');
  });
});
