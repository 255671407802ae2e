import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserPlaces, chooseHost, installCommands } from './choose-host.mjs';
import { root, run, toolNode } from './run.mjs';

const say = (/** @type {string} */ line) => process.stderr.write(`waymark: ${line}\n`);

/** Installs node_modules where they are missing or older than the lock file. Says so on standard error. */
export async function installPackages() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const turn = join(root, '.npm-ci.lock');
  if (!takeTurn(turn)) {
    say('waiting for another start that is installing packages');
    while (existsSync(turn)) await new Promise((resolve) => setTimeout(resolve, 500));
    return;
  }
  try {
    say('installing packages (npm ci), once');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    // Its words go to standard error: what a command prints on standard output is its own.
    const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (code !== 0) throw new Error('npm ci failed; its words are above');
    // npm keeps the times of the lock's making where the tree did not change.
    writeFileSync(installed, readFileSync(installed));
  } finally {
    rmSync(turn, { force: true });
  }
}

/** @param {string} file */
function takeTurn(file) {
  const old = existsSync(file) && Date.now() - statSync(file).mtimeMs > 10 * 60_000;
  if (old) rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds the host to run on, and fetches or installs one where there is none and Waymark may.
 * @returns {Promise<import('./choose-host.mjs').Host>}
 */
export async function findHost() {
  const forced = process.env.WAYMARK_HOST;
  const { electron, missing } = forced === 'chromium' ? {} : await findElectron();
  let browser = findBrowser();
  if (!electron && !browser && forced !== 'electron') {
    installWithApt('a browser to show the window in', ['chromium', 'fonts-liberation']);
    browser = findBrowser();
  }
  const host = chooseHost({ electron, browser, forced, electronMissing: missing });
  if (host) return host;
  throw new Error(
    `${forced ? `WAYMARK_HOST asks for ${forced}, and it is` : 'Electron could not be fetched, and Chromium, Chrome or Edge are'} not on this machine: install Chromium (on Debian: apt-get install chromium) and start again`,
  );
}

/** The browser on this machine, if any. */
export function findBrowser() {
  return browserPlaces(process).find((file) => existsSync(file));
}

async function findElectron() {
  const folder = join(root, 'node_modules/electron');
  const executable = () => {
    const name = join(folder, 'path.txt');
    const file = existsSync(name) ? join(folder, 'dist', readFileSync(name, 'utf8')) : '';
    return file !== '' && existsSync(file) ? file : undefined;
  };
  if (executable()) return { electron: executable() };
  const note = join(root, 'node_modules/.cache/waymark/electron-missing');
  const triedToday = existsSync(note) && Date.now() - statSync(note).mtimeMs < 24 * 3_600_000;
  if (process.env.WAYMARK_NO_ELECTRON_DOWNLOAD === '1' || triedToday)
    return { missing: 'Electron is not on this machine' };
  say('fetching Electron, once (at most a minute)');
  spawnSync(toolNode(), [join(folder, 'install.js')], { stdio: 'ignore', timeout: 60_000 });
  if (executable()) return { electron: executable() };
  mkdirSync(join(note, '..'), { recursive: true });
  writeFileSync(note, '');
  return { missing: 'Electron could not be fetched here' };
}

/**
 * Installs Debian packages where Waymark may; does nothing where it may not.
 * @param {string} what for the line it says
 * @param {string[]} packages
 */
export function installWithApt(what, packages) {
  const has = (/** @type {string} */ program, /** @type {string[]} */ args) =>
    spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  const commands = installCommands(
    {
      platform: process.platform,
      hasApt: has('apt-get', ['--version']),
      isRoot: process.getuid?.() === 0,
      hasSudo: has('sudo', ['-n', 'true']),
    },
    packages,
  );
  if (!commands) return;
  say(`installing ${packages.join(', ')}: ${what}`);
  for (const [command, ...args] of commands) {
    spawnSync(/** @type {string} */ (command), args, {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
