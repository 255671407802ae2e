import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));
export const modules = join(root, 'node_modules');
/** For files that may be deleted between runs. It is removed with node_modules. */
export const cache = join(modules, '.cache');

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** The folder in which the script was started: npm changes to the project's folder first. */
export function callerFolder() {
  const here = process.cwd();
  return relative(root, here) === '' ? process.env['INIT_CWD'] || here : here;
}

/** An expected failure, reported to the user as one line. */
export class ScriptError extends Error {}

/** The project's own Node: several tools need a newer version than the machine may have. */
export function projectNode() {
  const file = ['node.exe', 'node'].map((name) => join(modules, 'node', 'bin', name)).find(existsSync);
  if (file === undefined) throw new ScriptError('Node 24 is missing from node_modules; run npm ci.');
  return file;
}

/**
 * Runs a program attached to the terminal, and waits until it ends. Passes signals on, so that the program
 * can shut down properly, and this script after it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 if a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    const settle = () => signals.forEach((signal) => process.off(signal, pass));
    child.on('error', (failure) => {
      settle();
      reject(new ScriptError(`${command}: ${failure.message}`));
    });
    child.on('close', (code) => {
      settle();
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program without showing its output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, text: string }>} its exit code and output
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (text += data));
    child.on('error', (failure) => resolve({ code: 1, text: failure.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

/** The output of package installers: long, and only useful if they fail. */
const setupLog = join(root, '.waymark', 'setup.log');

/**
 * Runs an installer, and reports in one line what it does and how long it took. The program's output goes to
 * a log file, which is named if it fails.
 * @param {string} what as in "installing packages (npm ci)"
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function install(what, command, args, options = {}) {
  mkdirSync(dirname(setupLog), { recursive: true });
  const log = openSync(setupLog, 'a');
  const began = performance.now();
  say(`${what} ...`);
  try {
    writeSync(log, `\n${new Date().toISOString()} ${what}: ${command} ${args.join(' ')}\n`);
    const code = await run(command, args, { ...options, stdio: ['ignore', log, log] });
    const seconds = Math.round((performance.now() - began) / 1000);
    say(code === 0 ? `${what}: done in ${seconds} s` : `${what}: failed after ${seconds} s; see ${setupLog}`);
    return code === 0;
  } finally {
    closeSync(log);
  }
}

/**
 * The command line of an installed tool, for Node 24.
 * @param {string} name of its package
 * @param {string} [bin] the name of its command, if different
 * @returns {[command: string, script: string]}
 */
export function tool(name, bin = name) {
  const folder = join(modules, name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [projectNode(), join(folder, bins[bin])];
}

/**
 * Runs an installed tool; see {@link run}.
 * @param {[command: string, script: string]} tool
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runTool([command, script], args, options) {
  return run(command, [script, ...args], options);
}

/** Node's compile cache: compiling all sources takes half a second. */
const compiled = join(modules, '.cache', 'waymark-compiled');

/**
 * Runs a module of the project from source; see {@link run}.
 * @param {string} file relative to the project
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runSource(file, args, options = {}) {
  const env = { NODE_COMPILE_CACHE: compiled, ...(options.env ?? process.env) };
  return run(projectNode(), [join(root, file), ...args], { ...options, env });
}

/**
 * The environment with Node 24 first in PATH, for tools that start others.
 * @param {Record<string, string | undefined>} [more]
 */
export function environment(more = {}) {
  const path = [join(modules, 'node', 'bin'), join(modules, '.bin'), process.env['PATH']].filter(Boolean);
  return { ...process.env, PATH: path.join(delimiter), ...more };
}

/**
 * Runs the body of a script and sets the exit code of the process. Prints a ScriptError as one line.
 * @param {(args: string[]) => Promise<number>} body
 */
export async function script(body) {
  try {
    process.exitCode = await body(process.argv.slice(2));
  } catch (failure) {
    if (!(failure instanceof ScriptError)) throw failure;
    process.stderr.write(`waymark: ${failure.message}\n`);
    process.exitCode = 1;
  }
}

/**
 * Prints a progress message on standard error; standard output is for results.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`waymark: ${line}\n`);
}
