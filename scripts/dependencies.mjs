import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './exclusive.mjs';
import { cache, install, modules, root, ScriptError } from './run.mjs';

const lockFile = join(root, 'package-lock.json');
// npm writes this at the end of every install.
const installedFile = join(modules, '.package-lock.json');
const stampFile = join(cache, 'waymark-lock.sha256');

/**
 * Whether the installed packages match the lock file.
 * @param {{ installedAt: number | undefined, lockedAt: number, installedLock: string | undefined, lock:
 * string }} found times in milliseconds; hashes of the lock file, now and at the last install
 */
export function isFresh({ installedAt, lockedAt, installedLock, lock }) {
  if (installedAt === undefined) return false;
  // npm install writes the lock file just after the packages.
  return installedLock === lock || installedAt + 5000 >= lockedAt;
}

/**
 * Installs the packages in package-lock.json, if they are not installed yet. Reports on standard error only.
 */
export async function installDependencies() {
  if (isInstalled()) return;
  await exclusively('npm-ci', async () => {
    if (isInstalled()) return;
    const npm = npmCommand();
    const args = [...npm.args, 'ci', '--no-audit', '--no-fund'];
    const isDone = await install('installing packages (npm ci)', npm.command, args, { shell: npm.shell });
    if (!isDone) throw new ScriptError('Without its packages Waymark cannot start.');
    mkdirSync(cache, { recursive: true });
    writeFileSync(stampFile, lockHash());
  });
}

function isInstalled() {
  return isFresh({
    installedAt: timeOf(installedFile),
    lockedAt: timeOf(lockFile) ?? 0,
    installedLock: contentOf(stampFile),
    lock: lockHash(),
  });
}

// The npm that runs this script gives its own path; on Windows npm itself is a shell script.
function npmCommand() {
  const file = process.env['npm_execpath'];
  if (file?.endsWith('.js')) return { command: process.execPath, args: [file], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** @param {string} file */
function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
