import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../support/apps.ts';

const run = promisify(execFile);
/** The time limit for a program that hangs; not a measure of speed. */
const patience = 300_000;

interface Ran {
  readonly imported: readonly string[];
  readonly loaded: readonly string[];
  readonly path?: string;
  readonly licences?: readonly [name: string, hasText: boolean][];
  readonly exit: number;
}

const folder = mkdtempSync(join(tmpdir(), 'waymark-packed-'));
let program: string;
let archive: string;
let ran: Ran;

/**
 * A stand-in for Electron's distribution: a program with a fuse wire, and the files that are packed beside
 * it.
 */
function makeDistribution(at: string): string {
  mkdirSync(join(at, 'locales'), { recursive: true });
  mkdirSync(join(at, 'resources'));
  const fuses = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name))).length;
  const wire = Buffer.from([1, fuses, ...Array.from({ length: fuses }, () => FuseState.DISABLE)]);
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  writeFileSync(
    join(at, 'electron'),
    Buffer.concat([Buffer.alloc(99), Buffer.from(sentinel), wire, Buffer.alloc(99)]),
    {
      mode: 0o755,
    },
  );
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(at, name), '');
  writeFileSync(join(at, 'locales/en-US.pak'), '');
  return at;
}

beforeAll(async () => {
  const out = join(folder, 'dist');
  await run(process.execPath, ['scripts/package.mjs', `-c.directories.output=${out}`], {
    cwd: root,
    timeout: patience,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: makeDistribution(join(folder, 'electron')) },
  });
  program = join(out, 'linux-unpacked');
  archive = join(program, 'resources/app.asar');
  const unpacked = join(folder, 'unpacked');
  extractAll(archive, unpacked);
  const { stdout } = await run(
    process.execPath,
    [join(import.meta.dirname, 'run-packed.ts'), unpacked, '--workspace', join(folder, 'workspace')],
    { cwd: folder, timeout: patience, env: { ...process.env, APP_DATA: join(folder, 'app-data') } },
  );
  ran = JSON.parse(stdout.trim().split('\n').at(-1)!) as Ran;
}, 2 * patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the packed main process starts, answers and closes, with nothing of node_modules in reach', () => {
  expect(ran).toMatchObject({ loaded: ['app://waymark/'], path: 'backend-engineer', exit: 0 });
});

test('it imports nothing but Node and Electron', () => {
  const foreign = ran.imported.filter((name) => name !== 'electron' && !name.startsWith('node:'));
  expect(foreign.filter((name) => !builtinModules.includes(name))).toEqual([]);
  expect(ran.imported).toContain('electron');
});

test('the package contains and shows the licences of Waymark, its fonts and everything bundled', () => {
  const names = ran.licences!.map(([name]) => name.replace(/ \d+\.[\d.]+$/, ''));
  expect(names.slice(0, 2)).toEqual(['Waymark', 'Inter, Source Serif 4']);
  expect(names).toEqual(
    expect.arrayContaining(['@scure/bip39', 'i18next', 'lowdb', 'lucide-react', 'react', 'yaml', 'zod']),
  );
  expect(ran.licences!.filter(([, hasText]) => !hasText)).toEqual([]);
  expect(listPackage(archive, { isPack: false })).toContain('/LICENSE');
  expect(existsSync(join(program, 'LICENSES.chromium.html'))).toBe(true);
});

test('it holds what it needs and no more: no sources, no tests, no browser’s host', () => {
  const files = listPackage(archive, { isPack: false });
  expect(files).not.toContain('/out/main/chromium.js');
  expect(files.filter((file) => /^\/(?:domain|main|renderer|tests|node_modules)\b/.test(file))).toEqual([]);
  expect(files.filter((file) => file.endsWith('.ts') || file.endsWith('.map'))).toEqual([]);
});

test('all fuses of the packed program are set', async () => {
  const { version: _, ...wire } = await getCurrentFuseWire(join(program, 'waymark'));
  const byName = Object.fromEntries(
    Object.entries(wire).map(([index, state]) => [FuseV1Options[Number(index)], state]),
  );
  expect(byName).toMatchObject({ RunAsNode: FuseState.DISABLE, OnlyLoadAppFromAsar: FuseState.ENABLE });
  expect(Object.values(byName)).not.toContain(FuseState.INHERIT);
});
