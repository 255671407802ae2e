import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exclusively } from './exclusive.mjs';
import { install, projectNode, root, runQuietly, ScriptError } from './run.mjs';

/** The path of an installed Chromium, Chrome or Edge, or null. */
export async function findBrowser() {
  // Uses the window's own search, which is TypeScript, so that there is one list of places.
  const { text } = await runQuietly(projectNode(), [join(root, 'scripts', 'find-browser.ts')]);
  return text.trim() || null;
}

/** Whether this is Linux without a display. */
export function lacksDisplay(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}

/** @param {string} command */
export function isOnPath(command) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/**
 * Installs Debian packages, if that is possible without a password.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether they are installed now
 */
export async function installPackages(packages) {
  const asRoot = await rootCommand();
  if (asRoot === null) return false;
  return exclusively('apt-get', async () => {
    const aptGet = (/** @type {string} */ what, /** @type {string[]} */ ...args) =>
      install(what, '/usr/bin/env', [
        ...asRoot,
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        'apt-get',
        '-qq',
        ...args,
      ]);
    // If the mirror is unreachable, earlier package lists may still do.
    await aptGet('reading the lists of packages (apt-get)', 'update');
    const wait = ['-o', 'DPkg::Lock::Timeout=120'];
    const what = `installing ${packages.join(' and ')} (apt-get)`;
    return aptGet(what, 'install', '-y', '--no-install-recommends', ...wait, ...packages);
  });
}

/**
 * @returns {Promise<string[] | null>} the prefix for a command that needs root; null if that is not possible
 */
async function rootCommand() {
  if (process.platform !== 'linux' || !isOnPath('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  if (!isOnPath('sudo')) return null;
  return (await runQuietly('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : null;
}

/**
 * Starts a virtual display.
 * @returns {Promise<{ name: string, stop: () => Promise<void> }>} the value for DISPLAY, and how to stop it
 */
export async function startVirtualDisplay() {
  // -noreset, because Xvfb otherwise resets when its last window closes, and a window that opens meanwhile
  // finds no display.
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'];
  // In its own process group: Ctrl+C is for the window, which needs its display to shut down properly.
  const child = spawn('Xvfb', args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve) => {
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    child.once('error', () => resolve(''));
    child.once('exit', () => resolve(''));
    setTimeout(() => resolve(''), 10_000).unref();
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  if (number === '') {
    child.kill('SIGTERM');
    throw new ScriptError('There is no display, and Xvfb did not start a virtual one.');
  }
  return { name: `:${number}`, stop };
}
