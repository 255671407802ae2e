import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { translate } from '../../domain/messages/translator.ts';
import { checkWorkspace } from '../../main/workspace/check.ts';
import { ownOf } from '../../main/store/copies.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { terminalOn } from '../support/terminal.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  const { waymark } = terminalOn(folder);
  await waymark('mark', 'nodejs/event-loop-order', 'learning');
});

it.each([
  ['journal (conflicted copy 2026-11-27).jsonl', 'journal.jsonl'],
  ["journal (Robin's conflicted copy 2026-11-27).jsonl", 'journal.jsonl'],
  ['waymark.sync-conflict-20261127-101010-ABCDEFG.json', 'waymark.json'],
  ['waymark-DESKTOP-1.json', 'waymark.json'],
  ['waymark (1).json', 'waymark.json'],
  ['waymark 2.json', 'waymark.json'],
  ['waymark_conflict-20261127-101010.json', 'waymark.json'],
  ['settings-LAPTOP.json', 'settings.json'],
  ['waymark.json', undefined],
  ['journal.jsonl', undefined],
  ['waymarks.json', undefined],
  ['notes.txt', undefined],
  ['waymark.json.txt', undefined],
  ['.waymark.json.0123456789ab.tmp', undefined],
])('%s is a copy of %s', (name, own) => {
  expect(ownOf(name)).toBe(own);
});

/** The workspace continued on another computer, with its files copied back beside ours. */
async function copiesFromElsewhere(): Promise<void> {
  const elsewhere = await mkdtemp(join(tmpdir(), 'waymark-elsewhere-'));
  try {
    for (const name of ['waymark.json', 'journal.jsonl'])
      await copyFile(join(folder, name), join(elsewhere, name));
    const app = await openTestApp(elsewhere);
    await ask(app, 'progress:note', { item: 'nodejs/event-loop-order', text: 'Read it again.' });
    await copyFile(join(elsewhere, 'journal.jsonl'), join(folder, 'journal (conflicted copy).jsonl'));
    // What the next checkpoint will look like.
    const { name } = await ask(app, 'backups:make', {});
    await copyFile(join(elsewhere, 'backups', name), join(folder, 'waymark-DESKTOP-1.json'));
    await app.close();
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
}

describe('doctor', () => {
  const copies = async () =>
    (await checkWorkspace(folder)).files
      .filter(({ name }) => ownOf(name))
      .map(({ name, ok, detail }) => [name, ok, translate(detail)]);

  it('lists copies, and what they hold that is missing here', async () => {
    await copiesFromElsewhere();
    await copyFile(join(folder, 'waymark.json'), join(folder, 'waymark (1).json'));
    await writeFile(join(folder, 'journal 2.jsonl'), 'no journal');
    const found = await copies();
    expect(found.map(([name, ok]) => [name, ok])).toEqual([
      ['journal (conflicted copy).jsonl', false],
      ['journal 2.jsonl', true],
      ['waymark (1).json', true],
      ['waymark-DESKTOP-1.json', false],
    ]);
    expect(found[1]![2]).toMatch(/cannot be read/);
    expect(found[2]![2]).toMatch(/contains nothing that is not here, and can be deleted/);
    expect(found[3]![2]).toMatch(/contains 1 change that is not here\. Keep it/);
    expect((await checkWorkspace(folder)).ok).toBe(false);
  });
});

describe('the window', () => {
  it('reports copies once, and a new one again', async () => {
    await copiesFromElsewhere();
    const told = async () => {
      const app = await openTestApp(folder);
      const notices = app.notices.map(({ message }) => translate(message));
      await app.close();
      return notices;
    };
    const [first, ...more] = await told();
    expect(more).toEqual([]);
    expect(first).toMatch(
      /has put copies next to the files of this workspace: journal \(conflicted copy\)\.jsonl, waymark-DESKTOP-1\.json\. They contain \d changes? that (?:is|are) not here/,
    );
    expect(await told()).toEqual([]);
    await copyFile(join(folder, 'waymark.json'), join(folder, 'waymark (1).json'));
    expect(await told()).toHaveLength(1);
  });
});
