import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { translate } from '../../domain/messages/translator.ts';
import { checkWorkspace } from '../../main/workspace/check.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { editJournal } from '../support/journals.ts';
import { twoCopies, workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

describe('doctor', () => {
  const bad = async () => {
    const { files } = await checkWorkspace(folder);
    return files.filter(({ ok }) => !ok).map(({ name, detail }) => `${name}: ${translate(detail)}`);
  };

  it('finds nothing in a sound workspace, and ignores foreign files', async () => {
    await workspaceWith(folder, 8);
    await writeFile(join(folder, 'backups', '.DS_Store'), 'Bud1');
    expect(await bad()).toEqual([]);
  });

  it('finds a line that is missing', async () => {
    await workspaceWith(folder, 8);
    await editJournal(folder, ([head, one, other, , ...lines]) => [head!, one!, other!, ...lines]);
    expect(await bad()).toEqual(['journal.jsonl: damaged: line 4 does not follow the one before it']);
  });

  it('finds a waymark.json and a journal that come from two copies', async () => {
    await workspaceWith(folder, 8);
    const { copy } = await twoCopies(folder, await temporaryFolder());
    await cp(join(copy, 'waymark.json'), join(folder, 'waymark.json'));
    expect(await bad()).toEqual([
      'journal.jsonl: damaged: it does not continue waymark.json; the two come from different copies',
      'backups: none contains the changes of waymark.json: backups cannot be made',
    ]);
  });

  it('reports if no backup holds what waymark.json does', async () => {
    await workspaceWith(folder, 8);
    await rm(join(folder, 'backups'), { recursive: true });
    expect(await bad()).toEqual([
      'backups: none contains the changes of waymark.json: backups cannot be made',
    ]);
  });

  it.each(['settings.json', 'drafts.json', 'window.json'])(
    'finds every byte that was changed in %s, even if it is still readable',
    async (name) => {
      await workspaceWith(folder, 8);
      const app = await openTestApp(folder);
      await ask(app, 'settings:change', { name: 'Ada' });
      await ask(app, 'drafts:keep', { field: 'note:postgresql/read-query-plan', text: 'half a thought' });
      app.rememberBounds({ x: 0, y: 0, width: 900, height: 600, maximized: false });
      await app.close();
      const whole = await readFile(join(folder, name));
      expect(await bad()).toEqual([]);
      for (let at = 0; at < whole.length; at++) {
        const flipped = Buffer.from(whole);
        flipped[at]! ^= 1;
        await writeFile(join(folder, name), flipped);
        const { files } = await checkWorkspace(folder);
        expect([at, files.find((file) => file.name === name)?.ok]).toEqual([at, false]);
      }
    },
  );
});
