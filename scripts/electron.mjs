import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './exclusive.mjs';
import { cache, environment, modules, projectNode, root, runQuietly, say } from './run.mjs';

const longest = 60_000;
const day = 86_400_000;
const folder = join(modules, 'electron');
const failureFile = join(cache, 'waymark-electron-failure.json');

/**
 * @typedef {{ file: string, why?: undefined } | { file?: undefined, why: string }} Electron
 *   its program, or the reason why there is none
 */

/**
 * Finds Electron; downloads it if that has not been done yet.
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<Electron>}
 */
export async function findElectron(env = process.env) {
  const present = electronFile(env);
  if (present !== null) return usable(present);
  if (env['WAYMARK_NO_ELECTRON_DOWNLOAD'] === '1') return { why: 'Electron is not to be downloaded' };
  if (hasFailedLately(readFailure(), electronVersion(), Date.now())) {
    return { why: 'Electron could not be downloaded' };
  }
  return exclusively('electron', async () => {
    const file = electronFile(env) ?? (await fetchElectron());
    return file === null ? { why: 'Electron could not be downloaded' } : usable(file);
  });
}

/**
 * The program of the installed Electron, or null.
 * @param {Record<string, string | undefined>} [env]
 */
export function electronFile(env = process.env) {
  const dist = env['ELECTRON_OVERRIDE_DIST_PATH'] || join(folder, 'dist');
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const file = join(dist, names[/** @type {keyof typeof names} */ (process.platform)] ?? 'electron');
  // Written after unpacking, so that an incomplete download does not count.
  const complete = env['ELECTRON_OVERRIDE_DIST_PATH'] || existsSync(join(folder, 'path.txt'));
  return complete && existsSync(file) ? file : null;
}

/**
 * Whether a download of the same version failed within the last day.
 * @param {{ version: string, at: number } | null} failure
 * @param {string} version
 * @param {number} now
 */
export function hasFailedLately(failure, version, now) {
  if (failure === null || failure.version !== version) return false;
  return now >= failure.at && now - failure.at < day;
}

/**
 * @param {string} file
 * @returns {Promise<Electron>}
 */
async function usable(file) {
  // If a system library is missing, the program cannot even print its version.
  const { code } = await runQuietly(file, ['--version', '--no-sandbox'], { timeout: 15_000 });
  return code === 0 ? { file } : { why: 'Electron does not run on this machine' };
}

async function fetchElectron() {
  say('fetching Electron, once');
  const tmp = join(cache, 'waymark-electron');
  mkdirSync(tmp, { recursive: true });
  const code = await new Promise((resolve) => {
    const child = spawn(projectNode(), [join(folder, 'install.js')], {
      cwd: root,
      stdio: 'ignore',
      timeout: longest,
      killSignal: 'SIGKILL',
      env: environment({ TMPDIR: tmp, TEMP: tmp, TMP: tmp }),
    });
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  rmSync(tmp, { recursive: true, force: true });
  const file = code === 0 ? electronFile() : null;
  if (file !== null) return file;
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  writeFileSync(failureFile, JSON.stringify({ version: electronVersion(), at: Date.now() }));
  say('Electron could not be fetched; that is tried again tomorrow');
  return null;
}

function readFailure() {
  try {
    return JSON.parse(readFileSync(failureFile, 'utf8'));
  } catch {
    return null;
  }
}

/** @returns {string} */
function electronVersion() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}
