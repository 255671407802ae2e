import { buildIfNeeded } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { findElectron } from './electron.mjs';
import { environment, say, ScriptError } from './run.mjs';
import { findBrowser, installPackages, isOnPath, lacksDisplay, startVirtualDisplay } from './system.mjs';

/** @typedef {import('./electron.mjs').Electron} Electron */
/** @typedef {{ host: 'electron' | 'chromium', why: string }} Choice */

/**
 * Chooses the host.
 * @param {{ forced: string | undefined, electron: Electron, hasBrowser: boolean }} found
 * @returns {Choice | null} null if no host is available
 */
export function chooseHost({ forced, electron, hasBrowser }) {
  if (forced === 'electron') return electron.file ? { host: 'electron', why: 'WAYMARK_HOST says so' } : null;
  if (forced === 'chromium') return hasBrowser ? { host: 'chromium', why: 'WAYMARK_HOST says so' } : null;
  if (electron.file) return { host: 'electron', why: 'it is installed' };
  return hasBrowser ? { host: 'chromium', why: electron.why ?? 'Electron is missing' } : null;
}

/** @typedef {Choice & { electron: string | undefined, env: NodeJS.ProcessEnv }} Ready */

/**
 * Prepares everything that a window needs on this machine, then runs `body`.
 * @template T
 * @param {(ready: Ready) => Promise<T>} body receives the host, Electron's program, and the environment for a
 * process with a window
 */
export async function withWindow(body) {
  const { choice, electron, browser } = await prepare();
  await buildIfNeeded();
  const display = await displayFor();
  const env = environment({
    WAYMARK_HOST_REASON: choice.why,
    WAYMARK_CHROMIUM: browser ?? undefined,
    DISPLAY: display?.name ?? process.env['DISPLAY'],
  });
  try {
    return await body({ ...choice, electron, env });
  } finally {
    await display?.stop();
  }
}

async function prepare() {
  await installDependencies();
  const forced = forcedHost(process.env['WAYMARK_HOST']);
  const electron = forced === 'chromium' ? { why: 'not wanted' } : await findElectron();
  let browser = await findBrowser();

  const missing = missingPackages({
    needsBrowser: browser === null && forced !== 'electron' && electron.file === undefined,
    needsDisplay: lacksDisplay() && !isOnPath('Xvfb'),
  });
  if (missing.length > 0 && (await installPackages(missing))) browser ??= await findBrowser();

  const choice = chooseHost({ forced, electron, hasBrowser: browser !== null });
  if (choice === null) throw new ScriptError(whatToInstall(forced, electron.why));
  return { choice, electron: electron.file, browser };
}

/**
 * The Debian packages that are needed but missing.
 * @param {{ needsBrowser: boolean, needsDisplay: boolean }} needs
 */
export function missingPackages({ needsBrowser, needsDisplay }) {
  return [...(needsBrowser ? ['chromium'] : []), ...(needsDisplay ? ['xvfb'] : [])];
}

/** @param {string | undefined} name */
function forcedHost(name) {
  if (!name || name === 'electron' || name === 'chromium') return name || undefined;
  throw new ScriptError(`WAYMARK_HOST may be "electron" or "chromium", not "${name}".`);
}

/**
 * @param {string | undefined} forced
 * @param {string | undefined} why
 */
function whatToInstall(forced, why) {
  if (forced === 'electron') return `WAYMARK_HOST asks for Electron, but ${why ?? 'it is missing'}.`;
  return 'A window needs Chromium, Chrome or Edge: install one (on Debian: apt-get install chromium xvfb), or name its file with WAYMARK_CHROMIUM.';
}

async function displayFor() {
  if (!lacksDisplay()) return null;
  if (!isOnPath('Xvfb')) {
    throw new ScriptError(
      'There is no display: set DISPLAY, or install Xvfb (on Debian: apt-get install xvfb).',
    );
  }
  const display = await startVirtualDisplay();
  say(`there is no display here; using a virtual one (Xvfb ${display.name})`);
  return display;
}
