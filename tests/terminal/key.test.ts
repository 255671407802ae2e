import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { projectNode } from '../../scripts/run.mjs';
import { root } from '../support/apps.ts';
import { terminalOn } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const passphrase = 'a bridge over still water';

describe('waymark key', () => {
  it('moves the key of one workspace into another', async () => {
    const [first, second] = [terminalOn(await temporaryFolder()), terminalOn(await temporaryFolder())];
    const file = join(await temporaryFolder(), 'mine.waymark-key');
    expect(await first.json('key')).toEqual({ fingerprint: null });
    const saved = await first.withPassphrase(passphrase, 'key', 'export', file, '--json');
    expect(saved).toMatchObject({ code: 0, err: [] });
    const { fingerprint } = JSON.parse(saved.out);
    expect(await first.json('key')).toMatchObject({ fingerprint });
    const taken = await second.withPassphrase(passphrase, 'key', 'import', file, '--json');
    expect(JSON.parse(taken.out)).toEqual({ fingerprint, changed: true, former: null });
    expect(await second.json('key')).toMatchObject({ fingerprint });
  });

  it('replaces another key only with --replace, and keeps it', async () => {
    const [first, second] = [terminalOn(await temporaryFolder()), terminalOn(await temporaryFolder())];
    const folder = await temporaryFolder();
    const [mine, others] = [join(folder, 'a.waymark-key'), join(folder, 'b.waymark-key')];
    await first.withPassphrase(passphrase, 'key', 'export', mine);
    await second.withPassphrase(passphrase, 'key', 'export', others);
    const own = await second.json('key');
    expect(await second.withPassphrase(passphrase, 'key', 'import', mine)).toMatchObject({ code: 1 });
    expect(await second.json('key')).toEqual(own);
    const taken = await second.withPassphrase(passphrase, 'key', 'import', mine, '--replace', '--json');
    const { changed, former } = JSON.parse(taken.out);
    expect(changed).toBe(true);
    expect((await stat(former)).mode & 0o077).toBe(0);
    // And back again.
    await second.withPassphrase(passphrase, 'key', 'import', others, '--replace');
    expect(await second.json('key')).toEqual(own);
  });

  it('takes the passphrase from the first line of standard input', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'mine.waymark-key');
    const waymark = (input: string, ...argv: readonly string[]) =>
      new Promise<{ code: number | null; err: string }>((resolve) => {
        const argv0 = [join(root, 'main/terminal.ts'), ...argv, '--workspace', join(folder, 'workspace')];
        const child = spawn(projectNode(), argv0, { stdio: ['pipe', 'ignore', 'pipe'] });
        let err = '';
        child.stderr.on('data', (part) => (err += part));
        child.on('close', (code) => resolve({ code, err }));
        child.stdin.end(input);
      });
    expect(await waymark('', 'key', 'export', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('A passphrase is required'),
    });
    expect(await waymark(`${passphrase}\nmore`, 'key', 'export', file)).toEqual({ code: 0, err: '' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ type: 'waymark-key' });
    const { code } = await terminalOn(join(folder, 'workspace')).withPassphrase(
      passphrase,
      'key',
      'import',
      file,
    );
    expect(code).toBe(0);
  });
});
