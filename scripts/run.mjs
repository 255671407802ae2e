import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));
export const modules = join(root, 'node_modules');
/** Whatever may be thrown away between runs. It goes with node_modules. */
export const cache = join(modules, '.cache');

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Where the person was who started the script: npm goes to the folder of the project first. */
export function callerFolder() {
  const here = process.cwd();
  return relative(root, here) === '' ? process.env['INIT_CWD'] || here : here;
}

/** What went wrong, in one line for the person who started the script. */
export class ScriptError extends Error {}

/** The Node that comes with the project: several tools need a newer one than the machine may have. */
export function projectNode() {
  const file = ['node.exe', 'node'].map((name) => join(modules, 'node', 'bin', name)).find(existsSync);
  if (file === undefined) throw new ScriptError('Node 24 is missing from node_modules; run npm ci.');
  return file;
}

/**
 * Runs a program with the terminal handed to it, and waits for its end. Signals are passed on, so
 * that the program ends in its own way and this script after it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
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
 * Runs a program without showing what it says.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, text: string }>} its exit code, and all it said
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

/** What the installers of packages say goes here: it is long, and of use only where they fail. */
const setupLog = join(root, '.waymark', 'setup.log');

/**
 * Runs an installer and says in one line what it does, and in how long. What the program says goes to a file,
 * which is named where it fails.
 * @param {string} what as in "installing packages (npm ci)"
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<boolean>} whether it ended well
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
 * @param {string} [bin] of its command, where that is another
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

/** Where Node keeps what it has compiled: reading all sources anew takes half a second. */
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
 * Runs the body of a script and ends the process with its exit code; an error it foresaw is one line.
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

/** @param {string} line one line about what is going on; standard output stays for results */
export function say(line) {
  process.stderr.write(`waymark: ${line}\n`);
}
