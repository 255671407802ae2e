import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { rooms } from '../../.dependency-cruiser.mjs';
import { drawnPage } from '../../scripts/draw-layers.ts';
import { root } from '../support/apps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A file, what it imports, and the rule that it breaks; none if it may. */
const cases: readonly (readonly [file: string, imported: string, rule: string | null])[] = [
  ['domain/messages/a.ts', 'domain/base/a.ts', 'domain/messages'],
  ['domain/progress/a.ts', 'domain/reviews/a.ts', 'domain/progress'],
  ['domain/base/b.ts', 'main/store/a.ts', 'domain/base'],
  ['contract/a.ts', 'main/store/a.ts', 'contract'],
  ['contract/b.ts', 'domain/report/a.ts', null],
  ['main/store/a.ts', 'main/workspace/a.ts', 'main/store'],
  ['main/features/a.ts', 'main/app/a.ts', 'main/features'],
  ['main/features/b.ts', 'main/workspace/a.ts', null],
  ['main/hosts/terminal/a.ts', 'main/features/a.ts', 'main/hosts'],
  ['main/hosts/terminal/b.ts', 'main/reports/a.ts', 'main/hosts'],
  ['main/hosts/terminal/c.ts', 'main/hosts/electron/a.ts', 'hosts'],
  ['main/hosts/electron/a.ts', 'main/hosts/window/a.ts', null],
  ['main/workspace/a.ts', 'main/hosts/electron/b.ts', 'entries'],
  ['main/index.ts', 'main/hosts/electron/b.ts', null],
  ['renderer/state/a.ts', 'main/store/b.ts', 'renderer/state'],
  ['renderer/ui/a.ts', 'renderer/state/b.ts', 'renderer/ui'],
  ['renderer/features/map/a.ts', 'renderer/features/today/b.ts', 'features'],
  ['renderer/features/path/rows/a.ts', 'renderer/features/today/b.ts', 'features'],
  ['renderer/features/path/rows/b.ts', 'renderer/features/path/c.ts', null],
  ['preload/a.ts', 'contract/b.ts', 'preload'],
  ['preload/b.ts', 'contract/channels.ts', null],
];

const layers = ['domain', 'contract', 'main', 'preload', 'renderer'];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let broken: Map<string, readonly string[]>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json'])
    await cp(join(root, file), join(folder, file));
  for (const [, imported] of cases) await write(imported, 'export type A = 1;\n');
  for (const [file, imported] of cases) {
    const target = relative(dirname(file), imported);
    // A type is enough.
    await write(file, `export type { A } from '${target.startsWith('.') ? target : `./${target}`}';\n`);
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      ...layers,
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
  );
  const { violations } = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary;
  broken = new Map(
    cases.map(([file]) => [
      file,
      violations.filter(({ from }) => from === file).map(({ rule }) => rule.name),
    ]),
  );
});

describe('the layers', () => {
  it.each(cases)('%s imports %s: %s', (file, _imported, rule) => {
    expect(broken.get(file)!.filter((name) => rule === null || name === rule)).toEqual(
      rule === null ? [] : [rule],
    );
  });

  it('are drawn as they are; `npm run layers` draws them', async () => {
    expect(await readFile(join(root, 'docs/architecture.md'), 'utf8')).toBe(await drawnPage());
  });

  it('have no circle of rooms: each is listed after those that it may import', () => {
    const listed = Object.keys(rooms);
    const wrong = Object.entries(rooms).flatMap(([room, allowed]) =>
      listed
        .slice(listed.indexOf(room))
        .filter((later) => allowed.some((other: string) => later === other || later.startsWith(`${other}/`)))
        .map((later) => `${room} imports ${later}`),
    );
    expect(wrong).toEqual([]);
  });
});
