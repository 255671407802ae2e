import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDependencies } from './dependencies.mjs';
import { exclusively } from './exclusive.mjs';
import { environment, root, runQuietly, runSource, runTool, say, script, ScriptError, tool } from './run.mjs';

const sources = [
  'domain',
  'main',
  'preload',
  'renderer',
  'electron.vite.config.ts',
  'package-lock.json',
  'resources/paths',
  'resources/skills',
];
const stampFile = join(root, 'out', '.built');

/**
 * Whether the last build is newer than all of its sources.
 * @param {number | undefined} builtAt when the last complete build began
 * @param {readonly number[]} changedAt when each source changed
 */
export function isUpToDate(builtAt, changedAt) {
  return builtAt !== undefined && changedAt.every((time) => time <= builtAt);
}

/** Builds the app into out/, if a source has changed since the last build. */
export async function buildIfNeeded() {
  const current = () =>
    isUpToDate(
      statSync(stampFile, { throwIfNoEntry: false })?.mtimeMs,
      sources.flatMap((source) => timesIn(join(root, source))),
    );
  if (current()) return;
  await exclusively('build', async () => {
    if (current()) return;
    say('building');
    const began = Date.now();
    const [command, file] = tool('electron-vite');
    const { code, text } = await runQuietly(command, [file, 'build'], { env: environment() });
    if (code !== 0) throw new ScriptError(`the build failed\n${text}`);
    if ((await compilePaths()) !== 0) throw new ScriptError('the paths are not sound');
    stamp(began);
  });
}

async function build(/** @type {string[]} */ args) {
  await installDependencies();
  return exclusively('build', async () => {
    const began = Date.now();
    const built = await runTool(tool('electron-vite'), ['build', ...args], { env: environment() });
    const code = built === 0 ? await compilePaths() : built;
    if (code === 0) stamp(began);
    return code;
  });
}

/** Writes the bundled paths as JSON into out/. */
function compilePaths() {
  return runSource('scripts/compile-paths.ts', []);
}

/** @param {number} began */
function stamp(began) {
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampFile, '');
  // Stamped with the start time: a change during the build may not be included.
  utimesSync(stampFile, began / 1000, began / 1000);
}

/**
 * The modification time of each file and folder; a folder's changes when an entry is removed.
 * @param {string} path
 * @returns {number[]}
 */
function timesIn(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [stats.mtimeMs];
  return [stats.mtimeMs, ...readdirSync(path).flatMap((name) => timesIn(join(path, name)))];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await script(build);
