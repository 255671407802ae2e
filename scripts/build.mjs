import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './bootstrap.mjs';
import { root, runNode } from './run.mjs';
import { tools } from './tools.mjs';

const sources = [
  'domain',
  'main',
  'preload',
  'renderer',
  'resources',
  'package-lock.json',
  'electron.vite.config.ts',
];
const stamp = join(root, 'out/.built');

/** Whether `out/` was built after the last change to what it is built from. */
export function isBuilt() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return sources.every((name) => newest(join(root, name)) <= built);
}

/** Builds main, preload and window into `out/`. */
export async function build() {
  const began = new Date();
  // Its progress is no answer of ours, so it goes to standard error.
  const code = await runNode(tools.build, ['build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error('the build failed; its words are above');
  writeFileSync(stamp, began.toISOString());
}

/** @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (import.meta.filename === process.argv[1]) {
  await installPackages();
  await build();
}
