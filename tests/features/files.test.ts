import { chmod, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadsFolder } from '../../main/files/downloads-folder.ts';
import { noWindow } from '../support/no-window.ts';
import type { App } from '../../main/app/app.ts';
import { saveFile } from '../../main/files/save-file.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { nodeError } from '../support/node-error.ts';
import { samplePath } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

describe('opening a file', () => {
  let app: App | undefined;
  afterEach(() => app?.close());

  const openWith = (file: string | null) =>
    openTestApp(join(folder, 'workspace'), { host: { ...noWindow, openFile: async () => file } });

  test('a path is added from a file that the learner chose', async () => {
    const file = join(folder, 'mine.json');
    await writeFile(file, JSON.stringify(samplePath()));
    app = await openWith(file);
    const chosen = await ask(app, 'files:open', { kind: 'path' });
    expect(chosen).toEqual({ file });
    expect(await ask(app, 'paths:add', chosen!)).toMatchObject({ path: 'sample' });
  });

  test('a file that nobody chose is not read', async () => {
    const file = join(folder, 'mine.json');
    await writeFile(file, JSON.stringify(samplePath()));
    app = await openWith(null);
    expect(await ask(app, 'files:open', { kind: 'path' })).toBeNull();
    await expect(ask(app, 'paths:add', { file })).rejects.toMatchObject({ problem: { kind: 'untrusted' } });
  });

  test('if the host has a dialog of the system, the window cannot list folders', async () => {
    app = await openWith(null);
    await expect(ask(app, 'files:list', { dialog: 1, place: 'downloads', folder: [] })).rejects.toMatchObject(
      { problem: { kind: 'invalid-input' } },
    );
    await expect(ask(app, 'files:answer', { dialog: 1, choice: null })).rejects.toMatchObject({
      problem: { kind: 'invalid-input' },
    });
  });
});

describe('saving a file', () => {
  const bytes = new TextEncoder().encode('a report');
  const save = (file: string) => saveFile(file, bytes, join(folder, 'workspace'));
  beforeEach(() => mkdir(join(folder, 'workspace')));

  test('creates the folder, replaces an existing file, and leaves nothing else', async () => {
    const file = join(folder, 'workspace', 'exports', 'report.md');
    await save(file);
    await saveFile(file, new TextEncoder().encode('another'), join(folder, 'workspace'));
    expect(await readFile(file, 'utf8')).toBe('another');
    expect(await readdir(join(folder, 'workspace', 'exports'))).toEqual(['report.md']);
  });

  test('leaves no new folders if it is refused or fails', async () => {
    await expect(save(join(folder, 'workspace', 'new', 'and', 'report.md'))).rejects.toMatchObject({
      problem: { kind: 'invalid-input' },
    });
    expect(await readdir(join(folder, 'workspace'))).toEqual([]);
    const full = { ...nodeFileSystem, open: () => Promise.reject(nodeError('ENOSPC')) };
    await mkdir(join(folder, 'there'));
    const far = join(folder, 'there', 'new', 'and', 'report.md');
    await expect(saveFile(far, bytes, join(folder, 'workspace'), full)).rejects.toMatchObject({
      problem: { kind: 'disk', detail: { code: 'ENOSPC' } },
    });
    expect(await readdir(join(folder, 'there'))).toEqual([]);
  });

  test('lets others read the file, as far as the mask allows', async () => {
    const file = join(folder, 'report.md');
    await save(file);
    expect((await stat(file)).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  test('follows a link instead of replacing it', async () => {
    await writeFile(join(folder, 'real.md'), 'old');
    await symlink(join(folder, 'real.md'), join(folder, 'link.md'));
    await save(join(folder, 'link.md'));
    expect(await readFile(join(folder, 'real.md'), 'utf8')).toBe('a report');
  });

  test('follows a link to a missing file, and leaves the permissions of an existing file unchanged', async () => {
    await symlink(join(folder, 'target.md'), join(folder, 'link.md'));
    await save(join(folder, 'link.md'));
    expect(await readFile(join(folder, 'target.md'), 'utf8')).toBe('a report');
    await chmod(join(folder, 'target.md'), 0o600);
    await save(join(folder, 'link.md'));
    expect((await stat(join(folder, 'target.md'))).mode & 0o777).toBe(0o600);
    await symlink(join(folder, 'a'), join(folder, 'b'));
    await symlink(join(folder, 'b'), join(folder, 'a'));
    await expect(save(join(folder, 'a'))).rejects.toMatchObject({ problem: { kind: 'disk' } });
  });

  test.each(['waymark.json', 'journal.jsonl', 'backups/x.json', 'exports', 'new.md'])(
    'never writes %s of the workspace, not even through a link',
    async (name) => {
      await mkdir(join(folder, 'workspace', 'backups'));
      await symlink(join(folder, 'workspace'), join(folder, 'other'));
      for (const way of ['workspace', 'other'])
        await expect(save(join(folder, way, name))).rejects.toMatchObject({
          problem: { kind: 'invalid-input' },
        });
    },
  );

  test.skipIf(process.platform === 'win32')(
    'replaces no device and no folder, and returns in every case',
    async () => {
      await expect(save('/dev/null')).rejects.toMatchObject({
        problem: { kind: 'invalid-input', message: { code: 'file.noTarget' } },
      });
      await expect(save(folder)).rejects.toMatchObject({ problem: { kind: 'disk' } });
      expect((await stat('/dev/null')).isFile()).toBe(false);
      await expect(save('/proc/waymark/report.md')).rejects.toMatchObject({ problem: { kind: 'disk' } });
    },
  );

  test('says why it failed if the disk refuses, and leaves no partial file', async () => {
    const file = join(folder, 'report.md');
    const full = {
      ...nodeFileSystem,
      rename: async () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    await expect(saveFile(file, bytes, join(folder, 'workspace'), full)).rejects.toMatchObject({
      problem: { kind: 'disk', detail: { code: 'ENOSPC' } },
    });
    expect(await readdir(folder)).toEqual(['workspace']);
  });
});

describe('the downloads folder', () => {
  const said = async (line: string) => {
    await writeFile(join(folder, 'user-dirs.dirs'), `# the desktop wrote this\n${line}\n`);
    return downloadsFolder({ XDG_CONFIG_HOME: folder }, 'linux');
  };

  test('is the one in the settings of the desktop', async () => {
    expect(await said('XDG_DOWNLOAD_DIR="/data/Geladene Dateien"')).toBe('/data/Geladene Dateien');
    expect(await said('XDG_DOWNLOAD_DIR="$HOME/Loads"')).toMatch(/[^$]\/Loads$/);
  });

  test.each(['', 'XDG_DOWNLOAD_DIR="$HOME/"', 'XDG_DOWNLOAD_DIR="relative"'])(
    'is the usual one after %j',
    async (line) => {
      expect(await said(line)).toMatch(/\/Downloads$/);
    },
  );

  test('is the usual one if there is no desktop', async () => {
    expect(await downloadsFolder({ XDG_CONFIG_HOME: folder }, 'linux')).toMatch(/\/Downloads$/);
  });
});
