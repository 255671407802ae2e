import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../domain/words/say-in.ts';
import { checkWorkspace } from '../../main/checkup.ts';
import { padToBlock } from '../../main/store/journal-lines.ts';
import { workspaceWith } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

describe('doctor', () => {
  const bad = async () => {
    const { files } = await checkWorkspace(folder);
    return files.filter(({ ok }) => !ok).map(({ name, detail }) => `${name}: ${say(detail)}`);
  };

  it('finds nothing in a sound workspace, and leaves alone what is not ours', async () => {
    await workspaceWith(folder, 8);
    await writeFile(join(folder, 'backups', '.DS_Store'), 'Bud1');
    expect(await bad()).toEqual([]);
  });

  it('finds a gap between waymark.json and the journal', async () => {
    await workspaceWith(folder, 8);
    const journal = await readFile(join(folder, 'journal.jsonl'), 'utf8');
    const [head, , ...others] = journal.split('\n');
    await writeFile(
      join(folder, 'journal.jsonl'),
      padToBlock([head, ...others].join('\n').trimEnd() + '\n', 0),
    );
    expect(await bad()).toEqual([
      'journal.jsonl: damaged: 1 line, number 6, is neither in it nor in waymark.json',
    ]);
  });

  it('finds that no backup holds what waymark.json does', async () => {
    await workspaceWith(folder, 8);
    await rm(join(folder, 'backups'), { recursive: true });
    expect(await bad()).toEqual(['backups: none holds what waymark.json does: backups cannot be made']);
  });
});
