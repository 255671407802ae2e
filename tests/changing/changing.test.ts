import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/apps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { changes } from './pretend.ts';
import type { Change } from './pretend.ts';

/** The files that a change touches; the files of a new folder count as one. */
function touched({ adds, lines }: Change, folders: ReadonlySet<string>): readonly string[] {
  const added = Object.keys(adds).map((file) => (folders.has(dirname(file)) ? file : dirname(file)));
  return [...new Set([...added, ...lines.map(([file]) => file)])];
}

let folders: ReadonlySet<string>;
let faults: string;

beforeAll(async () => {
  const copy = await temporaryFolder();
  for (const name of ['domain', 'contract', 'main', 'preload', 'renderer', 'tsconfig.json'])
    await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  folders = new Set(
    changes
      .flatMap(({ lines }) => lines.map(([file]) => dirname(file)))
      .concat('domain/report/sections', 'contract'),
  );
  for (const { adds, lines } of changes) {
    for (const [file, text] of Object.entries(adds)) {
      await mkdir(dirname(join(copy, file)), { recursive: true });
      await writeFile(join(copy, file), text);
    }
    for (const [file, after, line] of lines) {
      const text = await readFile(join(copy, file), 'utf8');
      if (!text.includes(`${after}\n`) && !text.includes(after))
        throw new Error(`${file} has no line ${after}`);
      const at = text.indexOf(after) + after.length;
      await writeFile(join(copy, file), `${text.slice(0, at)}\n${line}${text.slice(at)}`);
    }
  }
  faults = ['main', 'renderer']
    .map((project) => {
      const of = project === 'main' ? '.' : project;
      const { stdout } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/typescript-7/bin/tsc'), '-p', of],
        { cwd: copy, encoding: 'utf8' },
      );
      return stdout;
    })
    .join('');
});

describe('a change that a contributor makes', () => {
  it('is whole with the files that docs/changing.md names: five pretend ones together have no type error', () => {
    expect(faults).toBe('');
  });

  it.each(changes)('of the kind "$kind" touches at most $most files', (change) => {
    expect(touched(change, folders).length).toBeLessThanOrEqual(change.most);
  });
});
