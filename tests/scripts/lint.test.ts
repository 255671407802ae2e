import { spawnSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/apps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Lints a file with one import, in its own folder, because other checks run at the same time. */
async function lint(file: string, imported: string): Promise<string> {
  const folder = await temporaryFolder();
  await cp(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  await mkdir(join(folder, dirname(file)), { recursive: true });
  await writeFile(join(folder, file), `export * from '${imported}';\n`);
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), file], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/Finished in/);
  return stdout;
}

it.each([
  ['renderer/features/map/example.ts', '../today/latest-marks.ts'],
  ['renderer/features/path/rows/example.ts', '../../today/latest-marks.ts'],
  ['renderer/features/path/inspector/example.ts', '../../settings/locales.ts'],
])('features do not import each other: %s', async (file, imported) => {
  expect(await lint(file, imported)).toContain('features do not import each other');
});

it.each([
  ['renderer/features/path/example.ts', '../../api.ts'],
  ['renderer/features/path/rows/example.ts', '../use-kind.ts'],
  ['renderer/features/path/rows/example.ts', '../../../api.ts'],
])('a feature may import its own folder and what all share: %s', async (file, imported) => {
  expect(await lint(file, imported)).not.toContain('features do not import each other');
});
