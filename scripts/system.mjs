import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exclusively } from './exclusive.mjs';
import { install, projectNode, root, runQuietly, ScriptError } from './run.mjs';

/** The file of an installed Chromium, Chrome or Edge, or null. */
export async function findBrowser() {
  // The window's own search, which is TypeScript: one list of places for both.
  const { text } = await runQuietly(projectNode(), [join(root, 'scripts', 'find-browser.ts')]);
  return text.trim() || null;
}

/** Whether this is a Linux with no screen to draw on. */
export function lacksDisplay(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}

/** @param {string} command */
export function isOnPath(command) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/**
 * Installs packages of Debian, where that may be done without asking for a password.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether they are there now
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
    // A mirror that is out of reach may still leave lists from before.
    await aptGet('reading the lists of packages (apt-get)', 'update');
    const wait = ['-o', 'DPkg::Lock::Timeout=120'];
    const what = `installing ${packages.join(' and ')} (apt-get)`;
    return aptGet(what, 'install', '-y', '--no-install-recommends', ...wait, ...packages);
  });
}

/** @returns {Promise<string[] | null>} what to put before a command that needs root; null where none may */
async function rootCommand() {
  if (process.platform !== 'linux' || !isOnPath('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  if (!isOnPath('sudo')) return null;
  return (await runQuietly('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : null;
}

/**
 * Starts a virtual screen.
 * @returns {Promise<{ name: string, stop: () => Promise<void> }>} what DISPLAY must say, and how to end it
 */
export async function startVirtualDisplay() {
  // With -noreset: else it starts over whenever its last window closes, and one that opens meanwhile finds no display.
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'];
  // In a group of its own: Ctrl+C is for the window, which needs its screen to close in good order.
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
